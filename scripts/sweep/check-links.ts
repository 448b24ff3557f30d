import { readFileSync, realpathSync } from "node:fs";
import { extname } from "node:path";
import { answerPath } from "#cli/dev/site-path.ts";
import { type CheckResult, resultOf } from "./finding.ts";
import type { BuiltSite } from "./site-pages.ts";

/** A start tag of a page as our serialisers write it. */
const startTag = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
const targets = /\s(?:href|src|data-to)="([^"]*)"|\scontent="0; url=([^"]*)"/g;
const names = /\sid="([^"]*)"/g;
const entities: Record<string, string> = {
  amp: "&",
  quot: '"',
  lt: "<",
  gt: ">",
  "#x26": "&",
  "#x22": '"',
  "#x3C": "<",
};

interface PageLinks {
  links: Set<string>;
  ids: Set<string>;
  twice: string[];
}

/** Every link of every page: the file behind it is there, and the place on it too. Ids are there once. */
export function checkLinks(site: BuiltSite): CheckResult {
  const root = realpathSync(site.folder);
  const known = new Map(site.pages.map(({ file, url }) => [realpathSync(file), { url, ...linksOf(file) }]));
  const answers = new Map<string, ReturnType<typeof answerPath>>();
  const found: [string, string][] = [];
  let count = 0;
  for (const { url: here, links, twice } of known.values()) {
    found.push(...twice.map((id) => [here, `the id ${id} is there twice`] as [string, string]));
    for (const link of links) {
      const url = addressOf(link, here);
      if (url === undefined) found.push([here, `no address: ${link}`]);
      if (url?.origin !== "http://site.invalid") continue;
      count += 1;
      const answer = answers.get(url.pathname) ?? answerPath(root, site.prefix, url.pathname);
      answers.set(url.pathname, answer);
      const problem = problemOf(answer, url, known);
      if (problem !== undefined) found.push([here, `${link}: ${problem}`]);
    }
  }
  return resultOf("links", `${count} links of ${site.pages.length} pages`, found);
}

function problemOf(
  answer: ReturnType<typeof answerPath>,
  url: URL,
  known: ReadonlyMap<string, PageLinks>,
): string | undefined {
  if ("missing" in answer) return "nothing is there";
  if ("redirect" in answer) return "lacks the last slash";
  const anchor = decodeURIComponent(url.hash.slice(1)).replace(/:~:text=.*$/, "");
  if (anchor === "" || anchor === "top" || extname(answer.file) !== ".html") return undefined;
  return known.get(answer.file)?.ids.has(anchor) ? undefined : "no such anchor";
}

function linksOf(file: string): PageLinks {
  const page: PageLinks = { links: new Set(), ids: new Set(), twice: [] };
  for (const [tag] of readFileSync(file, "utf8").matchAll(startTag)) {
    for (const [, link, forward] of tag.matchAll(targets)) page.links.add(decodeEntities(link ?? forward ?? ""));
    for (const [, written = ""] of tag.matchAll(names)) {
      const id = decodeEntities(written);
      if (page.ids.has(id)) page.twice.push(id);
      page.ids.add(id);
    }
  }
  return page;
}

function addressOf(link: string, here: string): URL | undefined {
  try {
    return new URL(link, `http://site.invalid${here}`);
  } catch {
    return undefined;
  }
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => entities[name] ?? whole);
}
