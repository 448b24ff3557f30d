import type { SimilarOptions } from "#model/config.ts";
import { compareText } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { Evidence, KnowledgeBase, SimilarIncident } from "#model/knowledge-base.ts";
import type { DocumentRecord } from "#model/record.ts";
import { incidentEpoch } from "../incident-day.ts";
import { type AuthorLink, type AuthorLinks, authorLinks } from "./author-links.ts";
import { candidateFinder } from "./candidates.ts";
import { evidenceFor, isEnough, strengthOf } from "./evidence.ts";
import { documentFinder } from "./find-documents.ts";
import { sharedValues } from "./shared-values.ts";
import { type TextIndex, textIndex } from "./text-index.ts";
import { type ValueIndex, valueIndex } from "./value-index.ts";
import { crowdShare, textFactor, textScore } from "./weights.ts";

/** The documents of a knowledge base, compared. Each is named by its number in `incidents`. */
export interface Comparison {
  /** By id, whatever the order in which they were read. */
  incidents: readonly Incident[];
  limit: number;
  values: ValueIndex;
  text: TextIndex;
  /** For each document those that are worth a look from it, linked ones first, then by score. */
  pairs: readonly (readonly ScoredPair[])[];
}

/** Two documents by their numbers, `a` the one on whose page `b` may be shown. */
export interface ScoredPair {
  a: number;
  b: number;
  /** Of the texts as a whole, from 0 to 1. */
  likeness: number;
  /** Between the two, in either direction. */
  links: readonly AuthorLink[];
  /** How much the two have in common. */
  common: number;
  /** The same without what titles and subjects name, which orders matches and proves none. */
  proven: number;
  /** The same, less what `b` has in common with everybody: by this they are ordered. */
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
  const tagsOf = kb.facts.tags?.tagsOf;
  const carried = incidents.map((incident) => sharedValues(incident, tagsOf?.[incident.id] ?? incident.tags));
  const values = valueIndex(carried, options);
  const text = textIndex(records, options);
  const links = linkedNumbers(incidents, authorLinks(incidents, documentFinder(incidents, kb.config)));
  const candidates = candidateFinder(records.length, values, text);
  const pairs = incidents.map((_, a) => {
    const { linked, excluded } = links(a);
    const found = candidates(a);
    for (const b of linked.keys()) if (!found.includes(b)) found.push(b);
    const list: ScoredPair[] = [];
    for (const b of found) {
      if (a !== b && !excluded(b)) list.push(scored(a, b, linked.get(b) ?? none));
    }
    return list;
  });
  return { incidents, limit: options.limit, values, text, pairs: withoutCrowds(pairs) };

  function scored(a: number, b: number, between: readonly AuthorLink[]): ScoredPair {
    const likeness = text.likeness(a, b);
    const shared = values.score(a, b);
    const common = shared + textScore(likeness, records.length);
    const proven = shared + textFactor(records.length) * likeness.whole;
    return { a, b, likeness: likeness.whole, links: between, common, proven, score: common };
  }
}

const none: readonly AuthorLink[] = [];
const noLinks: ReadonlyMap<number, AuthorLink[]> = new Map();

/** The wishes of authors, by the numbers of the documents. */
function linkedNumbers(incidents: readonly Incident[], links: AuthorLinks) {
  const numbers = new Map(incidents.map(({ id }, number) => [id, number]));
  return (a: number) => {
    const id = incidents[a]?.id ?? "";
    const own = links.of(id);
    if (own.length === 0)
      return { linked: noLinks, excluded: (b: number) => links.excluded(id, incidents[b]?.id ?? "") };
    const linked = new Map<number, AuthorLink[]>();
    for (const link of own) {
      const b = numbers.get(link.from === id ? link.to : link.from);
      if (b !== undefined) linked.set(b, [...(linked.get(b) ?? []), link]);
    }
    return { linked, excluded: (b: number) => links.excluded(id, incidents[b]?.id ?? "") };
  };
}

/** So many of the nearest make the crowd around a document. */
const crowd = 10;

/** Takes off what each document has in common with everybody, and puts the pairs of each in order. */
function withoutCrowds(pairs: readonly ScoredPair[][]): ScoredPair[][] {
  const crowds = pairs.map((list) => {
    const nearest = Float64Array.from(list, ({ common }) => common).sort();
    let sum = 0;
    for (let i = Math.max(0, nearest.length - crowd); i < nearest.length; i += 1) sum += nearest[i] ?? 0;
    return sum / crowd;
  });
  for (const list of pairs) {
    // Rounded, so that a difference in the last bit does not outvote the number of reasons and the date.
    for (const pair of list) pair.score = round(pair.common - crowdShare * (crowds[pair.b] ?? 0));
    list.sort(linkedThenScore);
  }
  return pairs as ScoredPair[][];
}

function round(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

/** What is shown as similar to a document: linked ones first, then the most similar. */
export function similarTo(document: number, all: Comparison): SimilarIncident[] {
  const total = all.incidents.length;
  const shown: Shown[] = [];
  for (const pair of all.pairs[document] ?? []) {
    const last = shown[all.limit - 1];
    // Equal scores are still looked at: the number of reasons decides between them.
    if (last !== undefined && linkedThenScore(last, pair) < 0) break;
    const evidence = evidenceFor(
      { ...pair, grounds: all.values.shared(pair.a, pair.b) },
      all.text.rareShared(pair.a, pair.b),
      all.incidents[document]?.id ?? "",
      total,
    );
    if (isEnough(evidence, pair.likeness, total)) shown.push({ ...pair, evidence });
  }
  return shown
    .sort((a, b) => linkedThenScore(a, b) || b.evidence.length - a.evidence.length || newerThenId(a, b, all))
    .slice(0, all.limit)
    .map(({ b, proven, score, evidence }) => ({
      id: all.incidents[b]?.id ?? "",
      strength: strengthOf(evidence, proven, total),
      score,
      evidence,
    }));
}

/**
 * For a document without similar ones: what it shares with the nearest other one, and the share of all documents that
 * have it. Without any candidate, it shares at most what is too common to say something.
 */
export function nearestTo(document: number, all: Comparison): Nearest | undefined {
  const total = all.incidents.length;
  const nearest = all.pairs[document]?.[0];
  const shared = nearest === undefined ? [] : all.values.shared(nearest.a, nearest.b);
  const [term] = nearest === undefined || shared.length > 0 ? [] : all.text.rareShared(nearest.a, nearest.b);
  if (term !== undefined) return { value: term.term, share: term.df / total };
  const grounds = shared.map(({ ground, here }) => ({ ground, value: here }));
  const own = all.values.of(document);
  const [rarest] = [...(grounds.length > 0 ? grounds : own)].sort((a, b) => b.ground.weight - a.ground.weight);
  return rarest && { value: rarest.value.value, share: rarest.ground.documents.length / total };
}

function linkedThenScore(a: ScoredPair, b: ScoredPair): number {
  return Number(b.links.length > 0) - Number(a.links.length > 0) || b.score - a.score;
}

function newerThenId(a: ScoredPair, b: ScoredPair, { incidents }: Comparison): number {
  const epoch = (pair: ScoredPair) => {
    const incident = incidents[pair.b];
    return (incident && incidentEpoch(incident)) ?? 0;
  };
  return epoch(b) - epoch(a) || a.b - b.b;
}

function byId(a: DocumentRecord, b: DocumentRecord): number {
  return compareText(a.incident.id, b.incident.id) || compareText(a.incident.path, b.incident.path);
}
