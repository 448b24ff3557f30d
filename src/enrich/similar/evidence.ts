import { compareText } from "#model/diagnostic.ts";
import type { Evidence, EvidenceKind, SimilarIncident } from "#model/knowledge-base.ts";
import type { AuthorLink } from "./author-links.ts";
import { isVagueCode } from "./error-signature.ts";
import type { SharedTerm } from "./text-index.ts";
import type { SharedGround } from "./value-index.ts";

/** Fewer rare terms than this are chance. */
const fewestTerms = 3;

/** The most that are printed. */
const mostTerms = 5;

/**
 * From this likeness on, two texts have more in common than reports on unrelated things share by chance: of pairs of
 * reports from different organisations, about one in fifty reaches it.
 */
const tellingLikeness = 0.05;

/** The order in which kinds of evidence are named when they weigh the same. */
const kinds: readonly EvidenceKind[] = [
  ...(["author", "signature", "code", "tag", "service", "component"] as const),
  ...(["bug-class", "cause", "factor", "file", "version", "terms"] as const),
];

/** A single piece of such evidence is enough. */
function isStrong({ kind, value }: Evidence): boolean {
  return kind === "author" || kind === "signature" || (kind === "code" && !isVagueCode(value));
}

/** What two documents have in common. */
export interface Pair {
  /** Of the texts, from 0 to 1. */
  likeness: number;
  grounds: SharedGround[];
  /** Between the two, in either direction. */
  links: AuthorLink[];
}

/**
 * Every reason why two documents are alike, heaviest first. `rare` are the rare terms that both have, `here` is the id
 * of the document on whose page the reasons are shown, `total` the number of documents.
 */
export function evidenceFor(pair: Pair, rare: readonly SharedTerm[], here: string, total: number): Evidence[] {
  const named = [
    ...pair.links.slice(0, 1).map((link) => authorEvidence(link, here, total)),
    ...pair.grounds.map(groundEvidence),
  ];
  const alike = pair.likeness >= tellingLikeness;
  // Any two texts share a few everyday words; that they are rare here says something only when the texts are alike.
  const terms = withoutNamed(rare, pair.grounds).filter(({ everyday }) => alike || !everyday);
  if (terms.length < fewestTerms) return named.sort(heaviestFirst);
  const groups = alike && named.length === 0 ? inTwo(terms) : [terms];
  return [...named, ...groups.map((group) => termEvidence(group, total))].sort(heaviestFirst);
}

/** A term that only repeats a shared tag or service is not a second reason. */
function withoutNamed(rare: readonly SharedTerm[], grounds: readonly SharedGround[]): readonly SharedTerm[] {
  if (grounds.length === 0) return rare;
  const named = new Set(grounds.flatMap(({ ground }) => [ground.key, ...words(ground.key)]));
  return rare.filter(
    ({ term }) => !named.has(term) && !(isCompound(term) && words(term).every((word) => named.has(word))),
  );
}

/** At least two pieces, or one that is strong. */
export function isEnough(evidence: readonly Evidence[]): boolean {
  return evidence.length >= 2 || evidence.some(isStrong);
}

/** From this score on, in units of what one value of these two alone would weigh, a match is strong. */
const strongScore = 6;

/** Strong when the error is the same, or when everything together weighs much. */
export function strengthOf(evidence: readonly Evidence[], score: number, total: number): SimilarIncident["strength"] {
  if (evidence.some(({ kind }) => kind === "author")) return "linked";
  return evidence.some(isStrong) || score >= strongScore * Math.log(Math.max(2, total)) ? "strong" : "possible";
}

function authorEvidence(link: AuthorLink, here: string, total: number): Evidence {
  const place = link.line === undefined ? {} : { [link.from === here ? "here" : "there"]: { line: link.line } };
  return { kind: "author", value: link.pointer, df: 1, weight: Math.log(total), ...place };
}

function groundEvidence({ ground, here, there }: SharedGround): Evidence {
  return {
    kind: ground.kind,
    value: here.value,
    df: ground.documents.length,
    weight: ground.weight,
    ...(here.line === undefined ? {} : { here: { line: here.line } }),
    ...(there.line === undefined ? {} : { there: { line: there.line } }),
  };
}

function termEvidence(terms: readonly SharedTerm[], total: number): Evidence {
  const printed = terms.slice(0, mostTerms);
  const df = Math.max(...printed.map((each) => each.df));
  return { kind: "terms", value: printed.map(({ term }) => term).join(", "), df, weight: Math.log(total / df) };
}

/**
 * Rare terms are one piece of evidence. Where texts are alike as a whole and nothing else connects them they are two, so
 * that documents without tags find each other: what one of them is about, and what both mention besides; where hardly
 * any are of one sort, the first half and the rest.
 */
function inTwo(terms: readonly SharedTerm[]): (readonly SharedTerm[])[] {
  const subject = terms.filter(({ inSubject }) => inSubject);
  const rest = terms.filter(({ inSubject }) => !inSubject);
  const half = Math.ceil(terms.length / 2);
  return subject.length > 1 && rest.length > 1 ? [subject, rest] : [terms.slice(0, half), terms.slice(half)];
}

function heaviestFirst(a: Evidence, b: Evidence): number {
  return b.weight - a.weight || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compareText(a.value, b.value);
}

function isCompound(term: string): boolean {
  return /[^\p{L}\p{N}\p{M}]/u.test(term);
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
