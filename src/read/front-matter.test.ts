import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const problemsOf = ({ problems }: FrontMatter): string[] =>
  problems.map(({ id, place, values }) =>
    `${place.line}:${place.column} ${id} ${values.reason ?? values.key ?? values.language ?? ""}`.trim(),
  );

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

describe("problems", () => {
  it.each(["js", "JS", " js", "\tjavascript", "constructor", "prototype", "__proto__x", "toString", "coffee", "mjs"])(
    "never runs the language %j",
    (language) => {
      const read = readFrontMatter(`---${language}\n{ title: globalThis.wasRun = 1 }\n---\nx\n`);
      if (/^\s*_/.test(language)) return expect(read).toMatchObject({ format: "none", bodyOffset: 0 });
      expect(read).toMatchObject({
        format: "none",
        bodyOffset: 0,
        problems: [{ id: "front-matter-language", place: { line: 1 } }],
      });
      expect(Object.hasOwn(globalThis, "wasRun")).toBe(false);
    },
  );

  it.each([
    [
      "a colon in a value",
      "---\ntitle: Disk: full\n---\n",
      "2:12 front-matter-syntax the value of `title` has `: ` in it and needs quotes",
    ],
    [
      "a tab",
      "---\ntags:\n\t- a\n---\n",
      "3:1 front-matter-syntax this line is indented with a tab; YAML takes blanks only",
    ],
    [
      "an open quote",
      '---\ntitle: "Disk\ndate: 2026-01-02\n---\n',
      "2:8 front-matter-syntax the quote that opens here is never closed",
    ],
    [
      "an open bracket",
      "---\ntags: [a, b\ndate: 2026-01-02\n---\n",
      "2:7 front-matter-syntax the `[` that opens here is never closed with `]`",
    ],
    [
      "an apostrophe",
      "---\ntitle: 'It's full'\n---\n",
      "2:12 front-matter-syntax text follows the closing `'`; a quote inside quotes must be written twice or escaped",
    ],
    [
      "a missing blank",
      "---\ntitle:Disk\ndate: 2026-01-02\n---\n",
      "2:6 front-matter-syntax a blank is missing after the colon of `title`",
    ],
    ["an at sign", "---\nowner: @ana\n---\n", "2:8 front-matter-syntax a text that begins with `@` needs quotes"],
    [
      "an asterisk",
      "---\ntitle: *Disk* full\n---\n",
      "2:8 front-matter-syntax a text that begins with `*` needs quotes",
    ],
    [
      "a lone asterisk",
      "---\ntitle: *Disk\n---\n",
      "2:8 front-matter-syntax `*Disk` refers to an anchor that is not there; a text that begins with `*` needs quotes",
    ],
    [
      "a backslash",
      '---\npath: "C:\\disk"\n---\n',
      "2:10 front-matter-syntax `\\d` is no escape; a text with `\\` in it needs single quotes",
    ],
    ["braces", "---\ntitle: {{ name }}\n---\n", "2:8 front-matter-syntax a text with `{{ … }}` needs quotes"],
    [
      "deeper indentation",
      "---\ntitle: Disk\n  date: 2026-01-02\n---\n",
      "3:3 front-matter-syntax this line is indented deeper, but the line above it has its value already",
    ],
    ["a line without key", "---\ntitle: Disk\nfull\n---\n", "3:1 front-matter-syntax this line has no `key: value`"],
    ["a key twice", "---\ntitle: a\nTITLE: b\ntitle: c\n---\n", "4:1 front-matter-syntax `title` is written twice"],
    [
      "a merge conflict",
      "---\n<<<<<<< ours\ntitle: a\n=======\ntitle: b\n>>>>>>> theirs\n---\n",
      "2:1 front-matter-syntax a marker of an unresolved merge conflict was left here",
    ],
    [
      "a list on its key's line",
      "---\ntags: - a\n---\n",
      "2:7 front-matter-syntax the first `- ` of a list needs a line of its own, below the key",
    ],
    [
      "a tag",
      "---\nv: !!set {a, b}\n---\n",
      "2:4 front-matter-syntax `!!set` is a tag, which front matter does not use; a text that begins with `!` needs quotes",
    ],
    ["a cycle", "---\na: &a [*a]\n---\n", "2:8 front-matter-syntax this alias refers to the value that it is in"],
    ["a merge key", "---\na: &a {b: 1}\nc:\n  <<: *a\n---\n", "4:3 front-matter-key <<"],
    ["a prototype", "---\na:\n  - __proto__: {x: 1}\n---\n", "3:5 front-matter-key __proto__"],
    ["a second block", "---\ntitle: a\n---\ndate: b\nowner: c\n---\n", "3:1 front-matter-second"],
    [
      "TOML in YAML's clothes",
      "+++\ntitle: Disk\n+++\n",
      "2:6 front-matter-syntax `title: …` is YAML; between `+++` lines write `title = …`",
    ],
    ["TOML without quotes", "+++\ntitle = Disk\n+++\n", "2:9 front-matter-syntax a text needs quotes around it"],
    [
      "an open TOML quote",
      '+++\ntitle = "Disk\n+++\n',
      "2:9 front-matter-syntax the quote that opens here is never closed",
    ],
    [
      "a TOML day that is not",
      "+++\nx = 1\nd = 2026-02-30\n+++\n",
      "3:5 front-matter-syntax `2026-02-30` is no date that exists",
    ],
    ["a TOML key twice", "+++\na = 1\na = 2\n+++\n", "3:1 front-matter-syntax `a` is written twice"],
    [
      "a TOML template",
      "+++\ndate = {{ .Date }}\n+++\n",
      "2:8 front-matter-syntax `{{ … }}` is code of a template, which nothing has filled in",
    ],
    ["a TOML prototype", "+++\n[a.constructor]\nx = 1\n+++\n", "2:2 front-matter-key constructor"],
    ["empty TOML", "+++\n# nothing\n+++\n", "1:1 front-matter-ignored nothing stands between the delimiters"],
    [
      "a JSON key without quotes",
      '---json\n{ title: "x" }\n---\n',
      "2:3 front-matter-syntax `t` stands where a key in double quotes is expected",
    ],
    [
      "a JSON comma too many",
      '---json\n{ "a": 1, }\n---\n',
      "2:11 front-matter-syntax `}` stands where a key in double quotes is expected",
    ],
    ["a JSON key twice", '---json\n{ "a": 1, "a": 2 }\n---\n', "2:11 front-matter-syntax `a` is written twice"],
  ])("%s", (_, text, expected) => {
    const read = readFrontMatter(text);
    expect(problemsOf(read)).toEqual([expected]);
    expect(read.bodyOffset).toBeGreaterThan(0);
  });

  it.each([
    ["at the end of the file", "---\ntitle: Disk\ndate: 2026-01-02\n\n# Disk\n\nFull.\n"],
    ["and a rule of the body is taken for it", "---\ntitle: Disk\n\n# Disk\n\nIt was full.\n\n---\n\nMore.\n"],
    ["in TOML", "+++\ntitle = 'Disk'\n\n# Disk\n"],
  ])("a closing line is missing %s", (_, text) => {
    expect(readFrontMatter(text)).toMatchObject({
      format: "none",
      bodyOffset: 0,
      problems: [{ id: "front-matter-unclosed", place: { line: 1, column: 1 } }],
    });
  });

  it("says the same thing every time", () => {
    const broken = "---\na: [\n---\n";
    expect(readFrontMatter(broken)).toEqual(readFrontMatter(broken));
    expect(readFrontMatter(broken).problems).toHaveLength(1);
  });

  it.each([
    [
      "aliases that multiply",
      Array.from({ length: 12 }, (_, i) => `k${i}: &k${i} [${Array(9).fill(i ? `*k${i - 1}` : "x")}]`).join("\n"),
    ],
    ["flow nesting", `title: ${"[".repeat(8000)}`],
    ["nested braces", `title: ${"{a: ".repeat(6000)}`],
    ["nested lists on one line", `title:\n${"- ".repeat(9000)}x`],
    ["colons in a row", `title: ${"b: ".repeat(9000)}`],
    ["indentation", Array.from({ length: 220 }, (_, i) => `${" ".repeat(i)}title:`).join("\n")],
    ["forty levels", `title: ${"[".repeat(40)}${"]".repeat(40)}`],
    ["a megabyte", `title: x\n${"a: b\n".repeat(200_000)}`],
    ["blank lines", `title: x\n${"\n".repeat(31_000)}b: [`],
  ])("refuses %s at once", (_, block) => {
    const start = performance.now();
    expect(readFrontMatter(`---\n${block}\n---\n`).problems).toMatchObject([{ id: "front-matter-syntax" }]);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it("never throws, and stays inside the file", () => {
    const part = fc.constantFrom(
      "---",
      "+++",
      ";;;",
      "\n",
      "\r\n",
      "a: ",
      "- ",
      "[",
      "]",
      "{",
      "}",
      '"',
      "'",
      "x",
      " ",
      "\t",
      "#",
      "= ",
      "&a",
      "*a",
      "|",
      "\u{1F600}",
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 40 }),
        fc.constantFrom("", "---\n", "+++\n", "---json\n"),
        (parts, open) => {
          const text = open + parts.join("");
          const lines = text.split(/\r\n|\n|\r/);
          const { data, places, keyPlaces, problems, bodyOffset, bodyLine } = readFrontMatter(text);
          expect(JSON.parse(JSON.stringify(data))).toBeTypeOf("object");
          expect(text.slice(0, bodyOffset).split(/\r\n|\n|\r/)).toHaveLength(bodyLine);
          for (const place of [
            ...Object.values(places),
            ...Object.values(keyPlaces),
            ...problems.map((each) => each.place),
          ]) {
            expect(place.line).toBeLessThanOrEqual(place.endLine);
            expect(place.endColumn).toBeLessThanOrEqual((lines[place.endLine - 1] ?? "").length + 1);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

const samples = new URL("../../../shared/attacks/", import.meta.url);
const sample = (path: string) => JSON.parse(readFileSync(new URL(path, samples), "utf8"));

describe.skipIf(!existsSync(samples))("the collected attacks and suites", () => {
  it("refuses what must be refused, at the front matter", () => {
    for (const { id, expect: wanted, files } of sample("frontmatter/attacks.json")) {
      for (const [path, text] of Object.entries<string>(files)) {
        if (!path.endsWith(".md")) continue;
        const errors = readFrontMatter(text).problems.filter((problem) => problem.id !== "front-matter-lookalike");
        expect([id, errors.length > 0]).toEqual([id, wanted === "error"]);
      }
    }
  });

  it("reads YAML as the suite says, but for complex keys and lists between rules", () => {
    const differing: string[] = [];
    for (const { id, fail, yaml, json } of sample("yaml/front-matter.json")) {
      const { data, problems } = readFrontMatter(`---\n${yaml.replace(/\n?$/, "\n")}---\n`);
      const errors = problems.filter((problem) => problem.id !== "front-matter-lookalike");
      const isMapping = json?.trim().startsWith("{");
      if (errors.length > 0 !== fail) differing.push(id);
      else if (isMapping) expect([id, plain(data)]).toEqual([id, JSON.parse(json)]);
    }
    expect(differing).toEqual(["X38W"]);
  });

  it("reads TOML as the suite says, with what version 1.1 added", () => {
    const wrap = (toml: string) => readFrontMatter(`+++\n${toml.replace(/\n?$/, "\n")}+++\n`).problems.length > 0;
    for (const { id, toml } of sample("toml/valid.json")) expect([id, wrap(toml)]).toEqual([id, false]);
    const accepted = sample("toml/invalid.json").filter(({ toml }: { toml?: string }) => toml && !wrap(toml));
    expect(accepted.map(({ id }: { id: string }) => id)).toEqual([
      "invalid/datetime/no-secs.toml",
      "invalid/inline-table/linebreak-04.toml",
    ]);
  });
});
