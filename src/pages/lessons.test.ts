import { describe, expect, it } from "vitest";
import { enrich } from "#enrich/enrich.ts";
import { defaultEnrichments } from "#enrich/index.ts";
import { day, error, type SampleDocument, sampleBase } from "#enrich/sample-base.ts";
import type { Fix, Lesson } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Page, PageOf, PageSource } from "#model/page.ts";
import { alertPages } from "./alerts.ts";
import { cardMaker } from "./cards.ts";
import { causePages } from "./causes.ts";
import { deferredPages } from "./deferred.ts";
import { fixPages } from "./fixes.ts";
import { gapPages } from "./gaps.ts";
import { layOutPages } from "./lay-out.ts";
import { lessonPages } from "./lessons.ts";
import { onThisDayPages } from "./on-this-day-page.ts";
import { servicePages } from "./services.ts";

const cardsOf = cardMaker([]);
const sources: PageSource[] = [
  ...[lessonPages(cardsOf), fixPages(cardsOf), servicePages(cardsOf), causePages(cardsOf), gapPages(cardsOf)],
  ...[deferredPages(cardsOf), alertPages(cardsOf), onThisDayPages(cardsOf)],
];

function lessons(n: number, kind: "lesson" | "went-well" = "lesson"): Lesson[] {
  return Array.from({ length: n }, (_, at) => ({ kind, text: `${kind} ${at + 1}`, anchor: `l-${at + 1}` }));
}

const fix: Fix = { kind: "hotfix", text: "Restart", commands: [], files: [], config: [], verified: [] };

const documents: SampleDocument[] = [
  {
    ...{ id: "nt-a", title: "A", tags: ["dns", "constructor"], lessons: lessons(150), services: ["shop"] },
    dates: { incident: day("2025-05-01") },
    ...{ fixes: [fix], errors: [error({ code: "ECONNRESET" })], causeCategories: ["race-condition"] },
  },
  {
    ...{
      id: "nt-b",
      title: "B",
      tags: ["dns"],
      lessons: lessons(2, "went-well"),
      errors: [error({ code: "ECONNRESET" })],
    },
    ...{ dates: { incident: day("2024-05-01") }, services: ["shop"] },
  },
  { id: "nt-c", title: "C", takeaway: "Count the disks" },
  { id: "nt-d", title: "D" },
];

const kb = enrich(sampleBase(documents, { services: { shop: "Sells things", till: "Counts" } }), defaultEnrichments());
const { pages } = layOutPages(kb, sources);

function at<L extends Page["layout"]>(url: string, layout: L, of = pages): PageOf<L> {
  const page = of.find((each) => each.url === url);
  expect(page?.layout, url).toBe(layout);
  return page as PageOf<L>;
}

const said = (page: PageOf<"catalogue">) =>
  page.data.groups.map(({ id, count, statements, fixes }) => [id, count, statements.length + fixes.length]);
const remarks = (page: { data: { remarks: { text: string; url: string }[] } }) =>
  page.data.remarks.map(({ text, url }) => [text, url]);

describe("lessons", () => {
  it("are counted on the first page, with what is left out", () => {
    const page = at("/lessons/", "catalogue");
    expect(remarks(page)).toEqual([
      ["152 lessons of all kinds from 2 of 4 documents", ""],
      ["1 document without a lesson, but with a summary in one sentence", "/lessons/takeaways/"],
      ["1 document with neither", "/lessons/without/"],
    ]);
    // No more than two of one document; all of them are one click away.
    expect(said(page)).toEqual([
      ["kind-lesson", 150, 2],
      ["kind-went-well", 2, 2],
    ]);
    expect(page.data.groups[0]?.more).toEqual({ name: "All 150 lessons", url: "/lessons/lesson/" });
  });

  it("stand by kind and year, in pages", () => {
    expect(said(at("/lessons/lesson/", "catalogue"))).toEqual([["year-2025", 150, 100]]);
    const second = at("/lessons/lesson/page-2/", "catalogue");
    expect(said(second)).toEqual([["year-2025", 150, 50]]);
    expect(second.data.groups[0]?.statements[0]).toMatchObject({ text: "lesson 101", url: "/i/nt-a/#l-101" });
    expect(second.title).toBe("Lessons, page 2");
  });

  it("stand by tag, whatever a tag is called", () => {
    expect(said(at("/lessons/tags/dns/page-2/", "catalogue"))).toEqual([
      ["kind-lesson", 150, 50],
      ["kind-went-well", 2, 2],
    ]);
    expect(remarks(at("/lessons/tags/constructor/", "catalogue"))).toEqual([
      ["150 lessons from 1 document with this tag", "/tags/constructor/"],
    ]);
  });

  it("offer tags only where a document with a lesson has one", () => {
    const kb = enrich(
      sampleBase([
        { id: "nt-x", title: "X", lessons: lessons(1) },
        { id: "nt-y", title: "Y", tags: ["dns"] },
      ]),
      defaultEnrichments(),
    );
    const { pages } = layOutPages(kb, sources);
    const overview = pages.find(({ url }) => url === "/lessons/") as PageOf<"catalogue">;
    expect(overview.data.nav[0]?.items.map(({ url }) => url)).toEqual(["/lessons/lesson/"]);
    expect(pages.some(({ url }) => url === "/lessons/tags/")).toBe(false);
  });

  it("leave nobody out: one sentence, or at least the title", () => {
    expect(at("/lessons/takeaways/", "catalogue").data.groups[0]?.statements[0]?.text).toBe("Count the disks");
    expect(at("/lessons/without/", "collection").data.cards.map(({ id }) => id)).toEqual(["nt-d"]);
  });
});

describe("fixes", () => {
  it("can be looked up by the error, and say when nothing lasting followed", () => {
    const card = at("/fixes/hotfix/", "catalogue").data.groups[0]?.fixes[0];
    expect(card).toMatchObject({
      onlyForNow: true,
      errors: [{ name: "ECONNRESET", url: "/fixes/errors/#e-econnreset" }],
    });
    const [item] = at("/fixes/errors/", "profile").data.sections[0]?.items ?? [];
    expect(item).toMatchObject({ id: "e-econnreset", count: 2, detail: "1 fix" });
    expect(item?.links.map(({ name, note }) => [name, note])).toEqual([
      ["A", ""],
      ["B", "no fix written down"],
    ]);
    expect(at("/fixes/without/", "collection").data.cards).toHaveLength(3);
    expect(said(at("/deferred/", "catalogue"))).toEqual([["for-now", 1, 1]]);
  });
});

describe("services and causes", () => {
  it("have a profile with the numbers of their documents", () => {
    const { data } = at("/services/shop/", "profile");
    expect(data).toMatchObject({ description: "Sells things", severities: { unrated: 2 } });
    expect(data.sections.map(({ id, items }) => [id, items.map(({ name, count }) => [name, count])])).toEqual([
      ["errors", [["ECONNRESET", 2]]],
      ["causes", [["race condition", 1]]],
    ]);
  });

  it("say which documents name none, and which services no document names", () => {
    expect(remarks(at("/services/", "profile"))).toEqual([
      ["1 service in 2 of 4 documents", ""],
      ["2 documents without a service", "/services/none/"],
      ["No document about till", ""],
    ]);
    const unasked = { ...kb, facts: {} };
    expect(servicePages(cardsOf).pages(unasked)[0]?.data).toMatchObject({ remarks: [] });
    expect(at("/causes/uncategorised/", "collection").data.cards).toHaveLength(3);
    expect(at("/causes/", "profile").data.entries.map(({ name, count }) => [name, count])).toEqual([
      ["race condition", 1],
      ["Uncategorised", 3],
    ]);
  });
});

describe("any of these enrichments", () => {
  const ids = ["lessons", "fixes", "errors", "services", "causes", "gaps", "deferred", "alerts", "onThisDay", "tags"];

  it.each([[ids], ...ids.map((id) => [[id]])])("can be left out: %s", (left) => {
    const facts = Object.fromEntries(Object.entries(kb.facts).filter(([id]) => !left.includes(id)));
    const less: KnowledgeBase = { ...kb, facts };
    const urls = layOutPages(less, sources).pages.map(({ url }) => url);
    expect(urls).toEqual(expect.arrayContaining(["/lessons/", "/fixes/", "/services/", "/causes/", "/on-this-day/"]));
  });

  it("finds nothing in an empty knowledge base, and says so", () => {
    const empty = layOutPages(enrich(sampleBase([]), defaultEnrichments()), sources).pages;
    expect(at("/lessons/", "catalogue", empty).data).toMatchObject({
      groups: [],
      empty: "No document has a lesson yet.",
    });
  });
});
