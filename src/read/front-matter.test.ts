import { describe, expect, it } from "vitest";
import { plain, problemsOf } from "./front-matter.testing.ts";
import { readFrontMatter } from "./front-matter.ts";

describe("values and places", () => {
  it("reads YAML with the place of every key and value", () => {
    const { data, places, keyPlaces, ...rest } = readFrontMatter(
      "---\ntitle: Disk full\ntags: [disk,  'log rotation']\nsimilar:\n  exclude:\n    - nt-00000\n---\n# Disk\n",
    );
    expect(plain(data)).toEqual({
      title: "Disk full",
      tags: ["disk", "log rotation"],
      similar: { exclude: ["nt-00000"] },
    });
    expect(places.title).toEqual({ line: 2, column: 8, endLine: 2, endColumn: 17 });
    expect(places["tags[1]"]).toEqual({ line: 3, column: 15, endLine: 3, endColumn: 29 });
    expect(places["similar.exclude[0]"]).toMatchObject({ line: 6, column: 7 });
    expect(keyPlaces["similar.exclude"]).toMatchObject({ line: 5, column: 3 });
    expect(rest).toEqual({ format: "yaml", bodyOffset: 90, bodyLine: 8, problems: [] });
  });

  it("reads TOML, its dates as they are written", () => {
    const { data, places, keyPlaces, format, bodyLine } = readFrontMatter(
      '+++\ntitle = "Disk"\ndate = 2026-02-03 10:00:00+01:00\nbig = 12345678901234567890\nodd = nan\n[[services]]\nname = "db"\n+++\nx',
    );
    expect(plain(data)).toEqual({
      title: "Disk",
      date: "2026-02-03T10:00:00+01:00",
      big: "12345678901234567890",
      odd: "nan",
      services: [{ name: "db" }],
    });
    expect(places.date).toEqual({ line: 3, column: 8, endLine: 3, endColumn: 33 });
    expect(places["services[0].name"]).toMatchObject({ line: 7, column: 8 });
    expect(keyPlaces["services[0].name"]).toMatchObject({ line: 7, column: 1 });
    expect([format, bodyLine]).toEqual(["toml", 9]);
  });

  it.each([
    ["---json\n", '{ "title": "Disk", "tags": ["a", "b"], "count": 1e3 }', "\n---\nx"],
    [";;;\n", '{ "title": "Disk", "tags": ["a", "b"], "count": 1e3 }', "\n;;;\nx"],
    [";;;\n", '"title": "Disk", "tags": ["a", "b"], "count": 1e3', "\n;;;\nx"],
    ["", '{ "title": "Disk", "tags": ["a", "b"], "count": 1e3 }', "\nx"],
  ])("reads JSON below %j", (open, json, close) => {
    const read = readFrontMatter(open + json + close);
    expect(plain(read.data)).toEqual({ title: "Disk", tags: ["a", "b"], count: "1e3" });
    const line = open === "" ? 1 : 2;
    expect(read.places["tags[1]"]).toMatchObject({ line, column: json.indexOf('"b"') + 1 });
    expect(read.problems).toEqual([]);
    expect((open + json + close).slice(read.bodyOffset)).toBe("x");
  });

  it("keeps what a number would change: leading zeros, trailing zeros, many digits", () => {
    const { data } = readFrontMatter(
      "---\na: 1.10\nb: 007\nc: 42\nd: 1e3\ne: -0.5\nf: 12345678901234567890\ng: .inf\nh: 0x1F\n---\n",
    );
    expect(plain(data)).toEqual({
      a: "1.10",
      b: "007",
      c: 42,
      d: "1e3",
      e: -0.5,
      f: "12345678901234567890",
      g: ".inf",
      h: "0x1F",
    });
  });

  it("leaves dates and words that older YAML would convert", () => {
    const { data } = readFrontMatter("---\ndate: 2025-13-45\ntime: 12:30:45\ncountry: no\nfeature: off\nempty:\n---\n");
    expect(plain(data)).toEqual({ date: "2025-13-45", time: "12:30:45", country: "no", feature: "off", empty: null });
  });

  it("follows aliases, which stand where they are written", () => {
    const { data, places } = readFrontMatter("---\na: &x [one, two]\nb: *x\n---\n");
    expect(plain(data)).toEqual({ a: ["one", "two"], b: ["one", "two"] });
    expect(places["b[1]"]).toMatchObject({ line: 3, column: 4 });
  });

  it.each(["\n", "\r\n", "\r"])("counts lines that end in %j", (ending) => {
    const text = ["---", "a: 1", "", "tags:", "  - x", "---", "", "body"].join(ending);
    const read = readFrontMatter(text);
    expect(plain(read.data)).toEqual({ a: 1, tags: ["x"] });
    expect(read.places["tags[0]"]).toMatchObject({ line: 5, column: 5, endColumn: 6 });
    expect([read.bodyLine, text.slice(read.bodyOffset)]).toEqual([7, `${ending}body`]);
  });

  it("needs no line end after the closing line, and takes blanks after the delimiters", () => {
    expect(readFrontMatter("---  \na: 1\n---\t")).toMatchObject({ format: "yaml", data: { a: 1 }, problems: [] });
    expect(readFrontMatter("---\na: 1\n----\nb: 2\n---\nx").problems).toHaveLength(1);
  });

  it("is not confused by keys of objects", () => {
    const { data, places, problems } = readFrontMatter("---\ntoString: x\nhasOwnProperty: y\n---\n");
    expect(plain(data)).toEqual({ toString: "x", hasOwnProperty: "y" });
    expect(Object.getPrototypeOf(data)).toBeNull();
    expect(places.valueOf).toBeUndefined();
    expect(problems).toEqual([]);
  });
});

describe("what is no front matter", () => {
  it.each([
    ["no delimiter", "# Title\n\n---\n\ntext\n\n---\n"],
    ["a longer rule", "----\ntitle: x\n---\n"],
    ["a rule with text", "--- some words ---\n"],
    ["a rule and nothing else", "---\n\nJust prose.\n"],
    ["a sentence with a colon below a rule", "---\nNote: nobody noticed.\n\nMore.\n"],
    ["a template in braces", "{{ x }}\n"],
    ["JSON in a document", '{ "a": 1 } is what came back\n'],
    ["empty", ""],
  ])("%s", (_, text) => {
    expect(readFrontMatter(text)).toMatchObject({ format: "none", bodyOffset: 0, bodyLine: 1, problems: [] });
  });

  it.each([
    ["prose", "---\n\n## What we changed: a lot\n\nThe *queue* was full.\n\n---\n\nmore\n"],
    ["a list", "---\n- one\n- two: three\n---\n"],
  ])("%s between two rules is text, with a word of warning", (_, text) => {
    expect(readFrontMatter(text)).toMatchObject({
      format: "none",
      bodyOffset: 0,
      problems: [{ id: "front-matter-lookalike" }],
    });
  });

  it.each([
    ["---\n\n## Changes\n\n**Problem:** the *queue* was full.\n- one\n\n---\n\nmore\n", "5:1 front-matter-syntax"],
    ["---\n[here](x.md)\n![there](x.png)\n---\n", "2:7 front-matter-syntax"],
    ["---\nNote: we had an outage.\nIt was short.\nNobody was woken.\n---\n", "3:1 front-matter-syntax"],
  ])("%j is text, and an error where other tools stop", (text, problem) => {
    const read = readFrontMatter(text);
    expect(problemsOf(read).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([problem]);
    expect(read).toMatchObject({ format: "none", bodyOffset: 0, problems: [{ values: { shown: "as text" } }] });
  });

  it.each([
    ["\n---\ntitle: x\n---\n", "2:1 front-matter-ignored `---` is not the first line"],
    [" ---\ntitle: x\n---\n", "1:2 front-matter-ignored blanks stand before `---`"],
    ["\r\n\r\n+++\r\ntitle = 1\r\n+++\r\n", "3:1 front-matter-ignored `+++` is not the first line"],
  ])("%j is not read, and said so", (text, problem) => {
    const read = readFrontMatter(text);
    expect(problemsOf(read)).toEqual([problem]);
    expect(read).toMatchObject({ format: "none", bodyOffset: 0 });
  });
});
