import { posix } from "node:path";
import type { Finding } from "#model/diagnostic.ts";
import type { Incident, Ref } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { nearestName } from "#model/nearest.ts";
import type { Rule } from "#model/rule.ts";
import { typedPointers } from "#model/typed-link.ts";
import { addressKey } from "./claims.ts";
import { placeOf } from "./place-of.ts";
import { didYouMean, quote } from "./wording.ts";

export const similarTargetMissing: Rule = {
  id: "similar-target-missing",
  scope: "knowledge-base",
  levels: { draft: "warning", final: "error" },
  check: (kb) => {
    const pointers = kb.records.flatMap(({ incident }) => pointersOf(incident));
    if (pointers.length === 0) return [];
    const targets = targetsOf(kb);
    const lost = pointers.filter((pointer) => !leads(pointer, targets));
    const suggest = suggestions(targets);
    return lost.map((pointer) => finding(pointer, suggest(pointer)));
  },
};

interface Targets {
  /** Ids, aliases, tickets and titles, as address keys. */
  names: Set<string>;
  /** Without extension. */
  paths: Set<string>;
  fileNames: Set<string>;
}

/** What an author calls similar, and where that points. */
interface Pointer {
  incident: Incident;
  given: string;
  /** Its path in the model: `refs[2]`. */
  place: string;
  name?: string;
  path?: string;
}

function targetsOf({ records }: KnowledgeBase): Targets {
  const incidents = records.map(({ incident }) => incident);
  const paths = incidents.map(({ path }) => withoutExtension(path));
  return {
    names: new Set(incidents.flatMap((incident) => namesOf(incident).map(addressKey))),
    paths: new Set(paths),
    fileNames: new Set(paths.map((path) => posix.basename(path))),
  };
}

function namesOf({ id, aliases, title, refs }: Incident): string[] {
  return [id, title, ...aliases, ...refs.flatMap((ref) => (ref.role === "incident" && ref.id ? [ref.id] : []))];
}

function pointersOf(incident: Incident): Pointer[] {
  const wished = (["include", "exclude"] as const).flatMap((list) =>
    incident.similar[list].map((given, index) => pointer(given, `similar.${list}[${index}]`, incident)),
  );
  const linked = incident.refs.flatMap((ref, index) => {
    const target = targetOfRef(ref);
    return target === undefined ? [] : [pointer(target, `refs[${index}]`, incident)];
  });
  const typed = typedPointers(incident).flatMap(({ given, place }) => {
    const named = wikiName(given);
    return isElsewhere(named) ? [] : [pointer(named, place, incident)];
  });
  return [...wished, ...linked, ...typed];
}

/** Ids of ours and relative links to documents; all other links are for `link-broken`. */
function targetOfRef({ role, url, id }: Ref): string | undefined {
  if (role !== "similar" && role !== "related") return undefined;
  if (url !== undefined && isDocumentLink(url)) return url;
  return url === undefined && id !== undefined && /^nt-[0-9a-z]{5}$/.test(id) ? id : undefined;
}

/** `[[the other one]]`. */
function wikiName(given: string): string {
  return given.replace(/^\[\[([^\]|]*)(?:\|[^\]]*)?\]\]$/, "$1");
}

/** An address outside, unless it is a permalink, whose id is ours wherever the site is shown. */
function isElsewhere(given: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(given);
}

function isDocumentLink(url: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url) && /\.(?:md|markdown)(?:[#?]|$)/i.test(url);
}

function pointer(given: string, place: string, incident: Incident): Pointer {
  if (!isDocumentLink(given)) return { incident, given, place, name: addressKey(given) };
  return { incident, given, place, path: withoutExtension(decoded(given.replace(/[#?].*$/s, ""))) };
}

function withoutExtension(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, "");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** As generous as the search for similar incidents: what leads there is no finding here. */
function leads({ incident, name, path }: Pointer, { names, paths, fileNames }: Targets): boolean {
  if (path === undefined) return names.has(name ?? "") || fileNames.has(name ?? "");
  const fromRoot = posix.join("/", path).slice(1);
  const beside = posix.join(posix.dirname(incident.path), path);
  // A link as seen from the repository names the content folder too.
  return [beside, fromRoot, fromRoot.slice(fromRoot.indexOf("/") + 1)].some((candidate) => paths.has(candidate));
}

/** Each suggestion looks at every name, so a knowledge base whose links are all broken gets so many and no more. */
const mostSuggestions = 50;

function suggestions(targets: Targets): (pointer: Pointer) => string | undefined {
  const near = new Map<string, string | undefined>();
  return (pointer) => {
    const key = pointer.path ?? pointer.name ?? "";
    if (!near.has(key) && near.size < mostSuggestions) near.set(key, nearestTarget(pointer, targets));
    return near.get(key);
  };
}

/** The same file name in another folder, else the nearest name. */
function nearestTarget({ name, path }: Pointer, { names, paths }: Targets): string | undefined {
  if (path === undefined) return nearestName(name ?? "", names);
  const moved = [...paths].filter((other) => posix.basename(other) === posix.basename(path)).sort();
  return moved[0] ?? nearestName(path, paths);
}

function finding({ incident, given, place, path }: Pointer, target: string | undefined): Finding & { file: string } {
  const near = target && path !== undefined ? `${posix.relative(posix.dirname(incident.path), target)}.md` : target;
  return {
    file: incident.path,
    place: placeOf(incident, place),
    message: `Unexpected ${path === undefined ? "id" : "link"} ${quote(given)}, expected a document of this knowledge base${didYouMean(near)}`,
    help: near ? `Write ${quote(near)}, or remove it.` : "Correct it, or remove it.",
  };
}
