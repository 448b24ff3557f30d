import { posix } from "node:path";
import type { Incident } from "#model/incident.ts";
import { isPlainPicture } from "#model/media-types.ts";
import type { SiteFile } from "#model/page.ts";
import type { DocumentRecord } from "#model/record.ts";
import { candidatePaths, splitTarget } from "./link-targets.ts";
import type { PageInputs } from "./page-inputs.ts";

/** The pictures that a document shows or links to. */
export interface Attachments {
  files: SiteFile[];
  /** Index into the document's links → root-relative URL. */
  urls: Map<number, string>;
  /** By URL; of pictures that say their size. */
  sizes: Map<string, { width: number; height: number }>;
}

/**
 * Gives each picture beside a document a URL below the document's own: `/i/<id>/<name>`. Two pictures of one name in
 * different folders get different names, by the order in which the document shows them.
 */
export function attachmentsOf(
  { incident, body }: DocumentRecord,
  { attachment, contentFolder, pictureSize }: Pick<PageInputs, "attachment" | "contentFolder" | "pictureSize">,
): Attachments {
  const urls = new Map<number, string>();
  const byFile = new Map<string, string>();
  const taken = new Set<string>();
  for (const [index, { target }] of body.links.entries()) {
    const { path } = splitTarget(target);
    if (!isPlainPicture(path)) continue;
    const file = firstOf(candidatePaths(path, incident.path, contentFolder), attachment);
    if (file === undefined) continue;
    const url = byFile.get(file) ?? incident.url + freeName(posix.basename(path), taken);
    byFile.set(file, url);
    urls.set(index, url);
  }
  const sizes = new Map(
    [...byFile].flatMap(([file, url]) => {
      const size = pictureSize?.(file);
      return size === undefined ? [] : [[url, size] as const];
    }),
  );
  return { urls, sizes, files: [...byFile].map(([copyOf, url]) => ({ url, body: { copyOf } })) };
}

const document = /\.(?:md|markdown)$/i;

/**
 * The incident with whether each file that its author lists is there. A document is there when it is published: whether
 * another one lies in the folder is nothing that readers may learn.
 */
export function withFoundFiles(
  incident: Incident,
  { attachment, contentFolder }: Pick<PageInputs, "attachment" | "contentFolder">,
  published: ReadonlySet<string>,
): Incident {
  if (incident.attachments.length === 0) return incident;
  const attachments = incident.attachments.map((listed) => {
    const paths = candidatePaths(splitTarget(listed.file).path, incident.path, contentFolder);
    const exists = paths.some((path) => (document.test(path) ? published.has(path) : attachment(path) !== undefined));
    return { ...listed, exists };
  });
  return { ...incident, attachments };
}

function firstOf(paths: string[], find: (path: string) => string | undefined): string | undefined {
  for (const path of paths) {
    const found = find(path);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A name that needs no encoding in a URL and that no other picture of the document has, case aside. */
function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf(".");
  const stem =
    name
      .slice(0, dot)
      .replace(/[^A-Za-z0-9_-]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 80) || "picture";
  const extension = name.slice(dot).toLowerCase();
  let free = stem + extension;
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${stem}-${n}${extension}`;
  taken.add(free.toLowerCase());
  return free;
}
