import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "#model/diagnostic.ts";
import type { Manifest } from "./manifest.ts";
import { outputPath } from "./output-path.ts";

/** In each release: what it is and all that is in it. It is written last, so that a release which has one is complete. */
export const recordName = "release.json";

/** A document of the release. */
export interface ReleasedDocument {
  id: string;
  /** Relative to the content folder. */
  path: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  hash: string;
}

/** What a release is made from. */
export interface ReleaseFacts {
  /** The commit whose content it shows, where there is one. */
  commit?: string;
  /** `YYYY-MM-DD`. */
  asOf: string;
  documents: ReleasedDocument[];
  pages: number;
}

export interface ReleaseRecord extends ReleaseFacts {
  release: number;
  /** The release that readers saw before. */
  replaces?: number;
  files: Manifest;
}

/** The record of the release in this folder; undefined when there is none or it is damaged. */
export function readRecord(folder: string): ReleaseRecord | undefined {
  try {
    return parseRecord(readFileSync(join(folder, recordName), "utf8"));
  } catch {
    return undefined;
  }
}

/** The form of the file. What is not of it throws, here or in `outputPath`. */
interface RecordJson {
  version: unknown;
  release: unknown;
  replaces?: number;
  commit?: string;
  asOf: unknown;
  counts: { pages: number };
  documents: ReleasedDocument[];
  files: [string, string][];
}

function parseRecord(text: string): ReleaseRecord | undefined {
  const { version, release, replaces, commit, asOf, counts, documents, files } = JSON.parse(text) as RecordJson;
  if (version !== 1 || typeof release !== "number" || typeof asOf !== "string") return undefined;
  // The check matters: these paths are read and linked.
  const manifest: Manifest = new Map(files.map(([path, hash]) => [outputPath(`/${path}`), String(hash)]));
  const listed = documents.map(({ id, path, hash }) => ({ id: String(id), path: String(path), hash: String(hash) }));
  return {
    ...{ release, asOf, documents: listed, pages: counts.pages, files: manifest },
    ...(typeof commit === "string" ? { commit } : {}),
    ...(typeof replaces === "number" ? { replaces } : {}),
  };
}

/** The same bytes for the same release, one line a document and a file. */
export function recordText({ release, replaces, commit, asOf, documents, pages, files }: ReleaseRecord): string {
  const counts = { documents: documents.length, pages, files: files.size };
  const lines = (list: readonly unknown[]) => `[\n${list.map((one) => JSON.stringify(one)).join(",\n")}\n]`;
  const byPath = [...documents].sort((a, b) => compareText(a.path, b.path));
  const parts = [
    `"version": 1`,
    `"release": ${release}`,
    ...(replaces === undefined ? [] : [`"replaces": ${replaces}`]),
    ...(commit === undefined ? [] : [`"commit": ${JSON.stringify(commit)}`]),
    `"asOf": ${JSON.stringify(asOf)}`,
    `"counts": ${JSON.stringify(counts)}`,
    `"documents": ${lines(byPath)}`,
    `"files": ${lines([...files].sort(([a], [b]) => compareText(a, b)))}`,
  ];
  return `{${parts.join(",\n")}}\n`;
}
