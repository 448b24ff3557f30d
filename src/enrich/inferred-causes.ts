import type { Incident } from "#model/incident.ts";
import { nameKey } from "./name-key.ts";

/** A cause that the words of a document speak for. */
export interface Inference {
  name: string;
  /** The author's words: a tag, or the piece of a sentence. */
  evidence: string;
}

/**
 * Words that leave no doubt, by the class of bug that they name (the names are those that a classification gets). What
 * may mean several things (`timeout`, `capacity`, `security`) is not among them.
 */
const phrases: readonly [string, RegExp][] = [
  ["race-condition", /\brace conditions?\b|\bdata race\b|\blost updates?\b|\btoctou\b|\bcheck-then-act\b/i],
  ["deadlock", /\bdead-?locks?\b|\bdeadlocked\b|\blivelock\b/i],
  ["null-pointer", /\bnull pointer\b|\bnil pointer\b|\bnull reference\b|\bnullpointerexception\b|\bnil map\b/i],
  ["memory-leak", /\bmemory leaks?\b|\bleak(?:s|ed|ing) memory\b/i],
  ["resource-leak", /\b(?:connection|file descriptor|file handle|socket|thread|goroutine|resource) leaks?\b/i],
  ["off-by-one", /\boff-by-one\b|\bfencepost\b/i],
  ["timezone", /\bdaylight saving\b|\btime ?zone (?:bug|error|mismatch|issue)\b/i],
  ["encoding", /\bcharacter encoding\b|\bmojibake\b|\bencoding (?:bug|error|issue|mismatch)\b/i],
  [
    "config-error",
    /\bmis-?configur(?:ed|ations?)\b|\b(?:wrong|incorrect|invalid|bad|faulty) config(?:uration)?\b|\bconfig(?:uration)? (?:error|mistake|drift)s?\b|\bexpired certificates?\b|\bcertificates? (?:had |has )?expired\b/i,
  ],
  [
    "capacity",
    /\bout of (?:memory|disk|space)\b|\b(?:memory|disk|resource|capacity|pool|quota|ip address) (?:exhaustion|exhausted|starvation)\b|\bdisk (?:was |is )?full\b|\bthundering herd\b|\bresource limits? (?:was|were|reached|exceeded)\b/i,
  ],
  ["data-corruption", /\bdata corruption\b|\bcorrupt(?:ed)? (?:data|files?|records?|index(?:es)?)\b/i],
  [
    "security",
    /\bsql injection\b|\bcross-site scripting\b|\b(?:leaked|stolen|compromised) (?:\w+ )?(?:tokens?|credentials?|keys?)\b/i,
  ],
];

/** `it was not a race condition`: the words before a phrase that take it back. */
const denial = /\b(?:no|not|nor|never|without|ruled out|rather than|instead of|unlikely)\b[^.;:]{0,40}$/i;

/** Longest text of a cause that is looked at, in code units: the cause stands at its beginning. */
const looked = 4000;

/**
 * What sort of cause it was when the author did not say: from tags and from the statements about the root cause and the
 * trigger, each with the words that speak for it. Nothing when there is nothing clear; the author's choice always wins.
 */
export function inferredCauses(incident: Incident): Inference[] {
  if (incident.causeCategories.length > 0 || incident.bugClass !== undefined) return [];
  const said = incident.causes.filter(({ role, inferred }) => role !== "contributing" && inferred !== true);
  return phrases.flatMap(([name, phrase]): Inference[] => {
    const tag = incident.tags.find((each) => phrase.test(nameKey(each).replace(/[-_]/g, " ")));
    if (tag !== undefined) return [{ name, evidence: `tagged ${tag.trim()}` }];
    for (const { text } of said) {
      const evidence = evidenceIn(text.slice(0, looked), phrase);
      if (evidence !== undefined) return [{ name, evidence }];
    }
    return [];
  });
}

/** The phrase with some words around it. */
function evidenceIn(text: string, phrase: RegExp): string | undefined {
  const found = phrase.exec(text);
  if (found === null || denial.test(text.slice(Math.max(0, found.index - 60), found.index))) return undefined;
  const end = found.index + found[0].length;
  const before = text.slice(Math.max(0, found.index - 60), found.index).replace(/^\S*\s/, "");
  const after = text.slice(end, end + 60).replace(/\s\S*$/, "");
  const start = found.index > 60 ? "…" : "";
  return `${start}${before}${found[0]}${after}${text.length > end + 60 ? "…" : ""}`.replace(/\s+/g, " ").trim();
}
