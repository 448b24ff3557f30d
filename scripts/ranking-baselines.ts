import { compareText } from "#model/diagnostic.ts";
import type { Collection } from "./related-documents.ts";

/** For a document, the paths of the others, best first; those that have nothing in common with it are left out. */
export type Ranking = (document: string) => string[];

/** The number of tags that both have. */
export function tagOverlap({ records }: Collection): Ranking {
  return overlap(tagSets(records), () => 1);
}

/** The tags that both have, each by how rare it is: ln(N/df). */
export function rareTagOverlap({ records }: Collection): Ranking {
  const sets = tagSets(records);
  const counts = documentCounts(sets);
  return overlap(sets, (tag) => Math.log(sets.size / (counts.get(tag) ?? 1)));
}

/**
 * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009; k1 = 1.2, b = 0.75) over the words of the
 * whole file; the query is the document itself, each of its distinct words once.
 */
export function bm25({ texts }: Collection): Ranking {
  const words = new Map([...texts].map(([path, text]) => [path, frequencies(text)]));
  const lengths = new Map([...words].map(([path, counts]) => [path, sum(counts.values())]));
  const averageLength = sum(lengths.values()) / Math.max(1, lengths.size);
  const df = documentCounts(new Map([...words].map(([path, counts]) => [path, new Set(counts.keys())])));
  const idf = (word: string) => {
    const n = df.get(word) ?? 0;
    return Math.log(1 + (words.size - n + 0.5) / (n + 0.5));
  };
  return ranking([...texts.keys()], (from, to) => {
    const there = words.get(to) ?? new Map<string, number>();
    const norm = 1.2 * (0.25 + (0.75 * (lengths.get(to) ?? 0)) / averageLength);
    return sum(
      [...(words.get(from) ?? new Map<string, number>()).keys()].map((word) => {
        const count = there.get(word) ?? 0;
        return (idf(word) * count * 2.2) / (count + norm);
      }),
    );
  });
}

function tagSets(records: Collection["records"]): Map<string, Set<string>> {
  return new Map(
    records.map(({ incident: { path, tags } }) => [path, new Set(tags.map((tag) => tag.trim().toLowerCase()))]),
  );
}

function overlap(sets: ReadonlyMap<string, ReadonlySet<string>>, weight: (value: string) => number): Ranking {
  return ranking([...sets.keys()], (from, to) => {
    const there = sets.get(to);
    return sum([...(sets.get(from) ?? [])].filter((value) => there?.has(value)).map(weight));
  });
}

/** Equal scores by path, so that the table is the same on every machine. */
function ranking(paths: readonly string[], score: (from: string, to: string) => number): Ranking {
  return (from) =>
    paths
      .filter((path) => path !== from)
      .map((path) => ({ path, score: score(from, path) }))
      .filter((each) => each.score > 0)
      .sort((a, b) => b.score - a.score || compareText(a.path, b.path))
      .map(({ path }) => path);
}

function documentCounts(sets: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets.values()) for (const value of set) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function frequencies(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
