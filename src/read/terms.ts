import { compareText } from "#model/diagnostic.ts";
import { foldPlural } from "./plurals.ts";
import { remember } from "./remember.ts";
import { stopWords } from "./stop-words.ts";

const shortest = 3;
const longest = 40;

/** Letters and digits, joined by `_`, `.`, `-`, `/` or `::` as in `max_connections`, `users.py` and `kube-proxy`. */
const token = /[\p{L}\p{M}\p{N}_$]+(?:(?:[.-]|::)[\p{L}\p{M}\p{N}_$]+)*/gu;
/** Addresses say where a text links to, not what it is about. */
const link = /\b(?:https?:\/\/|www\.|mailto:)\S*/g;
const mailbox = /[\w.+-]+@[\w-]+\.[\w.]+/g;

/**
 * The distinct words and identifiers of a text in lower case, by code unit: what two incidents may share. Numbers, dates,
 * hashes and words without meaning are left out; identifiers stay whole; a plural counts as its singular.
 */
export function termsOf(text: string): string[] {
  const terms = new Set<string>();
  for (const { term } of writtenTerms(text)) if (isTerm(term)) terms.add(term);
  return [...terms].sort(compareText);
}

/** Every word and identifier of a text, in order: as written, and in the form in which it is compared. */
export function* writtenTerms(text: string): Generator<{ written: string; term: string }> {
  for (const [found] of withoutAddresses(text.normalize("NFC")).matchAll(token)) {
    const written = found.replace(/^[_$]+|[_$]+$/g, "");
    yield { written, term: foldPlural(written) };
  }
}

function withoutAddresses(text: string): string {
  const unlinked = text.replace(link, " ");
  // Every word could begin a mailbox, and hardly any text has one.
  return unlinked.includes("@") ? unlinked.replace(mailbox, " ") : unlinked;
}

/** The parts of an identifier (`pool_size`, `poolSize`, `pool-size`); none of a plain word. */
export const fragmentsOf = remember((written): readonly string[] => {
  if (/^[\p{Lu}\p{N}]?[\p{Ll}\p{N}]*$/u.test(written)) return [];
  const parts = written.split(/[^\p{L}\p{M}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u);
  return parts.length > 1 ? parts.filter((part) => part !== "").map((part) => foldPlural(part)) : [];
});

/** Whether a word says something: not too short, no number, date or hash, and not without meaning. */
export const isTerm = remember((term): boolean => {
  if (term.length < shortest || term.length > longest || stopWords.has(term)) return false;
  if (!/\p{L}{2}/u.test(term)) return false;
  // `15ms`, `2nd`, `3x`, `v1.2.3`, `2026-02-03t14`, `0x7ffe12`: amounts, versions, times and addresses.
  if (
    /^v?\d[\d.]*(?:-\d+)*(?:ms|us|ns|sec|secs|min|mins|hrs?|am|pm|st|nd|rd|th|[kmgtp]i?b|[kmgtp]bps|px|rem|utc|z|t\d*z?)?$/.test(
      term,
    )
  )
    return false;
  return !/^(?:0x)?[\da-f]{7,}$/.test(term) || !/\d/.test(term);
});
