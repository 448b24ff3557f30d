import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asciiText, wrapAscii } from "./ascii-text.ts";
import { attributesProblem, fileProblem, twinProblems } from "./file-rules.ts";

const inContent = (path: string) => path.startsWith("content/");
const entry = (path: string, mode = "100644", readable = true) => ({ path, mode, id: "0", readable });

describe("files of a push", () => {
  it.each([
    "content/a.md",
    "content/sub/.gitkeep",
    ".gitignore",
    ".gitattributes",
    ".github/workflows/x.yml",
    "tools/.gitignore",
  ])("%s is taken", (path) => expect(fileProblem(entry(path), inContent)).toBeUndefined());

  it.each([
    ["content/a.md", "120000", "push-mode"],
    ["content/a.md", "160000", "push-mode"],
    ["content/a.md", "100755", "push-mode"],
    ["content/../a.md", "100644", "push-path"],
    ["content/a\u0007.md", "100644", "push-path"],
    ["content/a\\b.md", "100644", "push-path"],
    ["content/.gitattributes", "100644", "push-path"],
    ["content/.GIT/config", "100644", "push-path"],
    ["content/git~1/config", "100644", "push-path"],
    [".gitmodules", "100644", "push-path"],
    ["tools/.gitattributes", "100644", "push-path"],
    ["content/.g\u200cit/x", "100644", "push-path"],
  ])("%j with mode %s is not", (path, mode, rule) => {
    expect(fileProblem(entry(path, mode), inContent)?.rule).toBe(rule);
  });

  it("outside the content folder may be programs", () => {
    expect(fileProblem(entry("tools/run.sh", "100755"), inContent)).toBeUndefined();
  });

  it("with a name that is no text are not taken", () => {
    expect(fileProblem(entry("content/\ufffd.md", "100644", false), inContent)?.rule).toBe("push-path");
  });
});

it.each([
  ["content/permalinks.txt merge=union\n*.md text=auto eol=lf\n# a comment\n", undefined],
  ["*.md text\n*.md filter=lfs\n", 2],
  ["*.md export-subst", 1],
  ["[attr]evil filter=x", 1],
  ["*.md merge=theirs", 1],
])("attributes %j", (text, line) => expect(attributesProblem(".gitattributes", text)?.line).toBe(line));

describe("twins", () => {
  it("are told of at the one that is new, folders included", () => {
    const files = ["content/Ä/x.md", "content/a\u0308/y.md", "content/b.md"].map((path) => entry(path));
    expect(twinProblems(files, (path) => path.endsWith("y.md")).map(({ file }) => file)).toEqual([
      "content/a\u0308/y.md",
    ]);
    expect(twinProblems(files, () => false)).toEqual([]);
  });
});

describe("answers", () => {
  it("are ASCII, whatever authors write", () => {
    expect(asciiText("„Größe“ — naïve… \u001b[31m 写")).toBe('"Grosse" - naive... \\u{1b}[31m \\u{5199}');
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => /^[\x20-\x7e]*$/.test(asciiText(text))));
  });

  it("have lines of so many columns, and no letter is lost", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,90}$/), { minLength: 1 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(words, (text) => {
        const lines = wrapAscii(text, 40, 8);
        expect(lines.every((line) => line.length <= 40)).toBe(true);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });
});
