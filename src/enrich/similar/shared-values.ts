import type { ErrorEvidence, Incident } from "#model/incident.ts";
import type { EvidenceKind } from "#model/knowledge-base.ts";
import { nameKey, tidyName } from "../name-key.ts";
import { errorCode, errorSignature } from "./error-signature.ts";

/** A fact of an incident that another one may share. Two incidents share it when `kind` and `key` are the same. */
export interface SharedValue {
  kind: EvidenceKind;
  key: string;
  /** As it is printed. */
  value: string;
  /** In the model, as `places` names it. */
  path: string;
  /** Of the document on which it stands, where the value itself knows; else `lineOf` its path does. */
  line: number | undefined;
}

/** Longer texts are sentences; that two of them are equal to the letter is chance or a copied template. */
const longestName = 80;

/** What an incident can share with another, the kinds in the order of their strength; nothing twice. */
export function sharedValues(incident: Incident, tags: readonly string[]): SharedValue[] {
  const { services, components, impact, bugClass, category, causeCategories } = incident;
  const found: SharedValue[] = [];
  for (const error of incident.errors) addSignature(found, error);
  for (const error of incident.errors) addCode(found, error);
  addTags(found, incident, tags);
  addNames(found, "service", services, "services");
  addNames(found, "component", components, "components");
  addNames(found, "component", impact.components, "impact.components");
  addNames(found, "component", impact.dependencies, "impact.dependencies");
  if (bugClass !== undefined) addName(found, "bug-class", bugClass, "bugClass");
  category.forEach((topic, i) => {
    if (!isKindWord(topic)) addName(found, "bug-class", topic, `category[${i}]`);
  });
  addNames(found, "cause", causeCategories, "causeCategories");
  addCauses(found, incident);
  addFactors(found, incident);
  addFiles(found, incident);
  addVersions(found, incident);
  addFolder(found, incident);
  return found.length > few ? eachOnce(found) : found.filter((value, at) => value.key !== "" && isFirst(found, at));
}

/** Of so many, looking through all is quicker than a set of their names. */
const few = 24;

function isFirst(found: readonly SharedValue[], at: number): boolean {
  const value = found[at] as SharedValue;
  for (let i = 0; i < at; i += 1) {
    const other = found[i] as SharedValue;
    if (other.key === value.key && other.kind === value.kind) return false;
  }
  return true;
}

function eachOnce(found: readonly SharedValue[]): SharedValue[] {
  const seen = new Set<string>();
  return found.filter(({ kind, key }) => key !== "" && !seen.has(`${kind} ${key}`) && seen.add(`${kind} ${key}`));
}

function addNames(found: SharedValue[], kind: EvidenceKind, names: readonly string[], path: string): void {
  for (let i = 0; i < names.length; i += 1) addName(found, kind, names[i] as string, `${path}[${i}]`);
}

function addName(found: SharedValue[], kind: EvidenceKind, value: string, path: string): void {
  if (value.length > 2 * longestName) return;
  const key = nameKey(value);
  if (key.length > longestName || !/[\p{L}\p{N}]/u.test(key)) return;
  found.push({ kind, key, value: tidyName(value), path, line: undefined });
}

function addSignature(found: SharedValue[], error: ErrorEvidence): void {
  const value = errorSignature(error);
  if (value === undefined) return;
  found.push({ kind: "signature", key: value.toLowerCase(), value, path: "errors", line: error.line });
}

function addCode(found: SharedValue[], error: ErrorEvidence): void {
  const value = errorCode(error);
  if (value === undefined) return;
  found.push({ kind: "code", key: value.toLowerCase(), value, path: "errors", line: error.line });
}

/** Where a tag stands is known by the author's spelling; of an alias only that it is among the tags. */
function addTags(found: SharedValue[], incident: Incident, tags: readonly string[]): void {
  const written = new Map(incident.tags.map((tag, index) => [nameKey(tag), index]));
  for (const tag of tags) {
    const index = written.get(nameKey(tag));
    addName(found, "tag", tag, index === undefined ? "tags" : `tags[${index}]`);
  }
}

/** A category that names the kind of document says nothing about the incident. */
function isKindWord(category: string): boolean {
  return kindWords.test(nameKey(category).replaceAll(" ", "-"));
}

const kindWords =
  /^(?:rcas?|root-cause-analys[ei]s|mistakes?|pitfalls?|case-stud(?:y|ies)|forensics|post-?mortems?|near-miss(?:es)?|incidents?|lessons?|reports?|documents?)$/;

/** A cause in one to four words (`missing_validation`) is a category, whatever the field it stands in. */
function addCauses(found: SharedValue[], { causes }: Incident): void {
  causes.forEach(({ text }, index) => {
    if (text.length > longestName) return;
    const key = nameKey(text);
    if (key.length > 40 || key.split(" ").length > 4 || !/\p{L}{3}/u.test(key)) return;
    const path = `causes[${index}]`;
    found.push({ kind: "cause", key: key.replaceAll("_", "-"), value: tidyName(text), path, line: undefined });
  });
}

function addFactors(found: SharedValue[], { causes }: Incident): void {
  causes.forEach(({ role, title }, index) => {
    if (role !== "contributing" || title === undefined) return;
    const words =
      title
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    const path = `causes[${index}]`;
    found.push({ kind: "factor", key: words.join(" "), value: tidyName(title), path, line: undefined });
  });
}

/** Paths as the author gave them, without what says where on a machine the file was and at which line. */
function addFiles(found: SharedValue[], { fixes }: Incident): void {
  fixes.forEach((fix, index) => {
    fix.files.forEach(({ path }, at) => {
      const value = path
        .trim()
        .replaceAll("\\", "/")
        .replace(/^(?:\.\/)+/, "")
        .replace(/:\d+(?::\d+)?$/, "");
      found.push({ kind: "file", key: value, value, path: `fixes[${index}].files[${at}]`, line: undefined });
    });
  });
}

function addVersions(found: SharedValue[], { versions }: Incident): void {
  versions.forEach(({ name, value }, index) => {
    const says = name.trim() !== "" && /\d/.test(value);
    if (says) addName(found, "version", `${name} ${value}`, `versions[${index}]`);
  });
}

/**
 * The folder that the author chose, where it names a topic: not one that every document is in, nor a date, nor a kind of
 * document.
 */
function addFolder(found: SharedValue[], { path }: Incident): void {
  const value = path.split("/").at(-2) ?? "";
  const words = value.match(/\p{L}{2,}/gu) ?? [];
  if (words.length === 0 || isKindWord(value) || words.every((word) => monthNames.test(word))) return;
  addName(found, "folder", value, "folder");
}

const monthNames = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i;

/** The line of a value, or of the nearest thing around it whose place is known. */
export function lineOf({ places }: Incident, path: string): number | undefined {
  if (Object.hasOwn(places, path)) return places[path]?.line;
  for (let at = path; at !== ""; at = at.replace(/(?:\[\d+\]|\.?[A-Za-z]+)$/, "")) {
    if (Object.hasOwn(places, at)) return places[at]?.line;
  }
  return undefined;
}
