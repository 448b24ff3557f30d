import { describe, expect, it } from "vitest";
import { problemsOf } from "./front-matter.testing.ts";
import { readFrontMatter } from "./front-matter.ts";

describe("problems of front matter", () => {
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
});
