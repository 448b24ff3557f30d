import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bareLetters } from "#model/bare-letters.ts";
import type { Incident } from "#model/incident.ts";
import type { DocumentRecord } from "#model/record.ts";
import type { WithheldStrings } from "#publish/prove-withheld.ts";
import { StringsInBytes, shortestNeedle } from "#publish/strings-in-bytes.ts";
import { cutForAudience } from "#read/audience-blocks.ts";
import { decodeDocument } from "#read/decode.ts";
import { readDocumentFile } from "#read/files.ts";
import { packageRoot } from "./package-root.ts";
import type { Compiled } from "./pipeline.ts";

/** So many words of one document are looked for, the longest first. */
const mostWords = 400;

interface Hidden {
  path: string;
  telling: string[];
  words: string[];
}

/**
 * What of the documents that this site leaves out must not be found in it: names of all sorts and the words of their text,
 * but for those that published documents, the configuration or the product itself have too. Empty when nothing is left out.
 */
export async function withheldStrings(compiled: Compiled): Promise<WithheldStrings[]> {
  const { records, kb } = compiled;
  const published = new Set(kb.records.map(({ incident }) => incident.path));
  const concerned = records.filter(({ incident, views }) => !published.has(incident.path) || views);
  if (concerned.length === 0) return [];
  const hidden: Hidden[] = [];
  for (const record of concerned) hidden.push(await hiddenIn(record, published, compiled));
  const known = await knownStrings(hidden, compiled);
  return hidden.map(({ path, telling, words }) => ({
    path,
    telling: new Set(telling.filter((needle) => !known.has(needle))),
    words: new Set(words.filter((needle) => !known.has(needle)).slice(0, mostWords)),
  }));
}

async function hiddenIn(record: DocumentRecord, published: ReadonlySet<string>, compiled: Compiled): Promise<Hidden> {
  const { incident } = record;
  const text = await textOf(incident.path, compiled);
  const whole = !published.has(incident.path);
  const own = whole ? text : cutForAudience(text, compiled.kb.config.audience).cut;
  const telling = [...(whole ? namesOf(incident) : []), ...compoundsIn(own)];
  return { path: incident.path, telling: usable(telling), words: usable(wordsIn(own)) };
}

async function textOf(path: string, { request: { contentDir, config } }: Compiled): Promise<string> {
  const file = await readDocumentFile(contentDir, path, config.limits.documentBytes);
  return "bytes" in file ? decodeDocument(file.bytes).text : "";
}

function namesOf(incident: Incident): string[] {
  const { id, title, path, aliases, tags, services, components, people, refs, actions, attachments } = incident;
  const stem = path.replace(/\.[^./]*$/, "");
  return [
    ...[id, title, path, stem, stem.slice(stem.lastIndexOf("/") + 1)],
    ...[...aliases, ...tags, ...services, ...components],
    ...people.map(({ name }) => name),
    ...refs.flatMap(({ label, url = "", id: ref = "" }) => [label, url, ref]),
    ...actions.flatMap(({ text, owners }) => [text, ...owners]),
    ...attachments.map(({ file }) => file),
  ];
}

/** `db01.corp.example`, `ops@example.com`, `payments_retry_queue`: names that no prose has. */
function compoundsIn(text: string): string[] {
  const found = text.match(/[\p{L}\p{N}]+(?:[.@:/_-]+[\p{L}\p{N}]+)+/gu) ?? [];
  return found.filter((name) => name.length >= 12 && /\p{L}{5}/u.test(name));
}

function wordsIn(text: string): string[] {
  const found = text.match(/[\p{L}\p{N}_]{8,}/gu) ?? [];
  return found.filter((word) => /\p{L}.*\p{L}.*\p{L}.*\p{L}/u.test(word)).sort((a, b) => b.length - a.length);
}

/** Without what stands in hashes and dates by chance. */
function usable(needles: readonly string[]): string[] {
  const plain = needles.map((needle) => needle.trim().replace(/\s+/g, " ").toLowerCase());
  return [...new Set(plain)].filter(
    (needle) =>
      Buffer.byteLength(needle) >= shortestNeedle &&
      /\p{L}/u.test(needle) &&
      !(needle.length < 12 && /^[0-9a-f-]+$/.test(needle)),
  );
}

/** Of all these strings those that readers may see, in this or another spelling: `Race condition` is `race-condition` in an address. */
async function knownStrings(hidden: readonly Hidden[], compiled: Compiled): Promise<Set<string>> {
  const needles = hidden.flatMap(({ telling, words }) => [...telling, ...words]);
  const plain = new StringsInBytes(needles);
  const bare = new Map(needles.map((needle) => [needle, bareLetters(needle)]));
  const joined = new StringsInBytes(bare.values());
  const known = new Set<string>();
  const knownBare = new Set<string>();
  for await (const text of readableTexts(compiled)) {
    for (const needle of plain.in(Buffer.from(text.toLowerCase()))) known.add(needle);
    for (const needle of joined.in(Buffer.from(bareLetters(text)))) knownBare.add(needle);
  }
  for (const [needle, one] of bare) if (one === "" || knownBare.has(one)) known.add(needle);
  return known;
}

async function* readableTexts(compiled: Compiled): AsyncGenerator<string> {
  const { config, records, ledger, withdrawn = [] } = compiled.kb;
  yield JSON.stringify([config, ledger?.lines ?? [], withdrawn]);
  for (const { incident, body } of records) {
    yield cutForAudience(await textOf(incident.path, compiled), config.audience).kept;
    yield JSON.stringify(incident);
    yield body.html;
  }
  yield* productTexts();
}

/** The words of the product: layouts, rules, templates of documents. */
function* productTexts(): Generator<string> {
  for (const folder of ["layouts", "lib", "src"]) {
    for (const file of filesIn(join(packageRoot(), folder))) {
      if (/\.(?:m?[jt]sx?|md|css)$/.test(file) && !/\.test\.|fixtures/.test(file)) yield readFileSync(file, "utf8");
    }
  }
}

function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    // The installed package has no sources.
    return [];
  }
}
