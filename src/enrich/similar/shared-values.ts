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
  /** Of the document on which it stands, where that is known. */
  line: number | undefined;
}

/** Longer texts are sentences; that two of them are equal to the letter is chance or a copied template. */
const longestName = 80;

/** What an incident can share with another, the kinds in the order of their strength; nothing twice. */
export function sharedValues(incident: Incident, tags: readonly string[]): SharedValue[] {
  const { services, components, impact, bugClass, category, causeCategories } = incident;
  const found = [
    ...incident.errors.flatMap(signatureOf),
    ...incident.errors.flatMap(codeOf),
    ...aliasedTags(incident, tags),
    ...services.flatMap((service, i) => named("service", service, `services[${i}]`)),
    ...components.flatMap((component, i) => named("component", component, `components[${i}]`)),
    ...impact.components.flatMap((component, i) => named("component", component, `impact.components[${i}]`)),
    ...impact.dependencies.flatMap((other, i) => named("component", other, `impact.dependencies[${i}]`)),
    ...(bugClass === undefined ? [] : named("bug-class", bugClass, "bugClass")),
    ...category.flatMap((topic, i) => (isKindWord(topic) ? [] : named("bug-class", topic, `category[${i}]`))),
    ...causeCategories.flatMap((cause, i) => named("cause", cause, `causeCategories[${i}]`)),
    ...causeNames(incident),
    ...factors(incident),
    ...files(incident),
    ...versions(incident),
    ...folder(incident),
  ];
  const seen = new Set<string>();
  return found
    .filter(({ kind, key }) => key !== "" && !seen.has(`${kind} ${key}`) && seen.add(`${kind} ${key}`))
    .map(({ path, ...value }) => ({ ...value, line: value.line ?? lineOf(incident, path) }));
}

interface Found {
  kind: EvidenceKind;
  key: string;
  value: string;
  /** In the model, as `places` names it. */
  path: string;
  line: number | undefined;
}

function named(kind: EvidenceKind, value: string, path: string): Found[] {
  if (value.length > 2 * longestName) return [];
  const key = nameKey(value);
  if (key.length > longestName || !/[\p{L}\p{N}]/u.test(key)) return [];
  return [{ kind, key, value: tidyName(value), path, line: undefined }];
}

function signatureOf(error: ErrorEvidence): Found[] {
  const value = errorSignature(error);
  if (value === undefined) return [];
  return [{ kind: "signature", key: value.toLowerCase(), value, path: "errors", line: error.line }];
}

function codeOf(error: ErrorEvidence): Found[] {
  const value = errorCode(error);
  if (value === undefined) return [];
  return [{ kind: "code", key: value.toLowerCase(), value, path: "errors", line: error.line }];
}

/** Where a tag stands is known by the author's spelling; of an alias only that it is among the tags. */
function aliasedTags(incident: Incident, tags: readonly string[]): Found[] {
  const written = new Map(incident.tags.map((tag, index) => [nameKey(tag), index]));
  return tags.flatMap((tag) => {
    const index = written.get(nameKey(tag));
    return named("tag", tag, index === undefined ? "tags" : `tags[${index}]`);
  });
}

/** A category that names the kind of document says nothing about the incident. */
function isKindWord(category: string): boolean {
  return kindWords.test(nameKey(category).replaceAll(" ", "-"));
}

const kindWords =
  /^(?:rcas?|root-cause-analys[ei]s|mistakes?|pitfalls?|case-stud(?:y|ies)|forensics|post-?mortems?|near-miss(?:es)?|incidents?|lessons?|reports?|documents?)$/;

/** A cause in one to four words (`missing_validation`) is a category, whatever the field it stands in. */
function causeNames({ causes }: Incident): Found[] {
  return causes.flatMap(({ text }, index): Found[] => {
    if (text.length > longestName) return [];
    const key = nameKey(text);
    if (key.length > 40 || key.split(" ").length > 4 || !/\p{L}{3}/u.test(key)) return [];
    return [
      {
        kind: "cause",
        key: key.replaceAll("_", "-"),
        value: tidyName(text),
        path: `causes[${index}]`,
        line: undefined,
      },
    ];
  });
}

function factors({ causes }: Incident): Found[] {
  return causes.flatMap(({ role, title }, index): Found[] => {
    if (role !== "contributing" || title === undefined) return [];
    const words =
      title
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    return [
      { kind: "factor", key: words.join(" "), value: tidyName(title), path: `causes[${index}]`, line: undefined },
    ];
  });
}

/** Paths as the author gave them, without what says where on a machine the file was and at which line. */
function files({ fixes }: Incident): Found[] {
  return fixes.flatMap((fix, index) =>
    fix.files.map(({ path }, at): Found => {
      const value = path
        .trim()
        .replaceAll("\\", "/")
        .replace(/^(?:\.\/)+/, "")
        .replace(/:\d+(?::\d+)?$/, "");
      return { kind: "file", key: value, value, path: `fixes[${index}].files[${at}]`, line: undefined };
    }),
  );
}

function versions({ versions: list }: Incident): Found[] {
  return list.flatMap(({ name, value }, index) => {
    const says = name.trim() !== "" && /\d/.test(value);
    return says ? named("version", `${name} ${value}`, `versions[${index}]`) : [];
  });
}

/**
 * The folder that the author chose, where it names a topic: not one that every document is in, nor a date, nor a kind of
 * document.
 */
function folder({ path }: Incident): Found[] {
  const value = path.split("/").at(-2) ?? "";
  const words = value.match(/\p{L}{2,}/gu) ?? [];
  if (words.length === 0 || isKindWord(value) || words.every((word) => monthNames.test(word))) return [];
  return named("folder", value, "folder");
}

const monthNames = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i;

/** The line of a value, or of the nearest thing around it whose place is known. */
export function lineOf({ places }: Incident, path: string): number | undefined {
  for (let at = path; at !== ""; at = at.replace(/(?:\[\d+\]|\.?[A-Za-z]+)$/, "")) {
    if (Object.hasOwn(places, at)) return places[at]?.line;
  }
  return undefined;
}
