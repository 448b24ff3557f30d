import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultConfig } from "#config/defaults.ts";
import { compareText } from "#model/diagnostic.ts";
import type { DocumentRecord } from "#model/record.ts";
import { recordDocument } from "#records/document.ts";
import { settleIds } from "#records/settle-ids.ts";

/** Real documents with answers to the question "which others belong to this one?", beside the repository. */
const corpus = fileURLToPath(new URL("../../shared/corpus/", import.meta.url));

/** One question: the documents that should be found from `document`. Paths within the collection. */
export interface Answer {
  document: string;
  relevant: string[];
}

/** Documents of one origin, which are one knowledge base. */
export interface Collection {
  name: string;
  records: DocumentRecord[];
  /** The text of each file, by path. */
  texts: Map<string, string>;
  answers: Answer[];
}

/** Collections that were judged in the same way. */
export interface AnswerSet {
  name: string;
  collections: Collection[];
}

interface Label {
  corpus: string;
  doc: string;
  relevant: string[];
}

/**
 * The sets of answers: links that authors made, scored on copies of the documents from which these links were cut, and
 * documents without links or tags whose relations people judged.
 *
 * @throws Error when the data is not there.
 */
export async function readAnswerSets(): Promise<AnswerSet[]> {
  if (!existsSync(corpus)) throw new Error(`There are no documents to score with: ${corpus} does not exist.`);
  return [
    { name: "author links", collections: await collectionsOf("related-author-links.json", "similar") },
    { name: "judged by people", collections: await collectionsOf("related-judged-human-docs.json", "docs") },
  ];
}

async function collectionsOf(file: string, folder: string): Promise<Collection[]> {
  const labels: Label[] = JSON.parse(readFileSync(join(corpus, "labels", file), "utf8"));
  const names = [...new Set(labels.map((label) => label.corpus))].sort(compareText);
  const collections: Collection[] = [];
  for (const name of names) {
    const answers = labels
      .filter((label) => label.corpus === name)
      .map(({ doc, relevant }) => ({ document: doc, relevant }));
    collections.push({ name, ...(await readCollection(join(corpus, folder, name))), answers });
  }
  return collections;
}

/** Every file, whatever its name ends in: the answers name some without an extension. */
async function readCollection(folder: string): Promise<Pick<Collection, "records" | "texts">> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort(compareText);
  const records: DocumentRecord[] = [];
  const texts = new Map<string, string>();
  for (const path of paths) {
    const bytes = readFileSync(join(folder, path));
    records.push(withoutLinks(await recordDocument(path, bytes, defaultConfig)));
    texts.set(path, bytes.toString("utf8"));
  }
  settleIds(records);
  return { records, texts };
}

/** What is looked for must not be there to be read: a link that was left in a document would be its own answer. */
function withoutLinks(record: DocumentRecord): DocumentRecord {
  const refs = record.incident.refs.filter(({ role }) => role !== "similar" && role !== "related");
  return { ...record, incident: { ...record.incident, refs, similar: { include: [], exclude: [] } } };
}
