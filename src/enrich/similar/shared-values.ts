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
  const found = [
    ...incident.errors.flatMap(signatureOf),
    ...incident.errors.flatMap(codeOf),
    ...names("tag", tags, "tags"),
    ...names("service", incident.services, "services"),
    ...names("component", incident.components, "components"),
    ...names("component", incident.impact.components, "impact.components"),
    ...names("component", incident.impact.dependencies, "impact.dependencies"),
    ...names("bug-class", incident.bugClass === undefined ? [] : [incident.bugClass], "bugClass"),
    ...names("bug-class", incident.category.filter(isTopic), "category"),
    ...names("cause", incident.causeCategories, "causeCategories"),
    ...causeNames(incident),
    ...factors(incident),
    ...files(incident),
    ...versions(incident),
  ];
  const seen = new Set<string>();
  return found
    .filter(({ kind, key }) => key !== "" && !seen.has(`${kind} ${key}`) && seen.add(`${kind} ${key}`))
    .map(({ path, ...value }) => ({ ...value, line: value.line ?? lineOf(incident, path) }));

  function signatureOf(error: ErrorEvidence): Found[] {
    const signature = errorSignature(error);
    return signature === undefined
      ? []
      : [{ kind: "signature", key: signature.toLowerCase(), value: signature, path: "errors", line: error.line }];
  }

  function codeOf(error: ErrorEvidence): Found[] {
    const code = errorCode(error);
    return code === undefined
      ? []
      : [{ kind: "code", key: code.toLowerCase(), value: code, path: "errors", line: error.line }];
  }
}

interface Found {
  kind: EvidenceKind;
  key: string;
  value: string;
  /** In the model, as `places` names it. */
  path: string;
  line: number | undefined;
}

function names(kind: EvidenceKind, values: readonly string[], path: string): Found[] {
  return values
    .map(
      (value, index): Found => ({
        kind,
        key: nameKey(value),
        value: tidyName(value),
        path: `${path}[${index}]`,
        line: undefined,
      }),
    )
    .filter(({ key }) => key.length <= longestName && /[\p{L}\p{N}]/u.test(key));
}

/** A category that names the kind of document (`pitfalls`) says nothing about the incident. */
function isTopic(category: string): boolean {
  return !kindWords.has(nameKey(category).replaceAll(" ", "-").replace(/s$/, ""));
}

const kindWords: ReadonlySet<string> = new Set([
  ...(["rca", "mistake", "pitfall", "case-study", "case-studie", "forensic", "postmortem", "post-mortem"] as const),
  ...(["near-miss", "near-misse", "incident", "root-cause-analysi", "lesson", "report", "document"] as const),
]);

/** A cause in one to four words (`missing_validation`) is a category, whatever the field it stands in. */
function causeNames({ causes }: Incident): Found[] {
  return causes.flatMap(({ text }, index): Found[] => {
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
  return list
    .filter(({ name, value }) => name.trim() !== "" && /\d/.test(value))
    .flatMap(({ name, value }, index) => names("version", [`${name} ${value}`], `versions[${index}]`).slice(0, 1));
}

/** The line of a value, or of the nearest thing around it whose place is known. */
export function lineOf({ places }: Incident, path: string): number | undefined {
  for (let at = path; at !== ""; at = at.replace(/(?:\[\d+\]|\.?[A-Za-z]+)$/, "")) {
    if (Object.hasOwn(places, at)) return places[at]?.line;
  }
  return undefined;
}
