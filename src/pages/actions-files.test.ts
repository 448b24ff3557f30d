import { parse } from "csv-parse/sync";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { Action } from "#model/incident.ts";
import { actionPages } from "./actions.ts";
import { calendarEscape, calendarText } from "./calendar.ts";
import { cardMaker } from "./cards.ts";
import { csvText } from "./csv.ts";
import { sampleAction, sampleDay, sampleKnowledgeBase } from "./sample-knowledge-base.ts";

const hostile = [
  'two\nlines; with, \\separators\\ and "quotes"',
  "=cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd",
  "-2+3",
  "'=already quoted",
  "  =later",
  "::error file=a::b",
  "BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT",
  "🚑🏽 מחק את התור‏ \u202Egnp.exe",
  `${"längere Wörter 🧯 ".repeat(60)}end`,
  "tab\there",
];

const fields = (more: Partial<Action>) => ({ ...more, dueFrom: "own" as const });

/** The table and the calendars of a knowledge base with one document, by URL. */
function files(actions: Action[], baseUrl = "https://kb.example.org"): Map<string, string> {
  const kb = sampleKnowledgeBase(
    [
      {
        ...{ id: "nt-aaaaa", path: "a.md", title: "Queue; stopped, \\twice", actions },
        dates: {
          incident: sampleDay("2026-01-10"),
          lastUpdated: sampleDay("2026-02-02"),
          nextReview: sampleDay("2026-07-01"),
        },
      },
    ],
    { config: { title: "Lessons", baseUrl } },
  );
  return new Map(
    actionPages(cardMaker([]))
      .files(kb)
      .map(({ url, body }) => [url, String(body)]),
  );
}

function components(calendar: string, name: "vtodo" | "vevent") {
  return new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents(name);
}

const textOf = (component: InstanceType<typeof ICAL.Component>, name: string) =>
  String(component.getFirstPropertyValue(name));

/** What a calendar makes of text: one kind of line break. */
const withOneBreak = (text: string) => text.replace(/\r\n?/g, "\n");

describe("/actions.ics", () => {
  const given = hostile.map((text, i) =>
    sampleAction(text, fields({ anchor: `a-${i + 1}`, owners: [text], due: sampleDay("2026-03-01") })),
  );
  const calendar = files(given).get("/actions.ics") ?? "";

  it("gives every text back as it was, as a task and as an event", () => {
    const expected = hostile.map(withOneBreak).sort();
    expect(
      components(calendar, "vtodo")
        .map((todo) => textOf(todo, "summary"))
        .sort(),
    ).toEqual(expected);
    const events = components(calendar, "vevent").map((event) => textOf(event, "summary"));
    expect(
      events
        .filter((text) => text.startsWith("Due: "))
        .map((text) => text.slice(5))
        .sort(),
    ).toEqual(expected);
    expect(events.filter((text) => text.startsWith("Review: "))).toEqual(["Review: Queue; stopped, \\twice"]);
  });

  it("has lines of 75 octets at most, ends them with CRLF, and cuts no character", () => {
    const lines = calendar.split("\r\n");
    expect(lines.at(-1)).toBe("");
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(calendar).not.toMatch(/[^\r]\n|\r(?!\n)|\uFFFD/);
  });

  it("names each entry once, in the same way whatever stands above it or where the site is", () => {
    const uids = (text: string) =>
      [...components(text, "vtodo"), ...components(text, "vevent")].map((each) => textOf(each, "uid")).sort();
    const all = uids(calendar);
    expect(new Set(all).size).toBe(all.length);
    const moved = [...given].reverse().map((action, i) => ({ ...action, anchor: `a-${i + 1}` }));
    expect(uids(files(moved, "").get("/actions.ics") ?? "")).toEqual(all);
  });

  it("is dated by the document, and knows no clock", () => {
    for (const todo of components(calendar, "vtodo")) {
      expect(textOf(todo, "dtstamp")).toBe("2026-02-02T00:00:00Z");
      expect(textOf(todo, "due")).toBe("2026-03-01");
      expect(textOf(todo, "url")).toMatch(/^https:\/\/kb\.example\.org\/i\/nt-aaaaa\/#a-\d+$/);
    }
    expect(components(files(given, "").get("/actions.ics") ?? "", "vtodo")[0]?.hasProperty("url")).toBe(false);
  });

  it("gives no date to what nobody dated, and leaves out what is done", () => {
    const some = files([
      sampleAction("no date"),
      sampleAction("implied", { due: sampleDay("2026-01-11"), dueFrom: "implied", anchor: "a-2" }),
      sampleAction("done", { done: true, anchor: "a-3" }),
    ]).get("/actions.ics");
    const todos = components(some ?? "", "vtodo");
    expect(todos.map((todo) => [textOf(todo, "summary"), todo.hasProperty("due")])).toEqual([
      ["implied", false],
      ["no date", false],
    ]);
    expect(components(some ?? "", "vevent")).toHaveLength(1);
  });

  it("is there for each owner, with their work alone", () => {
    const ofOwners = files([
      sampleAction("a", { owners: ["Kim"] }),
      sampleAction("b", { owners: ["kim", "Platform"], anchor: "a-2" }),
      sampleAction("c", { owners: ["Platform"], done: true, anchor: "a-3" }),
    ]);
    const summaries = (url: string) =>
      components(ofOwners.get(url) ?? "", "vtodo").map((todo) => textOf(todo, "summary"));
    expect(summaries("/actions/owners/kim.ics").sort()).toEqual(["a", "b"]);
    expect(summaries("/actions/owners/platform.ics")).toEqual(["b"]);
  });

  it("holds for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const todo = { component: "VTODO" as const, lines: [{ name: "SUMMARY", value: calendarEscape(text) }] };
        const readBack = textOf(components(calendarText("x", [todo]), "vtodo")[0] as never, "summary");
        expect(readBack).toBe(
          withOneBreak(text)
            .replace(/[\u2028\u2029\u0085]/g, "\n")
            .replace(/[\0-\u0008\u000b-\u001f\u007f-\u009f]/g, "\uFFFD"),
        );
      }),
    );
  });
});

/** The apostrophe in front of a formula is taken away again, as the table promises. */
const withoutApostrophe = (cell: string) => cell.replace(/^'(?='*\s*[=+\-@＝＋－＠]|'*[\t\r\n])/u, "");

describe("/actions.csv", () => {
  const table = files(
    hostile.map((text, i) => sampleAction(text, { anchor: `a-${i + 1}`, owners: [text], status: "Open" })),
  ).get("/actions.csv");
  const rows = parse(table ?? "", { columns: true }) as Record<string, string>[];

  it("gives every text back", () => {
    expect(rows.map(({ action = "" }) => withoutApostrophe(action)).sort()).toEqual([...hostile].sort());
    // Owners are names: white space around and within is tidied.
    const names = hostile.map((text) => text.trim().replace(/\s+/g, " ")).sort();
    expect(rows.map(({ owners = "" }) => withoutApostrophe(owners)).sort()).toEqual(names);
  });

  it("has no cell that a spreadsheet would compute, and no line that a log would obey", () => {
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
    expect(table).not.toMatch(/^::/m);
  });

  it("holds for any table", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", "'", "=", "+", " ", "\t", "é", ";") });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.constant("x")), { minLength: 1 }), (given) => {
        const back = parse(csvText(given), { record_delimiter: "\r\n" }) as string[][];
        expect(back.map((row) => row.map(withoutApostrophe))).toEqual(given);
      }),
    );
  });
});
