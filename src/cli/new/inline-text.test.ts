import fc from "fast-check";
import { toString as textOf } from "mdast-util-to-string";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { inlineMarkdown, singleLine } from "./inline-text.ts";

test.each([
  ["Fix `a*b` in <Title>", "Fix `a\\*b` in \\<Title\\>"],
  ["snake_case and _emphasis_", "snake_case and \\_emphasis\\_"],
  ["a\n# b", "a # b"],
])("%j", (text, expected) => {
  expect(inlineMarkdown(text)).toBe(expected);
});

test("a heading says what was typed", () => {
  const typed = fc.string({ unit: fc.constantFrom(..."ab *_[]<>()&;#!\\~|-+=.1\n\u001b") });
  fc.assert(
    fc.property(typed, (text) => {
      fc.pre(singleLine(text) !== "");
      const tree = unified()
        .use(remarkParse)
        .parse(`# ${inlineMarkdown(text)}\n`);
      expect(textOf(tree).trim()).toBe(singleLine(text));
    }),
  );
});
