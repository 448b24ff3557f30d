import { posix } from "node:path";
import type { Config } from "#model/config.ts";
import type { Incident, Ref } from "#model/incident.ts";
import { nameKey } from "../name-key.ts";

/** Ids of the documents that a pointer means; `from` is the document that it stands in. */
export type FindDocuments = (pointer: Pick<Ref, "id" | "url" | "label">, from: Incident) => string[];

/**
 * Finds documents by what authors call them: id, permalink, alias, ticket key, path (relative to the document, to the
 * content folder or to the repository, with or without `.md`), file name, title. The first way of reading that leads
 * anywhere counts. A ticket can stand for several documents; a file name or title only counts when it is unique.
 */
export function documentFinder(
  incidents: readonly Incident[],
  config: Pick<Config, "baseUrl" | "pathPrefix">,
): FindDocuments {
  const names = nameTables(incidents);
  return ({ id, url, label }, from) => {
    const pointers = [id, url, label].filter((text): text is string => text !== undefined && text.trim() !== "");
    for (const pointer of pointers) {
      const found = lookUp(pointer.trim(), from);
      if (found.length > 0) return found;
    }
    return [];
  };

  function lookUp(pointer: string, from: Incident): string[] {
    const text = pointer.replace(/^\[\[([^\]|]*)(?:\|[^\]]*)?\]\]$/, "$1");
    const path = pathOf(text, config);
    for (const exact of [text, trimSlashes(path), trimSlashes(path).replace(/^i\//, "")]) {
      const found = names.exact.get(exact) ?? names.exact.get(exact.toLowerCase());
      if (found) return [...found];
    }
    for (const candidate of candidatePaths(path, from.path)) {
      const found = names.paths.get(candidate) ?? names.paths.get(candidate.replace(/\.html?$/, ""));
      if (found) return [found];
    }
    const name = /^https?:/.test(path) && withoutExtension(path) === path ? "" : fileName(path);
    return onlyOne(names.fileNames.get(name)) ?? onlyOne(names.titles.get(nameKey(text))) ?? [];
  }
}

function nameTables(incidents: readonly Incident[]) {
  const exact = new Map<string, Set<string>>();
  const [paths, fileNames, titles] = [
    new Map<string, string>(),
    new Map<string, Set<string>>(),
    new Map<string, Set<string>>(),
  ];
  for (const { id, path, title, aliases } of incidents) {
    add(exact, id, id);
    paths.set(withoutExtension(path), id);
    add(fileNames, fileName(path), id);
    if (title !== "") add(titles, nameKey(title), id);
    for (const alias of aliases) add(exact, trimSlashes(alias), id);
  }
  for (const { id, refs } of incidents) {
    for (const ref of refs) if (ref.role === "incident" && ref.id !== undefined) add(exact, ref.id, id);
  }
  return { exact, paths, fileNames, titles };
}

function add(table: Map<string, Set<string>>, name: string, id: string): void {
  const ids = table.get(name);
  if (ids) ids.add(id);
  else table.set(name, new Set([id]));
}

function onlyOne(ids: ReadonlySet<string> | undefined): string[] | undefined {
  return ids?.size === 1 ? [...ids] : undefined;
}

/** The path of a URL without query and hash, decoded; of an address of our own site, the path below its prefix. */
function pathOf(text: string, { baseUrl, pathPrefix }: Pick<Config, "baseUrl" | "pathPrefix">): string {
  const path = text.replace(/[?#].*$/s, "");
  const own = baseUrl !== "" && path.startsWith(`${baseUrl}/`) ? path.slice(baseUrl.length) : path;
  // The id in a permalink is the same wherever the site is shown.
  const permalink = own.match(/^https?:\/\/[^/]+\/(?:.*\/)?(i\/[^/]+\/?)$/)?.[1];
  if (permalink !== undefined) return permalink;
  return decoded(pathPrefix.length > 1 && own.startsWith(pathPrefix) ? own.slice(pathPrefix.length - 1) : own);
}

/** Beside the document, from the content folder, and below one more folder (`content/rcas/x.md`). Without extension. */
function candidatePaths(path: string, from: string): string[] {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return [];
  const rooted = trimSlashes(posix.normalize(`/${path}`));
  const paths = [posix.join(posix.dirname(from), path), rooted, rooted.replace(/^[^/]*\//, "")];
  return (path.startsWith("/") ? paths.slice(1) : paths).map(withoutExtension);
}

function withoutExtension(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, "");
}

function fileName(path: string): string {
  return withoutExtension(posix.basename(trimSlashes(path))).toLowerCase();
}

function trimSlashes(path: string): string {
  return path.replace(/^\/+/, "").replace(/\/+$/, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
