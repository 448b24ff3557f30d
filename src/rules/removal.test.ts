import { expect, it } from "vitest";
import { removal } from "./removal.ts";
import { sourceText } from "./source-text.ts";

function removed(text: string, passage: string): string {
  const source = sourceText(text);
  const start = text.indexOf(passage);
  const { place, text: replacement } = removal(source.placeAt(start, start + passage.length), text);
  const [from, to] = [source.offsetAt(place.line, place.column), source.offsetAt(place.endLine, place.endColumn)];
  return text.slice(0, from) + replacement + text.slice(to);
}

it.each([
  ["a paragraph goes with the blank lines below it", "one\n\nPASSAGE\n\n\ntwo\n", "one\n\ntwo\n"],
  ["line ends of any sort", "one\r\n\r\nPASSAGE\r\n\r\ntwo\r\n", "one\r\n\r\ntwo\r\n"],
  ["at the end of the file", "one\n\nPASSAGE", "one\n\n"],
  ["an indented line", "- one\n  PASSAGE\n- two\n", "- one\n- two\n"],
  ["what stands behind it stays", "PASSAGE and more\n", " and more\n"],
  ["what stands before it stays", "- PASSAGE\n\ntwo\n", "- \n\ntwo\n"],
])("%s", (_, before, after) => {
  expect(removed(before, "PASSAGE")).toBe(after);
});
