import { compareText } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { Evidence, SimilarIncident } from "#model/knowledge-base.ts";
import { isVagueCode } from "#model/vague-code.ts";
import type { AuthorLink } from "./author-links.ts";
import { lineOf } from "./shared-values.ts";
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
function isStrong({ kind, value }: Reason): boolean {
  return kind === "author" || kind === "signature" || (kind === "code" && !isVagueCode(value));
}

/** A reason that may be shown; its lines are looked up when it is. */
export interface Reason extends Pick<Evidence, "kind" | "value" | "df" | "weight"> {
  link?: AuthorLink;
  shared?: SharedGround;
  /** How much of the likeness of the two texts comes from these terms. */
  likeness?: number;
}

/**
 * Every reason why two documents are alike, heaviest first. `link` is what an author said of the two, `rare` are the rare
 * terms that both have, `total` the number of documents.
 */
export function reasonsFor(
  link: AuthorLink | undefined,
  grounds: readonly SharedGround[],
  rare: readonly SharedTerm[],
  total: number,
): Reason[] {
  const reasons: Reason[] = [];
  if (link !== undefined) reasons.push({ kind: "author", value: link.pointer, df: 1, weight: Math.log(total), link });
  for (const shared of grounds) {
    const { kind, documents, weight } = shared.ground;
    reasons.push({ kind, value: shared.here.value, df: documents.length, weight, shared });
  }
  const terms = withoutRepetitions(rare, grounds);
  const named = terms.filter(({ inSubjects }) => inSubjects);
  const mentioned = terms.length - named.length;
  if (named.length > 0) reasons.push(termReason("subject", named, total));
  if (mentioned >= fewestTerms) {
    reasons.push(
      termReason(
        "terms",
        terms.filter(({ inSubjects }) => !inSubjects),
        total,
      ),
    );
  }
  return reasons.length > 1 ? reasons.sort(heaviestFirst) : reasons;
}

/** As it is shown on the page of `here`: with the lines on which it stands in both documents. */
export function asEvidence(
  { kind, value, df, weight, link, shared }: Reason,
  here: Incident | undefined,
  there: Incident | undefined,
): Evidence {
  const evidence: Evidence = { kind, value, df, weight };
  if (link?.line !== undefined) evidence[link.from === here?.id ? "here" : "there"] = { line: link.line };
  if (shared === undefined) return evidence;
  const lineHere = shared.here.line ?? (here && lineOf(here, shared.here.path));
  const lineThere = shared.there.line ?? (there && lineOf(there, shared.there.path));
  if (lineHere !== undefined) evidence.here = { line: lineHere };
  if (lineThere !== undefined) evidence.there = { line: lineThere };
  return evidence;
}

/**
 * The first few terms that say something new: not what a shared tag or service has said, and not the parts of an
 * identifier beside the whole of it.
 */
function withoutRepetitions(rare: readonly SharedTerm[], grounds: readonly SharedGround[]): SharedTerm[] {
  if (rare.length === 0) return [];
  const said = new Set<string>();
  for (const { ground } of grounds) {
    said.add(ground.key);
    if (!isOneWord(ground.key)) for (const word of words(ground.key)) said.add(word);
  }
  const kept: SharedTerm[] = [];
  for (const shared of rare) {
    const { term } = shared;
    const parts = isOneWord(term) ? undefined : words(term);
    const isSaid = parts === undefined ? said.has(term) : parts.every((part) => said.has(part));
    if (isSaid || kept.some((other) => isFormOf(other.term, term))) continue;
    kept.push(shared);
    if (kept.length >= mostTold) break;
    if (parts === undefined) said.add(term);
    else for (const part of parts) said.add(part);
  }
  return kept;
}

/** What two reasons must weigh together, in units of what one value of these two alone would weigh. */
const enoughWeight = 0.7;

/** From this likeness on, two texts may be called alike by a single word that both are about … */
const strikingLikeness = 0.08;

/** … where so much of it comes from other words: a leap second and a project called LEAP have nothing else in common. */
const likenessBeside = 0.015;

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
export function isEnough(reasons: readonly Reason[], likeness: number, total: number): boolean {
  if (reasons.some(isStrong)) return true;
  const pieces = reasons.filter(({ kind }) => kind !== "folder");
  const told = pieces.filter(({ kind }) => kind === "terms" || kind === "subject");
  if (told.some((reason) => isTelling(reason, likeness))) return true;
  return pieces.length >= 2 && pieces.reduce((sum, { weight }) => sum + weight, 0) >= enoughWeight * unitOf(total);
}

function isTelling({ value, likeness: own = 0 }: Reason, likeness: number): boolean {
  if (value.includes(", ")) return likeness >= tellingLikeness;
  return likeness >= strikingLikeness && likeness - own >= likenessBeside;
}

/** From this on, in units of what one value of these two alone would weigh, a match is strong. */
const strongScore = 8;

/** Strong when the error is the same, or when several reasons weigh much together. */
export function strengthOf(reasons: readonly Reason[], proven: number, total: number): SimilarIncident["strength"] {
  if (reasons.some(({ kind }) => kind === "author")) return "linked";
  const isMuch = reasons.length >= 2 && proven >= strongScore * unitOf(total);
  return isMuch || reasons.some(isStrong) ? "strong" : "possible";
}

function termReason(kind: "subject" | "terms", terms: readonly SharedTerm[], total: number): Reason {
  const printed = terms.slice(0, mostTerms);
  const df = Math.max(...printed.map((each) => each.df));
  const likeness = printed.reduce((sum, each) => sum + each.weight, 0);
  return { kind, value: printed.map(({ term }) => term).join(", "), df, weight: Math.log(total / df), likeness };
}

function heaviestFirst(a: Reason, b: Reason): number {
  return (
    b.weight - a.weight ||
    evidenceKinds.indexOf(a.kind) - evidenceKinds.indexOf(b.kind) ||
    compareText(a.value, b.value)
  );
}

/** Most are, and this is asked for every term of every pair that may be shown. */
function isOneWord(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x61 || unit > 0x7a) return false;
  }
  return text !== "";
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
