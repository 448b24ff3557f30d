import type { SimilarOptions } from "#model/config.ts";
import { compareText } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { Evidence, KnowledgeBase, SimilarIncident } from "#model/knowledge-base.ts";
import type { DocumentRecord } from "#model/record.ts";
import { incidentEpoch } from "../incident-day.ts";
import { type AuthorLink, type AuthorLinks, authorLinks } from "./author-links.ts";
import { candidateFinder, type FindCandidates } from "./candidates.ts";
import { evidenceFor, isEnough, type Pair, strengthOf } from "./evidence.ts";
import { documentFinder } from "./find-documents.ts";
import { sharedValues } from "./shared-values.ts";
import { type TextIndex, textIndex } from "./text-index.ts";
import { type ValueIndex, valueIndex } from "./value-index.ts";
import { textFactor } from "./weights.ts";

/** The documents of a knowledge base, indexed for comparing. Each is named by its number in `incidents`. */
export interface Comparison {
  /** By id, whatever the order in which they were read. */
  incidents: readonly Incident[];
  numbers: ReadonlyMap<string, number>;
  limit: number;
  values: ValueIndex;
  text: TextIndex;
  links: AuthorLinks;
  candidates: FindCandidates;
}

/** Two documents by their numbers, `a` the one on whose page `b` may be shown. */
export interface ScoredPair extends Pair {
  a: number;
  b: number;
  other: Incident;
  score: number;
}

/** A value and the share of documents (0 to 1) that have it. */
export interface Nearest {
  value: string;
  share: number;
}

interface Shown extends ScoredPair {
  evidence: Evidence[];
}

export function comparison(kb: KnowledgeBase, options: SimilarOptions): Comparison {
  const records = [...kb.records].sort(byId);
  const incidents = records.map(({ incident }) => incident);
  const tagsOf = new Map(Object.entries(kb.facts.tags?.tagsOf ?? {}));
  const carried = incidents.map((incident) => sharedValues(incident, tagsOf.get(incident.id) ?? incident.tags));
  const values = valueIndex(carried, options);
  const text = textIndex(records, options);
  return {
    incidents,
    numbers: new Map(incidents.map(({ id }, number) => [id, number])),
    limit: options.limit,
    values,
    text,
    links: authorLinks(incidents, documentFinder(incidents, kb.config)),
    candidates: candidateFinder(records.length, values, text),
  };
}

/** What is shown as similar to a document, of its ranked pairs: linked ones first, then the most similar. */
export function similarTo(incident: Incident, pairs: readonly ScoredPair[], all: Comparison): SimilarIncident[] {
  const total = all.incidents.length;
  const shown: Shown[] = [];
  for (const pair of pairs) {
    const last = shown[all.limit - 1];
    // Equal scores are still looked at: the number of reasons decides between them.
    if (last !== undefined && linkedThenScore(last, pair) < 0) break;
    const evidence = evidenceFor(pair, all.text.rareShared(pair.a, pair.b), incident.id, total);
    if (isEnough(evidence)) shown.push({ ...pair, evidence });
  }
  return shown
    .sort(bestFirst)
    .slice(0, all.limit)
    .map(({ other, score, evidence }) => ({
      id: other.id,
      strength: strengthOf(evidence, score, total),
      score,
      evidence,
    }));
}

/**
 * For a document without similar ones: what it shares with the nearest other one, and the share of all documents that
 * have it. `pairs` are its ranked pairs; without any, it shares at most what is too common to say something.
 */
export function nearestTo(incident: Incident, pairs: readonly ScoredPair[], all: Comparison): Nearest | undefined {
  const total = all.incidents.length;
  const [nearest] = pairs;
  const [term] = nearest === undefined ? [] : all.text.rareShared(nearest.a, nearest.b);
  if (term !== undefined && nearest?.grounds.length === 0) return { value: term.term, share: term.df / total };
  const shared = nearest?.grounds.map(({ ground, here }) => ({ ground, value: here }));
  const own = all.values.of(all.numbers.get(incident.id) ?? -1);
  const [rarest] = [...(shared?.length ? shared : own)].sort((a, b) => b.ground.weight - a.ground.weight);
  return rarest && { value: rarest.value.value, share: rarest.ground.documents.length / total };
}

/** Every document that is worth a look from this one, linked ones first, then by score. */
export function rankedPairs(incident: Incident, all: Comparison): ScoredPair[] {
  const { id } = incident;
  const a = all.numbers.get(id) ?? -1;
  const links = new Map<number, AuthorLink[]>();
  for (const link of all.links.of(id)) {
    const b = all.numbers.get(link.from === id ? link.to : link.from);
    if (b !== undefined) links.set(b, [...(links.get(b) ?? []), link]);
  }
  return [...new Set([...links.keys(), ...all.candidates(a)])]
    .flatMap((b) => scoredPair(a, b, links.get(b) ?? [], all))
    .sort(linkedThenScore);
}

function scoredPair(a: number, b: number, links: AuthorLink[], all: Comparison): ScoredPair[] {
  const [here, other] = [all.incidents[a], all.incidents[b]];
  if (a === b || here === undefined || other === undefined || all.links.excluded(here.id, other.id)) return [];
  const grounds = all.values.shared(a, b);
  const likeness = all.text.likeness(a, b);
  const weights = grounds.reduce((sum, { ground }) => sum + ground.score, 0);
  // Rounded, so that a difference in the last bit does not outvote the number of reasons and the date.
  const score = Number((weights + textFactor(all.incidents.length) * likeness).toFixed(6));
  return [{ a, b, other, grounds, likeness, links, score }];
}

function linkedThenScore(a: ScoredPair, b: ScoredPair): number {
  return Number(b.links.length > 0) - Number(a.links.length > 0) || b.score - a.score;
}

function bestFirst(a: Shown, b: Shown): number {
  return linkedThenScore(a, b) || b.evidence.length - a.evidence.length || newerThenId(a, b);
}

function newerThenId(a: Shown, b: Shown): number {
  return (incidentEpoch(b.other) ?? 0) - (incidentEpoch(a.other) ?? 0) || a.b - b.b;
}

function byId(a: DocumentRecord, b: DocumentRecord): number {
  return compareText(a.incident.id, b.incident.id) || compareText(a.incident.path, b.incident.path);
}
