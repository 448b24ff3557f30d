import type { SimilarOptions } from "#model/config.ts";
import { compareText } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase, SimilarIncident } from "#model/knowledge-base.ts";
import type { DocumentRecord } from "#model/record.ts";
import { epochsById } from "../newest-records.ts";
import { type AuthorLink, type AuthorLinks, authorLinks } from "./author-links.ts";
import { candidateFinder } from "./candidates.ts";
import { asEvidence, isEnough, type Reason, reasonsFor, strengthOf } from "./evidence.ts";
import { documentFinder } from "./find-documents.ts";
import { PairTable } from "./pair-table.ts";
import { peopleWords } from "./people-words.ts";
import { sharedValues } from "./shared-values.ts";
import { type TextIndex, textIndex } from "./text-index.ts";
import { type ValueIndex, valueIndex } from "./value-index.ts";
import { crowdShare, textFactor, textScore } from "./weights.ts";

/** The documents of a knowledge base, compared. Each is named by its number in `incidents`. */
export interface Comparison {
  /** By id, whatever the order in which they were read. */
  incidents: readonly Incident[];
  /** By id, of those with a date. */
  epochs: ReadonlyMap<string, number>;
  limit: number;
  values: ValueIndex;
  text: TextIndex;
  /** For each document those that are worth a look from it, linked ones first, then by score. */
  pairs: PairTable;
  /** For each document the words of its people's names, which are no reason. */
  people: readonly ReadonlySet<string>[];
  /** By the numbers of two documents: what their authors say about the two, in either direction. */
  linksBetween(a: number, b: number): readonly AuthorLink[];
}

/** A value and the share of documents (0 to 1) that have it. */
export interface Nearest {
  value: string;
  share: number;
}

interface Shown {
  /** In the table of pairs. */
  at: number;
  reasons: Reason[];
}

export function comparison(kb: KnowledgeBase, options: SimilarOptions): Comparison {
  const records = [...kb.records].sort(byId);
  const incidents = records.map(({ incident }) => incident);
  const tagsOf = kb.facts.tags?.tagsOf;
  const carried = incidents.map((incident) => sharedValues(incident, tagsOf?.[incident.id] ?? incident.tags));
  const values = valueIndex(carried, options);
  const text = textIndex(records, options);
  const links = numberedLinks(incidents, authorLinks(incidents, documentFinder(incidents, kb.config)));
  const pairs = new PairTable(incidents.length);
  const candidates = candidateFinder(incidents.length, values, text);
  const factor = textFactor(incidents.length);
  for (let a = 0; a < incidents.length; a += 1) {
    const linked = links.of(a);
    const found = candidates(a);
    for (const b of linked.keys()) if (!found.includes(b)) found.push(b);
    for (const b of found) {
      if (a === b || links.excluded(a, b)) continue;
      const likeness = text.likeness(a, b);
      const shared = values.score(a, b);
      const common = shared + textScore(likeness, incidents.length);
      pairs.add(a, b, linked.has(b), likeness.whole, common, shared + factor * likeness.whole);
    }
    pairs.end(a);
  }
  putInOrder(pairs);
  const linksBetween = (a: number, b: number) => links.of(a).get(b) ?? none;
  const people = incidents.map(peopleWords);
  return { incidents, epochs: epochsById(kb), limit: options.limit, values, text, pairs, people, linksBetween };
}

const none: readonly AuthorLink[] = [];
const noLinks: ReadonlyMap<number, AuthorLink[]> = new Map();

/** The wishes of authors, by the numbers of the documents. */
function numberedLinks(incidents: readonly Incident[], links: AuthorLinks) {
  const ids = incidents.map(({ id }) => id);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const linked = ids.map((id): ReadonlyMap<number, AuthorLink[]> => {
    const own = links.of(id);
    if (own.length === 0) return noLinks;
    const found = new Map<number, AuthorLink[]>();
    for (const link of own) {
      const b = numbers.get(link.from === id ? link.to : link.from);
      if (b === undefined) continue;
      const before = found.get(b);
      if (before === undefined) found.set(b, [link]);
      else before.push(link);
    }
    return found;
  });
  return {
    of: (a: number) => linked[a] ?? noLinks,
    excluded: (a: number, b: number) => links.excluded(ids[a] ?? "", ids[b] ?? ""),
  };
}

/** So many of the nearest make the crowd around a document. */
const crowd = 10;

/** Takes off what each document has in common with everybody, and puts the pairs of each in order. */
function putInOrder(pairs: PairTable): void {
  const { starts, others, common, scores } = pairs;
  const crowds = new Float64Array(starts.length - 1);
  for (let document = 0; document < crowds.length; document += 1) {
    const nearest = common.slice(starts[document], starts[document + 1]).sort();
    let sum = 0;
    for (let i = Math.max(0, nearest.length - crowd); i < nearest.length; i += 1) sum += nearest[i] as number;
    crowds[document] = sum / crowd;
  }
  const end = starts[crowds.length] as number;
  for (let at = 0; at < end; at += 1) {
    // Rounded, so that a difference in the last bit does not outvote the number of reasons and the date.
    scores[at] = round((common[at] as number) - crowdShare * (crowds[others[at] as number] as number));
  }
  pairs.order((a, b) => linkedThenScore(a, b, pairs));
}

function round(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

/** The numbers of the documents that are worth a look from this one, linked ones first, then by score. */
export function rankedFor(document: number, { pairs: { starts, ordered, others } }: Comparison): number[] {
  return Array.from(ordered.subarray(starts[document], starts[document + 1]), (at) => others[at] as number);
}

/** What is shown as similar to a document: linked ones first, then the most similar. */
export function similarTo(document: number, all: Comparison): SimilarIncident[] {
  const total = all.incidents.length;
  const { starts, ordered, others, likeness } = all.pairs;
  const shown: Shown[] = [];
  const end = starts[document + 1] as number;
  for (let place = starts[document] as number; place < end; place += 1) {
    const at = ordered[place] as number;
    const last = shown[all.limit - 1];
    // Equal scores are still looked at: the number of reasons decides between them.
    if (last !== undefined && linkedThenScore(last.at, at, all.pairs) < 0) break;
    const other = others[at] as number;
    const [link] = all.linksBetween(document, other);
    const rare = all.text
      .rareShared(document, other)
      .filter(({ term }) => !all.people[document]?.has(term) && !all.people[other]?.has(term));
    const reasons = reasonsFor(link, all.values.shared(document, other), rare, total);
    if (isEnough(reasons, likeness[at] as number, total)) shown.push({ at, reasons });
  }
  shown.sort((a, b) => inOrder(a, b, all));
  return shown.slice(0, all.limit).map((each) => entryOf(document, each, all));
}

function entryOf(document: number, { at, reasons }: Shown, { incidents, pairs }: Comparison): SimilarIncident {
  const [here, there] = [incidents[document], incidents[pairs.others[at] as number]];
  return {
    id: there?.id ?? "",
    strength: strengthOf(reasons, pairs.proven[at] as number, incidents.length),
    score: pairs.scores[at] as number,
    evidence: reasons.map((reason) => asEvidence(reason, here, there)),
  };
}

/**
 * For a document without similar ones: what it shares with the nearest other one, and the share of all documents that
 * have it. Without any candidate, it shares at most what is too common to say something.
 */
export function nearestTo(document: number, all: Comparison): Nearest | undefined {
  const total = all.incidents.length;
  const [nearest] = rankedFor(document, all);
  const shared = nearest === undefined ? [] : all.values.shared(document, nearest);
  const [term] = nearest === undefined || shared.length > 0 ? [] : all.text.rareShared(document, nearest);
  if (term !== undefined) return { value: term.term, share: term.df / total };
  const grounds = shared.map(({ ground, here }) => ({ ground, value: here }));
  const own = all.values.of(document);
  const [rarest] = [...(grounds.length > 0 ? grounds : own)].sort((a, b) => b.ground.weight - a.ground.weight);
  return rarest && { value: rarest.value.value, share: rarest.ground.documents.length / total };
}

/** Compares two places of a table. */
function linkedThenScore(a: number, b: number, { linked, scores }: PairTable): number {
  return (linked[b] as number) - (linked[a] as number) || (scores[b] as number) - (scores[a] as number);
}

function inOrder(a: Shown, b: Shown, all: Comparison): number {
  return linkedThenScore(a.at, b.at, all.pairs) || b.reasons.length - a.reasons.length || newerThenId(a.at, b.at, all);
}

function newerThenId(a: number, b: number, { incidents, epochs, pairs: { others } }: Comparison): number {
  const [first, second] = [others[a] as number, others[b] as number];
  const epoch = (number: number) => epochs.get(incidents[number]?.id ?? "") ?? 0;
  return epoch(second) - epoch(first) || first - second;
}

function byId(a: DocumentRecord, b: DocumentRecord): number {
  return compareText(a.incident.id, b.incident.id) || compareText(a.incident.path, b.incident.path);
}
