import { posix } from "node:path";
import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { nearestName } from "#model/nearest.ts";
import type { Place } from "#model/place.ts";
import type { BodyLink, DocumentRecord } from "#model/record.ts";
import { addressKey, claimsOf } from "./claims.ts";

/** A link or a picture in the text of a document, and where it leads. */
export interface BodyTarget {
  incident: Incident;
  kind: BodyLink["kind"];
  /** As the author wrote it. */
  written: string;
  place: Place;
  /** Decoded, relative to the content folder; begins with `../` where it leads out. */
  path: string;
  /** Without `#`, decoded. */
  hash: string;
  leads: "to-document" | "to-file" | "out" | "nowhere";
  document?: DocumentRecord;
}

/** Three rules ask for those of the same knowledge base. */
const found = new WeakMap<KnowledgeBase, BodyTarget[]>();

/** Every relative link and picture of the knowledge base; none to a file that nobody looked for. */
export function bodyTargets(kb: KnowledgeBase): BodyTarget[] {
  const targets = found.get(kb) ?? findTargets(kb);
  found.set(kb, targets);
  return targets;
}

function findTargets(kb: KnowledgeBase): BodyTarget[] {
  if (kb.records.every(({ body }) => body.links.length === 0)) return [];
  const documents = documentsByName(kb);
  const folders = foldersOf(kb);
  return kb.records.flatMap(({ incident, body }) =>
    body.links.flatMap((link) => targetOf(link, incident, { kb, documents, folders }) ?? []),
  );
}

interface Known {
  kb: KnowledgeBase;
  documents: Map<string, DocumentRecord>;
  folders: Set<string>;
}

function targetOf(link: BodyLink, incident: Incident, { kb, documents, folders }: Known): BodyTarget | undefined {
  const [beforeHash = "", ...afterHash] = link.target.split("#");
  const written = decoded(beforeHash.replace(/\?.*$/s, ""));
  if (written === "") return undefined;
  const { line, column, endLine = line, endColumn = column + 1 } = link;
  const path = written.startsWith("/")
    ? trimmed(posix.normalize(written))
    : posix.normalize(posix.join(posix.dirname(incident.path), written));
  const target = {
    ...{ incident, kind: link.kind, written: link.target, path, hash: decoded(afterHash.join("#")) },
    place: { line, column, endLine, endColumn },
  };
  for (const candidate of candidates(path, written)) {
    const document = documents.get(withoutExtension(candidate)) ?? documents.get(addressKey(`/${candidate}`));
    if (document) return { ...target, leads: "to-document", document };
    if (kb.files?.has(candidate) || folders.has(trimmed(candidate))) return { ...target, leads: "to-file" };
  }
  if (path === ".." || path.startsWith("../")) return { ...target, leads: "out" };
  return kb.files || /\.(?:md|markdown)$/i.test(path) ? { ...target, leads: "nowhere" } : undefined;
}

/** As seen from the document, from the content folder, and from the repository above it. */
function candidates(path: string, written: string): string[] {
  const fromRoot = trimmed(posix.normalize(`/${written}`));
  return [path, fromRoot, fromRoot.slice(fromRoot.indexOf("/") + 1)];
}

function documentsByName({ records }: KnowledgeBase): Map<string, DocumentRecord> {
  const documents = new Map<string, DocumentRecord>();
  for (const record of records) documents.set(withoutExtension(record.incident.path), record);
  for (const record of records) {
    for (const { name } of claimsOf(record.incident)) {
      const key = addressKey(name);
      if (!documents.has(key)) documents.set(key, record);
    }
  }
  return documents;
}

function foldersOf({ files = new Set() }: KnowledgeBase): Set<string> {
  const folders = new Set<string>(["", "."]);
  for (const file of files) {
    for (let folder = posix.dirname(file); !folders.has(folder); folder = posix.dirname(folder)) folders.add(folder);
  }
  return folders;
}

/** Each suggestion looks at every name, so a knowledge base whose links are all broken gets so many and no more. */
const mostSuggestions = 50;

/** Gives for a target the file that it was probably meant to be, as seen from its document. */
export function suggestions(kb: KnowledgeBase): (target: BodyTarget) => string | undefined {
  let files: string[] | undefined;
  let asked = 0;
  return ({ incident, path }) => {
    asked += 1;
    if (asked > mostSuggestions) return undefined;
    files ??= [...(kb.files ?? kb.records.map((record) => record.incident.path))].sort();
    const name = posix.basename(path);
    const found = files.find((file) => posix.basename(file) === name) ?? nearestName(path, files);
    return found && posix.relative(posix.dirname(incident.path), found);
  };
}

function withoutExtension(path: string): string {
  return trimmed(path).replace(/\.(?:md|markdown|html?)$/i, "");
}

function trimmed(path: string): string {
  return path.replace(/^\/{1,9}/, "").replace(/\/$/, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
