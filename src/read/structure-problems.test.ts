import { expect, it } from "vitest";
import { readSource } from "./source.ts";

function problemsOf(text: string): string[] {
  return readSource("a.md", text).problems.map(({ id, place }) => `${place.line}:${place.column} ${id}`);
}

it.each([
  ["a level that is missing", "## A\n\n#### B\n", ["3:1 heading-skip"]],
  ["a first heading of any level", "### A\n\n# B\n", []],
  ["the same heading twice", "# T\n\n## A\n\n## B\n\n## a\n", ["7:1 duplicate-heading"]],
  ["the same heading below different ones", "# T\n\n## A\n\n### X\n\n## B\n\n### X\n", []],
  ["the same minute twice", "# T\n\n## 22:00\n\n## 22:00\n", []],
  ["a picture without a text", "![](a.png) ![ ](b.png) ![c](c.png)\n", ["1:1 image-no-alt", "1:12 image-no-alt"]],
  ["a picture in HTML", '<img src="a.png">\n\n<img src="line.png" alt="">\n', ["1:1 image-no-alt"]],
])("%s", (_, text, expected) => {
  expect(problemsOf(text)).toEqual(expected);
});
