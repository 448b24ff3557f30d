import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf, wrapText } from "./wrap-text.ts";

test("breaks between words, keeps paragraphs, indents", () => {
  expect(wrapText("one two three\nfour\n\nfive", 11, 2)).toEqual(["  one two", "  three", "  four", "", "  five"]);
});

test("no line is wider than allowed, unless a word is", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 })),
      fc.integer({ min: 40, max: 90 }),
      (words, width) => {
        for (const line of wrapText(words.join(" "), width, 4)) {
          expect(columnsOf(line) <= width || !line.trim().includes(" ")).toBe(true);
        }
      },
    ),
  );
});
