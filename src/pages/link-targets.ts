import { posix } from "node:path";
import GithubSlugger from "github-slugger";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { TocEntry } from "#model/record.ts";

/** A document that a link leads to. `hash` starts with `#`, or is empty. */
export interface LinkTarget {
  id: string;
  hash: string;
}

/** Finds the document behind a relative link; `from` is the path of the document that the link stands in. */
export type FindTarget = (target: string, from: string) => LinkTarget | undefined;

/**
 * Documents are named by authors in many ways: `../a/b.md#impact`, `/a/b.md`, `content/a/b.md` as the path is in the
 * repository, without `.md` as some tools write it, `/i/nt-7k3qd/`, an id, or an alias. A path relative to the document
 * itself wins.
 */
export function linkTargets(kb: KnowledgeBase, contentFolder: string): FindTarget {
  const ids = new Map<string, string>();
  // Later entries must not take a name away from earlier ones: paths before ids before aliases.
  const name = (key: string, id: string) => {
    if (!ids.has(key)) ids.set(key, id);
  };
  for (const { incident } of kb.records) name(incident.path, incident.id);
  for (const { incident } of kb.records) {
    name(incident.id, incident.id);
    name(trimSlashes(incident.url), incident.id);
  }
  for (const { incident } of kb.records) for (const alias of incident.aliases) name(trimSlashes(alias), incident.id);
  const anchors = anchorsOfHeadings(kb);
  return (target, from) => {
    const { path, hash } = splitTarget(target);
    if (path === "") return undefined;
    for (const candidate of candidatePaths(path, from, contentFolder)) {
      const id = ids.get(candidate) ?? ids.get(`${candidate}.md`);
      if (id !== undefined) return { id, hash: hash === "" ? "" : anchors(id, hash) };
    }
    return undefined;
  };
}

/**
 * Headings of other documents are named as GitHub names them (`#root-cause-analysis`), while their pages have names of
 * their own (`#causes`). Documents are looked into when somebody links into them, each once.
 */
function anchorsOfHeadings({ records }: KnowledgeBase): (id: string, hash: string) => string {
  const bodies = new Map(records.map(({ incident, body }) => [incident.id, body]));
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (id, hash) => {
    const body = bodies.get(id);
    const target = decoded(hash.slice(1));
    if (body === undefined || body.html.includes(` id="${target}"`)) return hash;
    const bySlug = known.get(id) ?? slugsOf(body.toc);
    known.set(id, bySlug);
    const anchor = bySlug.get(target.toLowerCase());
    return anchor === undefined ? hash : `#${encodeURIComponent(anchor)}`;
  };
}

function slugsOf(toc: readonly TocEntry[]): ReadonlyMap<string, string> {
  const slugger = new GithubSlugger();
  const bySlug = new Map<string, string>();
  for (const { text, anchor } of toc) {
    const slug = slugger.slug(text);
    if (!bySlug.has(slug)) bySlug.set(slug, anchor);
  }
  return bySlug;
}

/**
 * The paths relative to the content folder that a link may mean, the most literal reading first: beside the document,
 * then from the content folder, then from the folder above it, which is how paths look in a repository.
 */
export function candidatePaths(path: string, from: string, contentFolder: string): string[] {
  const below = `${contentFolder}/`;
  const beside = posix.join(contentFolder, posix.dirname(from), path);
  const rooted = trimSlashes(posix.normalize(`/${path}`));
  return [
    ...(!path.startsWith("/") && beside.startsWith(below) ? [trimSlashes(beside.slice(below.length))] : []),
    ...(path.startsWith("../") ? [] : [rooted]),
    ...(rooted.startsWith(below) ? [rooted.slice(below.length)] : []),
  ];
}

/** Path (decoded) and `#hash` (still encoded) of a link as it is written; the query means nothing to a file. */
export function splitTarget(target: string): { path: string; hash: string } {
  const at = target.indexOf("#");
  const beforeHash = at === -1 ? target : target.slice(0, at);
  const path = beforeHash.replace(/\?.*$/s, "");
  return { path: decoded(path), hash: at === -1 || at === target.length - 1 ? "" : target.slice(at) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function trimSlashes(path: string): string {
  return path.replace(/^\/+/, "").replace(/\/$/, "");
}
