import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { enrich } from "#enrich/enrich.ts";
import { defaultEnrichments } from "#enrich/index.ts";
import type { Incident } from "#model/incident.ts";
import type { Page } from "#model/page.ts";
import { findDocuments } from "#read/files.ts";
import { recordDocument } from "#records/document.ts";
import { gatherKnowledgeBase } from "#records/gather.ts";
import { settleIds } from "#records/settle-ids.ts";
import { lessonApiPages } from "./api-lessons.ts";
import { cardMaker } from "./cards.ts";
import { causePages } from "./causes.ts";
import { fixPages } from "./fixes.ts";
import { lessonPages } from "./lessons.ts";
import { servicePages } from "./services.ts";

/** Real incident documents of many teams: data to test against, no part of the project. */
const corpus = new URL("../../../shared/corpus/docs/", import.meta.url).pathname;

async function incidentsOfCorpus() {
  const records = [];
  for (const path of (await findDocuments(corpus)).documents) {
    records.push(await recordDocument(path, readFileSync(join(corpus, path)), defaultConfig));
  }
  settleIds(records);
  return records;
}

const tally = (names: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

describe.skipIf(!existsSync(corpus))("numbers of lessons, fixes, services and causes", () => {
  it("are the same on the pages, in JSON and in a recount of the incidents", async () => {
    const records = await incidentsOfCorpus();
    const all: Incident[] = records.map(({ incident }) => incident);
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
  }, 600_000);
});
