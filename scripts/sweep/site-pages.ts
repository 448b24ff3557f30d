import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { compareText } from "#model/diagnostic.ts";

/** A page of a built site. */
export interface SitePage {
  file: string;
  /** Root-relative with the path prefix, as a browser asks for it. */
  url: string;
  /** What the page is, finer than its layout: `collection tags`, `incident rca`, `collection incidents` … */
  type: string;
  bytes: number;
}

export interface BuiltSite {
  folder: string;
  /** `/` or `/kb/`. */
  prefix: string;
  /** `YYYY-MM-DD`: the day that the site counts from. */
  asOf: string;
  pages: SitePage[];
  /** All files, relative to the folder, with `/`. */
  files: string[];
}

/** Reads which pages and files a built site has. */
export function readSite(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll(sep, "/"))
    .sort(compareText);
  const prefix = /data-prefix="([^"]*)"/.exec(readFileSync(join(folder, "index.html"), "utf8"))?.[1] ?? "/";
  const { asOf, incidents } = incidentsOf(folder);
  const kinds = new Map(incidents.map(({ id, kind }) => [id, kind]));
  const pages = files
    .filter((name) => name.endsWith(".html"))
    .map((name) => {
      const file = join(folder, name);
      const url = prefix + encodeURI(name).replace(/(^|\/)index\.html$/, "$1");
      return { file, url, type: typeOf(readFileSync(file, "utf8"), name, kinds), bytes: statSync(file).size };
    });
  return { folder, prefix, asOf, pages, files };
}

/** From the site's own JSON. */
function incidentsOf(folder: string): { asOf: string; incidents: { id: string; kind: string }[] } {
  return JSON.parse(readFileSync(join(folder, "api/v1/incidents.json"), "utf8"));
}

function typeOf(html: string, name: string, kinds: ReadonlyMap<string, string>): string {
  const layout = /<body class="layout-([a-z-]+)"/.exec(html)?.[1];
  if (layout === undefined) return name.startsWith("i/") ? "export" : "other";
  const [section = "", second = ""] = name.split("/");
  if (layout === "incident") return `incident ${kinds.get(second) ?? ""}`;
  // Old addresses may lie anywhere.
  if (layout === "redirect" || layout === "tombstone") return layout;
  return section.endsWith(".html") || section === layout ? layout : `${layout} ${section}`;
}

/** Of each type the page with the most on it and a middling one, so that what is rare and what is usual are both seen. */
export function samplesOf({ pages }: BuiltSite): SitePage[] {
  const byType = new Map<string, SitePage[]>();
  for (const page of pages) byType.set(page.type, [...(byType.get(page.type) ?? []), page]);
  return [...byType.keys()].sort(compareText).flatMap((type) => {
    const known = (byType.get(type) ?? []).sort((a, b) => b.bytes - a.bytes || compareText(a.url, b.url));
    return [...new Set([known[0], known[known.length >> 1]])].filter((page) => page !== undefined);
  });
}
