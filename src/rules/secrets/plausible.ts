import { isPlaceholder } from "./placeholder.ts";

/** How a value stands in the text, which decides how much it must look like a secret by itself. */
export interface Writing {
  /** In quotes of some sort. */
  quoted: boolean;
  /** Follows `=`, a flag or a header, as only a machine writes it; else `:`, a table cell or a word, as prose has them too. */
  assigned: boolean;
}

/** Bits for each character, by the frequencies in the value itself. */
function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Things that look random and are public: digests, dates, versions, addresses, paths, resource names. */
const known =
  /^(?:sha\d{1,3}[-:]|md5[-:]|https?:|ftp:|s3:|gs:|git@|git:|arn:|urn:|refs\/|\d{4}-\d\d-\d\d|v?\d+(?:\.\d+){1,3}$|0x[0-9a-f]{1,16}$|(?:\.{0,2}|~|[A-Za-z]:)[/\\][\w./\\-]*$|[\d.,:]+(?:ms|s|m|h|d|kb|mb|gb|%)?$)/i;

/** The name of a pod: a deployment, a hash and five characters, both of letters that spell no words. */
const pod = /^[a-z][a-z0-9]*(?:-[a-z0-9]+){0,8}-[0-9bcdf-hj-np-tv-xz]{5,10}-[0-9bcdf-hj-np-tv-xz]{5}$/;

/** Code: `getToken(`, `row.password`, `config["x"]`, `dbPassword`. */
const expression =
  /^[A-Za-z_$]+\d{0,2}(?:(?:\.|->|::)[A-Za-z_$]+\d{0,2})+$|^[A-Za-z_$][\w$.]*[([]|^[a-z]+(?:[A-Z][a-z]{2,})+$|^[A-Z]+[a-z]{2,}(?:[A-Z][a-z]{2,}){2,8}$|^(?:new|await|return|function)\b|=>/;

/** Words joined by `-`, `_` or `.`, at most with a number at the end: a name that somebody gave. */
const wordy = /^[A-Za-z]{2,}(?:[-_./:][A-Za-z]{2,}|[-_.]\d{1,4}(?![0-9A-Za-z])){0,12}\d{0,3}$/;

const judged = 256;

/** True when a value looks as if a machine had made it up: for keys and tokens, whose names promise as much. */
export function looksRandom(
  value: string,
  { least = 8, uuids = true }: { least?: number; uuids?: boolean } = {},
): boolean {
  if (value.length < least) return false;
  // The beginning tells; so much text costs the same, however often a hostile document asks.
  const start = value.slice(0, judged);
  if (/\s/.test(start) || isPlaceholder(start) || known.test(start) || pod.test(start)) return false;
  if (uuid.test(value)) return uuids;
  if (expression.test(start)) return false;
  const digits = /\d/.test(start);
  const letters = /[A-Za-z]/.test(start);
  if (digits && letters) return !wordy.test(start) && entropy(start) >= 2.3;
  // Without digits only a long mixture of cases is no word.
  return letters && /[a-z][A-Z]{1,3}[a-z]/.test(start) && value.length >= 16 && entropy(start) >= 3.5;
}

/** True for what a person may have chosen as a password: for values whose names say that they are one. */
export function looksLikePassword(value: string, writing: Writing): boolean {
  const { quoted, assigned } = writing;
  if (value.length < 4 || value.length > 256 || /\s/.test(value)) return false;
  if (isPlaceholder(value)) return false;
  if (/^(?:https?|file|s3|gs|arn|urn):|^\d{4}-\d\d-\d\d|^(?:\.{0,2}|~|[A-Za-z]:)[/\\][\w./\\-]*$/.test(value))
    return false;
  if (!quoted && expression.test(value)) return false;
  const letters = /[A-Za-z]/.test(value);
  const digits = /\d/.test(value);
  if (digits && !letters) return /^\d+$/.test(value) ? value.length >= 6 && (quoted || assigned) : !known.test(value);
  if (!letters) return value.length >= 6;
  if (digits) return !/^[a-z]+-\d{1,2}$|^v\d+(?:\.\d+)*$|^(?:sha|md|utf|base|aes)-?\d+$/i.test(value);
  return withoutDigits(value, quoted || assigned);
}

/** Letters and signs: a word in prose, unless a machine would have written it so, or no word looks so. */
function withoutDigits(value: string, stated: boolean): boolean {
  if (/^[A-Za-z]+$/.test(value)) {
    const mixed = /[a-z][A-Z][a-z]?[A-Z]|[A-Z]{2}[a-z]+[A-Z]|[a-z][A-Z]{2}/.test(value);
    return mixed || (stated && value.length >= 8);
  }
  const parts = value.split(/[-_.]/);
  if (parts.every((part) => /^[A-Za-z]*$/.test(part))) return stated && parts.length >= 4;
  return value.length >= 6 && (stated || /[!@#$%^&*+~]/.test(value)) && !/[()[\]{}]/.test(value);
}
