import { compareText } from "#model/diagnostic.ts";
import type { Evidence, SimilarIncident } from "#model/knowledge-base.ts";
import { isVagueCode } from "#model/vague-code.ts";
import type { AuthorLink } from "./author-links.ts";
import type { SharedTerm } from "./text-index.ts";
import type { SharedGround } from "./value-index.ts";
import { evidenceKinds, unitOf } from "./weights.ts";

/** Fewer rare terms than this are chance. */
const fewestTerms = 3;

/** The most that are printed. */
const mostTerms = 6;

/** Terms that are looked at; those of the subjects and the others are printed apart. */
const mostTold = 3 * mostTerms;

/**
 * From this likeness on, two texts have more in common than reports on unrelated things share by chance: of pairs of
 * reports from different organisations, about one in fifty reaches it.
 */
const tellingLikeness = 0.05;

/** A single piece of such evidence is enough. */
function isStrong({ kind, value }: Evidence): boolean {
  return kind === "author" || kind === "signature" || (kind === "code" && !isVagueCode(value));
}

/** What two documents have in common. */
export interface Pair {
  /** Of the texts as a whole, from 0 to 1. */
  likeness: number;
  grounds: readonly SharedGround[];
  /** Between the two, in either direction. */
  links: readonly AuthorLink[];
}

/**
 * Every reason why two documents are alike, heaviest first. `rare` are the rare terms that both have, `here` is the id
 * of the document on whose page the reasons are shown, `total` the number of documents.
 */
export function evidenceFor(pair: Pair, rare: readonly SharedTerm[], here: string, total: number): Evidence[] {
  const evidence = [
    ...pair.links.slice(0, 1).map((link) => authorEvidence(link, here, total)),
    ...pair.grounds.map(groundEvidence),
  ];
  const terms = withoutRepetitions(rare, pair.grounds);
  const [named, mentioned] = [
    terms.filter(({ inSubjects }) => inSubjects),
    terms.filter(({ inSubjects }) => !inSubjects),
  ];
  if (named.length > 0) evidence.push(termEvidence("subject", named, total));
  if (mentioned.length >= fewestTerms) evidence.push(termEvidence("terms", mentioned, total));
  return evidence.sort(heaviestFirst);
}

/**
 * The first few terms that say something new: not what a shared tag or service has said, and not the parts of an
 * identifier beside the whole of it.
 */
function withoutRepetitions(rare: readonly SharedTerm[], grounds: readonly SharedGround[]): SharedTerm[] {
  const said = new Set<string>();
  for (const { ground } of grounds) {
    said.add(ground.key);
    for (const word of words(ground.key)) said.add(word);
  }
  const kept: SharedTerm[] = [];
  for (const shared of rare) {
    const parts = words(shared.term);
    if (parts.every((part) => said.has(part)) || kept.some(({ term }) => isFormOf(term, shared.term))) continue;
    kept.push(shared);
    if (kept.length >= mostTold) break;
    for (const part of parts) said.add(part);
  }
  return kept;
}

/** What two reasons must weigh together, in units of what one value of these two alone would weigh. */
const enoughWeight = 0.7;

/** From this likeness on, two texts may be called alike by a single word that both are about. */
const strikingLikeness = 0.08;

/** `truncate` and `truncation`, `ddo` and `ddos`: the same word to a reader. */
function isFormOf(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  const common = Math.max(3, least - 2);
  return Math.abs(a.length - b.length) <= 4 && a.startsWith(b.slice(0, common));
}

/**
 * One piece that is strong, or at least two that say enough: two broad categories of which every fifth document has both
 * do not, and that two documents lie in one folder only comes on top. Rare terms of both subjects are one piece, and those
 * of both texts are one; where texts are alike as a whole either is enough, so that documents without tags find each other.
 */
export function isEnough(evidence: readonly Evidence[], likeness: number, total: number): boolean {
  if (evidence.some(isStrong)) return true;
  const pieces = evidence.filter(({ kind }) => kind !== "folder");
  const told = pieces.filter(({ kind }) => kind === "terms" || kind === "subject");
  if (told.some(({ value }) => likeness >= (value.includes(", ") ? tellingLikeness : strikingLikeness))) return true;
  return pieces.length >= 2 && pieces.reduce((sum, { weight }) => sum + weight, 0) >= enoughWeight * unitOf(total);
}

/** From this on, in units of what one value of these two alone would weigh, a match is strong. */
const strongScore = 8;

/** Strong when the error is the same, or when several reasons weigh much together. */
export function strengthOf(evidence: readonly Evidence[], proven: number, total: number): SimilarIncident["strength"] {
  if (evidence.some(({ kind }) => kind === "author")) return "linked";
  const isMuch = evidence.length >= 2 && proven >= strongScore * unitOf(total);
  return isMuch || evidence.some(isStrong) ? "strong" : "possible";
}

function authorEvidence(link: AuthorLink, here: string, total: number): Evidence {
  const place = link.line === undefined ? {} : { [link.from === here ? "here" : "there"]: { line: link.line } };
  return { kind: "author", value: link.pointer, df: 1, weight: Math.log(total), ...place };
}

function groundEvidence({ ground, here, there }: SharedGround): Evidence {
  const evidence: Evidence = {
    kind: ground.kind,
    value: here.value,
    df: ground.documents.length,
    weight: ground.weight,
  };
  if (here.line !== undefined) evidence.here = { line: here.line };
  if (there.line !== undefined) evidence.there = { line: there.line };
  return evidence;
}

function termEvidence(kind: "subject" | "terms", terms: readonly SharedTerm[], total: number): Evidence {
  const printed = terms.slice(0, mostTerms);
  const df = Math.max(...printed.map((each) => each.df));
  return { kind, value: printed.map(({ term }) => term).join(", "), df, weight: Math.log(total / df) };
}

function heaviestFirst(a: Evidence, b: Evidence): number {
  return (
    b.weight - a.weight ||
    evidenceKinds.indexOf(a.kind) - evidenceKinds.indexOf(b.kind) ||
    compareText(a.value, b.value)
  );
}

function words(text: string): string[] {
  // Most are a word of letters, and this is asked for every term of every pair that is shown.
  return /^[a-z]+$/.test(text) ? [text] : (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
}
