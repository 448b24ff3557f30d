import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { PageOf } from "#model/page.ts";
import { actionPages } from "./actions.ts";
import { apiPages } from "./api.ts";
import { apiActions } from "./api-actions.ts";
import { cardMaker } from "./cards.ts";
import { sampleAction, sampleDay, sampleKnowledgeBase } from "./sample-knowledge-base.ts";

const own = (due: string) => ({ due: sampleDay(due), dueFrom: "own" as const });

/** "Today" is 2026-03-01. */
const kb = sampleKnowledgeBase(
  [
    {
      ...{ id: "nt-aaaaa", path: "a.md", services: ["queue"] },
      dates: { incident: sampleDay("2026-01-10"), nextReview: sampleDay("2026-07-01") },
      actions: [
        sampleAction("late", { ...own("2026-02-01"), owners: ["../Kim"], title: "Alert" }),
        sampleAction("soon", { ...own("2026-03-02"), owners: ["../kim", "__proto__"], anchor: "a-2" }),
        sampleAction("implied", { due: sampleDay("2026-01-11"), dueFrom: "implied", anchor: "a-3", kind: "detect" }),
        sampleAction("done lately", {
          ticked: true,
          completed: sampleDay("2026-02-10"),
          owners: ["Ex"],
          anchor: "a-4",
        }),
        sampleAction("done long ago", { ticked: true, completed: sampleDay("2025-02-10"), anchor: "a-5" }),
        sampleAction("closed", { status: "Won't do: nobody uses it", anchor: "a-6" }),
        sampleAction("conflict", {
          ...{ ticked: true, status: "Open", anchor: "a-7" },
          tickets: [{ role: "action", label: "OPS-1", id: "OPS-1" }],
        }),
      ],
      followups: [sampleAction("Tell the team")],
    },
    { id: "nt-bbbbb", path: "b.md" },
  ],
  { config: { baseUrl: "https://kb.example.org", pathPrefix: "/kb/" } },
);

const source = actionPages(cardMaker([]));
const pages = new Map(source.pages(kb).map((page) => [page.url, page]));
const board = (url: string) => (pages.get(url) as PageOf<"actions">).data;
const rows = (url: string) =>
  Object.fromEntries(board(url).groups.map(({ id, rows: of }) => [id, of.map(({ text }) => text)]));

describe("/actions/ with more than a page can hold", () => {
  const many = sampleKnowledgeBase([
    {
      ...{ id: "nt-aaaaa", path: "a.md", dates: { incident: sampleDay("2026-01-10") } },
      actions: [
        ...Array.from({ length: 450 }, (_, n) => sampleAction(`task ${n}`, { anchor: `a-${n}`, owners: ["Kim"] })),
        ...Array.from({ length: 250 }, (_, n) => sampleAction(`due ${n}`, { ...own("2026-02-01"), anchor: `b-${n}` })),
      ],
    },
  ]);
  const all = new Map(
    actionPages(cardMaker([]))
      .pages(many)
      .map((page) => [page.url, page]),
  );
  const group = (url: string, wanted: string) =>
    (all.get(url) as PageOf<"actions">).data.groups.find(({ id }) => id === wanted);

  it("goes on elsewhere, and loses nothing", () => {
    for (const base of ["/actions/", "/actions/owners/kim/"]) {
      const begun = group(base, "undated");
      expect(begun).toMatchObject({ whole: { url: `${base}undated/`, total: 450 } });
      const urls = [`${base}undated/`, `${base}undated/page-2/`, `${base}undated/page-3/`];
      const listed = urls.flatMap((url) => (all.get(url) as PageOf<"action-list">).data.rows);
      expect(new Set(listed.map(({ text }) => text)).size).toBe(450);
      expect(begun?.rows).toEqual(listed.slice(0, 200));
      expect(all.has(`${base}undated/page-4/`)).toBe(false);
    }
  });

  it("has all that is due: the browser moves it when its day is over", () => {
    expect(group("/actions/", "overdue")).toMatchObject({ rows: { length: 250 }, whole: null });
  });
});

describe("/actions/", () => {
  it("has each open action once by its date, and those without an owner again", () => {
    expect(rows("/actions/")).toEqual({
      overdue: ["Alert: late"],
      soon: ["soon"],
      later: [],
      undated: ["implied", "conflict"],
      unowned: ["implied", "conflict"],
      finished: ["done lately"],
    });
    expect(board("/actions/")).toMatchObject({
      finishedBefore: 1,
      finishedUndated: 1,
      followups: { total: 1, open: 1 },
    });
    expect(board("/actions/").totals).toMatchObject({ total: 7, open: 4, done: 2, closed: 1, documentsWithout: 1 });
    expect(board("/actions/").reviews).toEqual([
      { title: "Title of nt-aaaaa", url: "/i/nt-aaaaa/", day: "2026-07-01" },
    ]);
  });

  it("lists the documents without actions, and a page of open work for each owner", () => {
    expect([...pages.keys()]).toEqual([
      "/actions/",
      "/actions/none/",
      "/actions/owners/kim/",
      "/actions/owners/proto/",
      "/actions/owners/ex/",
    ]);
    expect((pages.get("/actions/none/") as PageOf<"collection">).data.cards.map(({ id }) => id)).toEqual(["nt-bbbbb"]);
    expect(rows("/actions/owners/kim/")).toEqual({ overdue: ["Alert: late"], soon: ["soon"], later: [], undated: [] });
    expect(board("/actions/owners/ex/").totals).toMatchObject({ total: 0, documents: 0 });
    expect(pages.get("/actions/owners/kim/")?.indexed).toBe(false);
  });

  it("is not there where the enrichment was left out; the JSON is, and empty", () => {
    const without = { ...kb, facts: {} };
    expect([...source.pages(without), ...source.files(without)]).toEqual([]);
    expect(JSON.parse(String(apiActions.files(without)[0]?.body))).toMatchObject({ total: 0, open: [], finished: [] });
    const replaced = { ...kb, facts: { ...kb.facts, actions: { open: [], done: 0, total: 0, openOf: {} } as never } };
    expect(source.pages(replaced).map(({ url }) => url)).toEqual(["/actions/", "/actions/none/"]);
  });
});

describe("/api/v1/actions.json", () => {
  const file = (url: string) =>
    JSON.parse(String([...apiPages.files(kb), ...apiActions.files(kb)].find((each) => each.url === url)?.body));
  const json = file("/api/v1/actions.json");

  it("keeps to its published schema", () => {
    const validate = new Ajv2020({ strict: false }).compile(file("/api/v1/schema/actions.json"));
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...json, open: [{ ...json.open[0], state: "shelved" }] })).toBe(false);
    expect(validate({ ...json, totals: { ...json.totals, overdue: "1" } })).toBe(false);
  });

  it("says the same as the page", () => {
    const { totals, groups } = board("/actions/");
    expect(json.totals).toEqual(totals);
    expect({ total: json.total, done: json.done }).toEqual({ total: totals.total, done: totals.done + totals.closed });
    expect(json.open).toHaveLength(totals.open);
    expect(json.finished).toHaveLength(totals.done + totals.closed);
    const overdue = json.open.filter((action: { overdue: boolean }) => action.overdue);
    expect(overdue).toHaveLength(groups.find(({ id }) => id === "overdue")?.rows.length ?? -1);
    expect(overdue[0]).toMatchObject({
      ...{ id: "nt-aaaaa", url: "https://kb.example.org/kb/i/nt-aaaaa/#a-1", title: "Title of nt-aaaaa" },
      ...{ text: "Alert: late", actionTitle: "Alert", due: "2026-02-01", ageDays: 50, owners: ["../Kim"] },
    });
  });
});
