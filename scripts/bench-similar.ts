import { parseArgs } from "node:util";
import { defaultConfig } from "#config/defaults.ts";
import { enrich } from "#enrich/enrich.ts";
import { comparison, rankedFor } from "#enrich/similar/comparison.ts";
import { similarIssues } from "#enrich/similar.ts";
import { tagIndex } from "#enrich/tags.ts";
import { gatherKnowledgeBase } from "#records/gather.ts";
import { bm25, type Ranking, rareTagOverlap, tagOverlap } from "./ranking-baselines.ts";
import { average, type Score, scoreOf } from "./ranking-scores.ts";
import { type AnswerSet, type Collection, readAnswerSets } from "./related-documents.ts";

/**
 * `npm run bench:similar`: how well "similar past issues" finds what people said belongs together, beside three simple
 * ways of finding it. Each collection is a knowledge base of its own. For each question, a document with at least one
 * relevant other:
 *
 * - recall@5 = relevant documents among the first five / min(5, relevant documents);
 * - flat = relevant documents among the first five / relevant documents;
 * - MRR = 1 / rank of the first relevant document, 0 when none is listed.
 *
 * "as shown" is the list on the page, with all that it leaves out for want of reasons, and so never longer than five;
 * "bare ranking" is the order in which documents are considered, without asking for reasons. A collection's figure is
 * the average of its questions; "micro" is the average of all questions, "macro" that of the collections. `--misses`
 * lists the questions whose shown list lacks something.
 */
const rankings: Record<string, (collection: Collection) => Ranking> = {
  "as shown": asShown,
  "bare ranking": bareRanking,
  BM25: bm25,
  "rare tags": rareTagOverlap,
  tags: tagOverlap,
};

function knowledgeBase({ records }: Collection) {
  const kb = gatherKnowledgeBase(records, defaultConfig, "2026-01-01");
  return enrich(kb, [tagIndex(), similarIssues()]);
}

function asShown(collection: Collection): Ranking {
  const kb = knowledgeBase(collection);
  return (document) => {
    const id = kb.records.find(({ incident }) => incident.path === document)?.incident.id ?? "";
    return (kb.facts.similar?.of[id] ?? []).map((each) => kb.byId.get(each.id)?.path ?? "");
  };
}

function bareRanking(collection: Collection): Ranking {
  const kb = knowledgeBase(collection);
  const all = comparison(kb, defaultConfig.similar);
  return (document) => {
    const number = all.incidents.findIndex(({ path }) => path === document);
    return rankedFor(number, all).map((other) => all.incidents[other]?.path ?? "");
  };
}

function printSet({ name, collections }: AnswerSet): void {
  const rows = collections.map((collection) => ({
    name: collection.name,
    scores: Object.values(rankings).map((ranking) => {
      const rank = ranking(collection);
      return collection.answers.map((answer) => scoreOf(rank(answer.document), answer));
    }),
  }));
  const questions = rows.map(({ scores }) => scores[0]?.length ?? 0);
  console.log(`\n${name}: ${questions.reduce((a, b) => a + b, 0)} questions; recall@5 / flat / MRR`);
  printRow("", Object.keys(rankings));
  rows.forEach(({ name: row, scores }, i) => {
    printRow(
      `${row} (${questions[i]})`,
      scores.map((list) => cell(average(list))),
    );
  });
  const columns = Object.keys(rankings).map((_, i) => rows.map(({ scores }) => scores[i] ?? []));
  printRow(
    "micro",
    columns.map((lists) => cell(average(lists.flat()))),
  );
  printRow(
    "macro",
    columns.map((lists) => cell(average(lists.map(average)))),
  );
}

function cell({ recall, flatRecall, reciprocalRank }: Score): string {
  return [recall, flatRecall, reciprocalRank].map((figure) => figure.toFixed(2)).join(" / ");
}

function printRow(name: string, cells: readonly string[]): void {
  console.log(`${name.padEnd(26)} ${cells.map((text) => text.padEnd(20)).join(" ")}`.trimEnd());
}

function printMisses({ collections }: AnswerSet): void {
  for (const collection of collections) {
    const rank = asShown(collection);
    for (const { document, relevant } of collection.answers) {
      const shown = rank(document);
      const missing = relevant.filter((path) => !shown.includes(path));
      if (missing.length === 0) continue;
      console.log(`\n${collection.name}: ${document}`);
      for (const path of shown) console.log(`  ${relevant.includes(path) ? "✓" : " "} ${path}`);
      for (const path of missing) console.log(`  ✗ ${path}`);
    }
  }
}

const { values } = parseArgs({ options: { misses: { type: "boolean" } } });
for (const set of await readAnswerSets()) {
  printSet(set);
  if (values.misses) printMisses(set);
}
