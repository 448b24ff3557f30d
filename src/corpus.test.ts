import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { beforeAll, describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { enrich } from "#enrich/enrich.ts";
import { defaultEnrichments } from "#enrich/index.ts";
import { kinds } from "#kinds/index.ts";
import type { Incident } from "#model/incident.ts";
import type { Page } from "#model/page.ts";
import type { DocumentRecord } from "#model/record.ts";
import { lessonApiPages } from "#pages/api-lessons.ts";
import { cardMaker } from "#pages/cards.ts";
import { causePages } from "#pages/causes.ts";
import { fixPages } from "#pages/fixes.ts";
import { lessonPages } from "#pages/lessons.ts";
import { servicePages } from "#pages/services.ts";
import { decodeDocument } from "#read/decode.ts";
import { findDocuments } from "#read/files.ts";
import { readFrontMatter } from "#read/front-matter.ts";
import { parseMarkdown } from "#read/markdown.ts";
import { recordDocument } from "#records/document.ts";
import { gatherKnowledgeBase } from "#records/gather.ts";
import { settleIds } from "#records/settle-ids.ts";

/** Real incident documents of many teams: data to test against, no part of the project. Read once for all these tests. */
const corpus = new URL("../../shared/corpus/docs/", import.meta.url).pathname;
const collections = existsSync(corpus) ? readdirSync(corpus).sort() : ["(absent)"];

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

/** Everything that a reader of the Markdown sees as text. */
function wordsOfSource(text: string): string[] {
  const root: Root = parseMarkdown(text, readFrontMatter(text).bodyOffset);
  const found: string[] = [];
  visit(root, (node) => {
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code") found.push(...words(node.value));
  });
  return found;
}

const entities: Record<string, string> = {
  "&#x3C;": "<",
  "&#x26;": "&",
  "&#x27;": "'",
  "&#x22;": '"',
  "&quot;": '"',
  "&amp;": "&",
};

function withoutTags(html: string): string {
  return html.replace(/<[^>]*>/g, " ").replace(/&(?:#x[0-9A-F]+|\w+);/g, (entity) => entities[entity] ?? " ");
}

/** The head of the page names the kind, in place of the prefix that the title may have. */
function kindName(id: string): string {
  return kinds.find((kind) => kind.id === id)?.name ?? id;
}

/** The page's text with and without the borders of inline elements, where a word may span several of them. */
function wordsOfPage({ incident, body }: DocumentRecord): Set<string> {
  const joined = body.html.replace(/<\/?(?:span|em|strong|code|a|del)\b[^>]*>/g, "");
  return new Set(
    words([kindName(incident.kind), incident.title, withoutTags(body.html), withoutTags(joined)].join(" ")),
  );
}

const tally = (names: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

describe.skipIf(!existsSync(corpus))("the corpus", () => {
  const records: DocumentRecord[] = [];

  beforeAll(async () => {
    for (const path of (await findDocuments(corpus)).documents) {
      records.push(await recordDocument(path, readFileSync(join(corpus, path)), defaultConfig));
    }
    settleIds(records);
  }, 600_000);

  it.each(collections)(
    "%s: every document becomes a page that shows all of its text",
    (collection) => {
      const documents = records.filter(({ incident }) => incident.path.startsWith(`${collection}/`));
      expect(documents.length).toBeGreaterThan(0);
      for (const record of documents) {
        expect(record.diagnostics.filter(({ rule }) => /internal-error|document-refused/.test(rule))).toEqual([]);
        const { path } = record.incident;
        const shown = wordsOfPage(record);
        const source = decodeDocument(readFileSync(join(corpus, path))).text;
        const lost = wordsOfSource(source).filter((word) => !shown.has(word));
        expect([...new Set(lost)], `lost from ${path}`).toEqual([]);
      }
    },
    300_000,
  );

  it("has the same numbers of lessons, fixes, services and causes on the pages, in JSON and in a recount of the incidents", async () => {
    const all: Incident[] = records.map(({ incident }: DocumentRecord) => incident);
    const plain = defaultEnrichments().filter(({ id }) => id !== "similar");
    const kb = enrich(gatherKnowledgeBase(records, defaultConfig, "2026-11-22"), plain);
    const cardsOf = cardMaker([]);
    const pages = [lessonPages, fixPages, servicePages, causePages].flatMap((source) => source(cardsOf).pages(kb));
    const json = new Map(lessonApiPages.files(kb).map(({ url, body }) => [url, JSON.parse(String(body))]));
    const api = (name: string) => json.get(`/api/v1/${name}.json`);
    const groupsBelow = (folder: string) =>
      pages.flatMap((page: Page) =>
        page.layout === "catalogue" && page.url.startsWith(folder) ? page.data.groups : [],
      );

    const lessons = all.flatMap((incident) => incident.lessons);
    expect(lessons.length).toBeGreaterThan(100);
    expect(api("lessons")).toHaveLength(lessons.length);
    for (const [kind, n] of tally(lessons.map((lesson) => lesson.kind))) {
      const shown = groupsBelow(`/lessons/${kind}/`).flatMap(({ statements }) => statements);
      expect(shown, kind).toHaveLength(n);
    }
    const silent = all.filter((incident) => incident.lessons.length === 0);
    expect(kb.facts.lessons?.without.toSorted()).toEqual(silent.map(({ id }) => id).sort());

    const fixes = all.flatMap((incident) => incident.fixes);
    expect(api("fixes")).toMatchObject({ count: fixes.length, documents: all.length });
    for (const [kind, n] of tally(fixes.map((fix) => fix.kind))) {
      expect(
        groupsBelow(`/fixes/${kind}/`).flatMap((group) => group.fixes),
        kind,
      ).toHaveLength(n);
    }

    const keysOf = ({ services }: Incident) => new Set(services.map((name) => name.trim().toLowerCase()));
    const services = tally(all.flatMap((incident) => [...keysOf(incident)]));
    for (const { name, count } of api("services").services) expect(count, name).toBe(services.get(name.toLowerCase()));
    expect(api("services").without).toHaveLength(all.filter((incident) => keysOf(incident).size === 0).length);

    const open = all.filter(({ causeCategories, bugClass }) => causeCategories.length === 0 && !bugClass);
    expect(api("causes").uncategorised).toHaveLength(open.length);
    const factors = all.flatMap(({ causes }) => causes.filter(({ role }) => role === "contributing"));
    expect(api("causes").factorCount).toBe(factors.length);
    expect(pages.find(({ url }) => url === "/causes/uncategorised/")?.data).toMatchObject({
      cards: { length: open.length },
    });

    const days = api("on-this-day").days.flatMap(({ incidents }: { incidents: unknown[] }) => incidents);
    expect(days.length + api("on-this-day").without.length).toBe(all.length);
    const monitored = all.flatMap(({ monitoring, prevention }) => [
      ...[...monitoring.added, ...monitoring.alerts],
      ...prevention.filter(({ area }) => area === "monitoring"),
    ]);
    expect(api("alerts").count).toBe(monitored.length);
  });
});
