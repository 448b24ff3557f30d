import { describe, expect, it } from "vitest";
import { packHints, unpackHints } from "#search/words/hint-list.ts";
import type { Bundle, Fragment } from "./bundle.ts";
import { ExactNames } from "./exact-names.ts";
import { hintFor } from "./hint.ts";
import { narrow } from "./narrow.ts";
import { passagesOf } from "./passages.ts";
import { readQuery, writeQuery } from "./query.ts";
import { unpackTable } from "./table.ts";

const none = { values: [], of: [[], [], []] };
const table = unpackTable({
  ...{
    prefix: "en_",
    fragments: "a b c",
    days: "2024-05-02 ~01 2023",
    labels: none,
    kindNames: [],
    engine: { version: "", lengths: "", fields: [], kept: "", lang: "en" },
    parts: { folder: "", firsts: [] },
    exact: { folder: "", firsts: [] },
    phrases: { folder: "", shards: 1 },
    hints: "",
  },
  facets: {
    ...{ status: none, service: none, cause: none, year: none, actions: none },
    severity: { values: ["1", "2"], of: [[0], [1], [1]] },
    kind: { values: ["rca", "mistake"], of: [[0], [0], [1]] },
    tag: { values: ["dns", "constructor"], of: [[0, 1], [0], [1]] },
  },
});

it("unpacks the days of the table", () => {
  expect(table.days).toEqual(["2024-05-02", "2024-05-01", "2023"]);
});

describe("the address", () => {
  it("is read as it is written", () => {
    const search = "?q=dns+%26+tls&severity=1&severity=unrated&tag=a%2Cb&year=2024&sort=newest&more=10";
    expect(writeQuery(readQuery(search))).toBe(search);
    expect(writeQuery(readQuery("?other=1&q=+&more=-3&sort=x"))).toBe("");
  });
});

describe("narrowing", () => {
  const counts = (search: string) => {
    const { documents, counts: found } = narrow([0, 1, 2], table, readQuery(search).chosen);
    return { documents, severity: [...found.severity], tag: [...found.tag] };
  };
  it("takes any of several severities, all of several tags", () => {
    expect(counts("?severity=1&severity=2").documents).toEqual([0, 1, 2]);
    expect(counts("?tag=dns&tag=constructor").documents).toEqual([0]);
    expect(counts("?tag=nothing").documents).toEqual([]);
  });
  it("counts what a value would give, and leaves out what would give nothing", () => {
    expect(counts("?severity=1").severity).toEqual([
      ["1", 1],
      ["2", 2],
    ]);
    expect(counts("?severity=1").tag).toEqual([
      ["dns", 1],
      ["constructor", 1],
    ]);
    expect(counts("?kind=mistake").severity).toEqual([["2", 1]]);
    expect(counts("?tag=dns").tag).toEqual([
      ["dns", 2],
      ["constructor", 1],
    ]);
  });
});

describe("passages", () => {
  const fragment: Fragment = {
    ...{
      url: "/i/nt-aaaaa/",
      content: "Title. Impact. None at all. Actions. Watch the <b>disk</b> closely.",
      meta: { title: "Title" },
    },
    anchors: [
      { element: "h2", id: "impact", text: "Impact", location: 1 },
      { element: "h2", id: "actions", text: "Actions", location: 5 },
      { element: "li", id: "a-1", text: "Watch the disk closely.", location: 6 },
    ],
  };
  it("says in which section a word stands and leads to the innermost element around it", () => {
    const { passages, more } = passagesOf(fragment, [8], 2);
    expect(passages).toMatchObject([{ section: "Actions", anchor: "a-1" }]);
    expect(passages[0]?.parts.filter(({ marked }) => marked)).toEqual([{ text: "<b>disk</b>", marked: true }]);
    expect(more).toBe(0);
  });
  it("counts the sections that it does not show", () => {
    expect(passagesOf(fragment, [0, 2, 3, 5], 1)).toMatchObject({
      passages: [{ section: "Impact" }],
      more: 1,
    });
  });
});

describe("the hint", () => {
  const list = packHints([
    { word: "NullPointerException", order: 0 },
    { word: "cache", order: 3 },
    { word: "cachet", order: 0 },
    { word: "retries", order: 0 },
    { word: "timeout", order: 3 },
  ]);
  it("is packed by what each word has in common with the one before", () => {
    expect(list).toBe("adaad\n0NullPointerException0cache5t0retries0timeout");
    expect(packHints(unpackHints(list))).toBe(list);
  });
  it("offers the word of most documents among the nearest", () => {
    expect(hintFor("cahce timeouts", list)).toEqual({ unknown: ["cahce"], instead: "cache timeouts" });
    expect(hintFor("NulPointerException", list).instead).toBe("NullPointerException");
  });
  it("says when there is none, and takes a form of a known word for known", () => {
    expect(hintFor("retried zebrafish", list)).toEqual({ unknown: ["zebrafish"], instead: "" });
  });
});

describe("exact names", () => {
  const shards: Record<string, string> = {
    "names-0/0.packed": "e1047\t0 2\ne1048\t1",
    "names-0/1.packed": "users.py:45\t2",
  };
  const file = async <T>(path: string, read: (bytes: Uint8Array) => T) => read(new TextEncoder().encode(shards[path]));
  const names = new ExactNames({ file } as Bundle, { folder: "names-0/", firsts: ["e", "u"] });
  it("are found whole, or by their beginning while they are typed", async () => {
    expect(await names.of("e1047")).toEqual([0, 2]);
    expect(await names.of("e104")).toBeUndefined();
    expect(await names.of("zz")).toBeUndefined();
    expect((await names.startingWith("e104")).sort()).toEqual([0, 1, 2]);
    expect(await names.startingWith("users")).toEqual([2]);
  });
});
