import fc from "fast-check";
import type { Paragraph } from "mdast";
import { expect, it } from "vitest";
import { parseMarkdown } from "#read/markdown.ts";
import { plainLine } from "#read/plain-text.ts";
import { inlineRange } from "./inline-range.ts";

const line = (markdown: string) => (parseMarkdown(markdown).children[0] as Paragraph).children;

it("cuts a piece of text out of a line with its markup", () => {
  const nodes = line("**A**: the `disk` was [quite *full*](https://example.org/), they said");
  expect(inlineRange(nodes, "the disk was quite full")).toMatchObject([
    { type: "text", value: "the " },
    { type: "inlineCode", value: "disk" },
    { type: "text", value: " was " },
    { type: "link", children: [{ value: "quite " }, { type: "emphasis", children: [{ value: "full" }] }] },
  ]);
});

it("finds it across line breaks, and nothing that is not there", () => {
  expect(inlineRange(line("one\ntwo  \nthree"), "two three")).toHaveLength(3);
  expect(inlineRange(line("one two"), "two one")).toBeUndefined();
  expect(inlineRange(line("one two"), " ")).toBeUndefined();
});

it("gives the text that it was asked for", () => {
  const word = fc.constantFrom("a", "`b c`", "**d**", "[e *f*](x)", "g\nh", "~~i~~");
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(20), fc.nat(20), (words, from, length) => {
      const nodes = line(words.join(" "));
      const wanted = plainLine(nodes)
        .slice(from, from + length)
        .trim();
      fc.pre(wanted !== "");
      expect(plainLine(inlineRange(nodes, wanted) ?? [])).toBe(wanted);
    }),
  );
});
