import type { Incident } from "#model/incident.ts";
import { absoluteUrl } from "#pages/absolute-url.ts";
import { outputPath } from "#publish/output-path.ts";
import type { ReleaseRecord } from "#publish/release-record.ts";
import { similarUnlinked } from "#rules/similar-unlinked.ts";
import type { Compiled } from "#src/pipeline.ts";
import type { Published } from "#src/publish-site.ts";
import { fromRoot } from "./ledger-lines.ts";

/** So many documents are listed; the count tells of the others. */
const mostListed = 20;

/** So many similar issues are named for each document. */
const mostSimilar = 3;

/**
 * What an author wants to paste after a publish: the address of each new or changed document with the line for its ticket,
 * the redirects that were made, and the past issues like it that have actions open. `time` in milliseconds.
 */
export function publishedLines({ publication, compiled }: Published, time: number): string[] {
  const { record, previous, written, changed } = publication;
  const seconds = `${(time / 1000).toFixed(1)} s`;
  const first = changed
    ? `published release ${record.release}: ${record.documents.length} documents, ${record.pages} pages, ${written} of ${record.files.size} files new, ${seconds}`
    : `release ${record.release} is up to date already, ${seconds}`;
  if (!changed) return [first];
  const different = differentDocuments(compiled, previous);
  const listed = different.slice(0, mostListed).flatMap((one) => documentLines(one, compiled, record, previous));
  const rest = different.length - mostListed;
  return [first, ...listed, ...(rest > 0 ? [`and ${rest} more new or changed documents`] : [])];
}

interface Difference {
  incident: Incident;
  what: "new" | "changed" | "moved";
}

function differentDocuments({ kb }: Compiled, previous: ReleaseRecord | undefined): Difference[] {
  const before = new Map((previous?.documents ?? []).map((document) => [document.id, document]));
  return kb.records.flatMap(({ incident, contentHash }): Difference[] => {
    const old = before.get(incident.id);
    if (old === undefined) return [{ incident, what: "new" }];
    if (old.hash !== contentHash) return [{ incident, what: "changed" }];
    return old.path === incident.path ? [] : [{ incident, what: "moved" }];
  });
}

function documentLines(
  { incident, what }: Difference,
  compiled: Compiled,
  { files }: ReleaseRecord,
  previous: ReleaseRecord | undefined,
): string[] {
  const { kb } = compiled;
  const url = absoluteUrl(kb.config, incident.url);
  const label = incident.severity.label === "" ? "" : ` (${incident.severity.label})`;
  const redirects = incident.aliases.filter((alias) => {
    const path = pathOf(alias);
    return path !== undefined && files.has(path) && previous?.files.has(path) !== true;
  });
  return [
    `${what.padEnd(8)}${url}`,
    `  ticket   Postmortem${label}: ${incident.title} ${url}`,
    ...redirects.map((alias) => `  redirect ${alias} -> ${incident.url}`),
    ...similarLines(incident, kb).map((line) => `  similar  ${line}`),
    ...unlinkedLines(incident, compiled).map((line) => `  note     ${line}`),
  ];
}

/** A past issue so like this one that the author should link it or say no. */
function unlinkedLines({ path }: Incident, { diagnostics, request }: Compiled): string[] {
  const file = fromRoot(request, path);
  return diagnostics
    .filter((diagnostic) => diagnostic.rule === similarUnlinked.id && diagnostic.file === file)
    .map(({ line, column, rule, help }) => `${file}:${line}:${column} ${rule}: ${help}`);
}

/** The file that answers an alias; nothing for what cannot be one. */
function pathOf(alias: string): string | undefined {
  const url = alias.startsWith("/") ? alias : `/i/${alias}/`;
  try {
    return outputPath(/\.[a-z]{2,5}$|\/$/.test(url) ? url : `${url}/`);
  } catch {
    return undefined;
  }
}

function similarLines({ id }: Incident, { facts, byId, config }: Compiled["kb"]): string[] {
  return (facts.similar?.of[id] ?? [])
    .flatMap((similar) => {
      const open = facts.actions?.openOf[similar.id] ?? 0;
      const other = byId.get(similar.id);
      if (!other || open === 0) return [];
      const actions = `${open} action${open === 1 ? "" : "s"} still open`;
      return [`${other.title} (${actions}) ${absoluteUrl(config, other.url)}`];
    })
    .slice(0, mostSimilar);
}
