import { looksLikePassword, looksRandom } from "./plausible.ts";
import { type NameSort, nameHint, nameSort } from "./secret-name.ts";
import { type Detector, matchAt, type Sighting } from "./sighting.ts";
import { type Value, type ValueReader, valueReader } from "./value.ts";

const endOfTag = /[\w:.-]{0,20}>\s{0,4}(?:<!\[CDATA\[)?/y;

/** What stands between a name and its value: `=`, `: `, `": "`, `**: `, ` => `, `' | `, and a value in a field of its own. */
const separators = [
  { pattern: /\\{0,3}["'`”]?\]?\s{0,2}(?:=>|:=|==?|%3D)\s{0,4}/iy, assigned: true },
  { pattern: /\\{0,3}["'`”]\]?\s{0,2}[:,]\s{0,4}/y, assigned: true },
  { pattern: /[*_]{0,3}:[*_]{0,3}[ \t]{0,8}/y, assigned: false },
  { pattern: /[`*_]{0,3} {0,40}\| {0,4}/y, assigned: false },
  { pattern: /\\{0,3}["']?,?[\s>]{1,40}\\{0,3}["']?value\\{0,3}["']?\s{0,2}[:=]\s{0,4}/iy, assigned: true },
  { pattern: /\\{0,3}["'],\s{0,40}\\{0,3}["']value\\{0,3}["']\s{0,2}:\s{0,4}/iy, assigned: true },
  { pattern: endOfTag, assigned: true },
] as const;

/** Only a space: `--password Zebra41`, `identified by 'x'`, `login ops password Zebra41`. */
const spaced = /[ \t]{1,4}(?:(?:is|was|by|as|to|of)[ \t]{1,2})?/y;

const nameCharacter = /[A-Za-z0-9_.-]/;
const longestName = 64;

/** `password=`, `"api_key": "…"`, `X-Auth-Token: …` and their like: the name says that the value is a secret. */
export const assignments: Detector = ({ text, lower }) => {
  const sightings: Sighting[] = [];
  const valueAt = valueReader(text);
  nameHint.lastIndex = 0;
  let done = 0;
  for (let hint = nameHint.exec(lower); hint; hint = nameHint.exec(lower)) {
    const start = startOfName(text, hint.index, done);
    const end = endOfName(text, nameHint.lastIndex);
    nameHint.lastIndex = end;
    done = end;
    // The file /etc/passwd is as well known as the word.
    const sort = text.startsWith("etc/", start - 4) ? undefined : nameSort(text.slice(start, end));
    const value = sort && secretValue(text, start, end, sort, valueAt);
    if (!sort || !value) continue;
    sightings.push({ sort: "secret", name: described(sort), start: value.start, end: value.end });
    nameHint.lastIndex = done = value.end;
  }
  nameHint.lastIndex = 0;
  return sightings;
};

function described(sort: NameSort): string {
  return sort === "password" ? "password" : sort === "key" ? "key or token" : "session id";
}

const firstWord = /(?<![A-Za-z0-9])(?:api|access|secret|private|auth|client|account) $/i;

function startOfName(text: string, from: number, least: number): number {
  let start = from;
  const limit = Math.max(least, from - longestName);
  while (start > limit && nameCharacter.test(text[start - 1] ?? "")) start--;
  // "API key", "access token", "client secret" in prose and tables.
  const words =
    text[start - 1] === " " ? firstWord.exec(text.slice(Math.max(limit, start - 12), start))?.[0] : undefined;
  return start - (words?.length ?? 0);
}

function endOfName(text: string, from: number): number {
  let end = from;
  const limit = Math.min(text.length, from + longestName);
  while (end < limit && nameCharacter.test(text[end] ?? "")) end++;
  return end;
}

function secretValue(
  text: string,
  start: number,
  end: number,
  sort: NameSort,
  valueAt: ValueReader,
): Value | undefined {
  for (const { pattern, assigned } of separators) {
    const separator = matchAt(pattern, text, end);
    if (!separator) continue;
    const value = valueAt(end + separator[0].length, assigned);
    if (!value || (pattern === endOfTag && !isElement(text, start, value.end))) continue;
    if (isSecret(value, sort)) return value;
  }
  return spacedValue(text, start, end, sort, valueAt);
}

/** `<password>…</password>`, and not a placeholder in brackets. */
function isElement(text: string, start: number, end: number): boolean {
  return (
    /<[\w:.-]{0,20}$/.test(text.slice(Math.max(0, start - 22), start)) &&
    /^(?:]]>)?\s{0,4}<\//.test(text.slice(end, end + 12))
  );
}

/** After a mere space prose goes on: so it must be a flag, a quotation, or a value that no word looks like. */
function spacedValue(
  text: string,
  start: number,
  end: number,
  sort: NameSort,
  valueAt: ValueReader,
): Value | undefined {
  const space = matchAt(spaced, text, end);
  if (!space) return undefined;
  const flag = text[start] === "-" || text[start - 1] === "-";
  const value = valueAt(end + space[0].length, flag);
  if (!value) return undefined;
  if (flag) return isSecret(value, sort) ? value : undefined;
  const strong =
    /\d/.test(value.text) && /[A-Za-z]/.test(value.text) && value.text.length >= 8 && !/[()[\]{}]/.test(value.text);
  return strong && looksRandom(value.text, { uuids: false }) && isSecret(value, sort) ? value : undefined;
}

function isSecret(value: Value, sort: NameSort): boolean {
  const { text } = value;
  const plain = decoded(text);
  // What carries names of its own is looked at under them; what is a key block has its own detector.
  if (/^[A-Za-z_][\w.-]*(?:=(?![=]|$)|:\s)|\s/.test(plain) || plain.startsWith("-----BEGIN")) return false;
  if (plain.includes("://")) return false;
  return sort === "password" ? looksLikePassword(plain, value) : looksRandom(plain, { uuids: sort === "key" });
}

function decoded(text: string): string {
  if (!text.includes("%")) return text;
  return text.replace(/%[0-9A-Fa-f]{2}/g, (escaped) => String.fromCharCode(Number.parseInt(escaped.slice(1), 16)));
}
