import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { outsideNarrative } from "#model/rule.ts";
import { readSource } from "#read/source.ts";
import { interpret } from "./interpret.ts";
import { narrativeOf } from "./narrative.ts";

function narrative(text: string): string {
  const source = readSource("a.md", text);
  return narrativeOf(source, interpret(source, defaultConfig).kind, defaultConfig);
}

function said(text: string): string[] {
  return narrative(text)
    .split(outsideNarrative)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part !== "");
}

it("keeps what is told, each word at its place", () => {
  const text = "# T\n\n## What happened\n\nThe queue **grew** until\nnoon.\n";
  expect(said(text)).toEqual(["The queue grew until noon."]);
  expect(narrative(text).indexOf("grew")).toBe(text.indexOf("grew"));
});

it.each([
  ["code", "The `queue` grew.\n\n```\nqueue\n```\n", ["The", "grew."]],
  ["quotations", 'He wrote "it is down" and “gone”.\n\n> quoted\n', ["He wrote", "and", "."]],
  ["addresses", "See [the page](https://example.org/a).\n", ["See", "the page", "."]],
  ["actions and lessons", "Told.\n\n## Action items\n\nWe should.\n\n## Lessons learned\n\nMore.\n", ["Told."]],
  ["headings that no field has but that say plan", "Told.\n\n## Our plan for next year\n\nMore.\n", ["Told."]],
  ["front matter and metadata", "---\na: b\n---\n**Severity:** SEV1\n\nTold.\n", ["Told."]],
  ["boxes to tick", "Told.\n\n- [ ] open\n- told too\n", ["Told.", "told too"]],
])("leaves out %s", (_, body, expected) => {
  const [front = "", ...rest] = body.startsWith("---") ? body.split(/(?<=---\n)(?=\*)/) : ["", body];
  expect(said(`${front}# T\n\n${rest.join("")}`)).toEqual(expected);
});

it("is as long as the text, whatever stands in it", () => {
  const piece = fc.constantFrom(
    "# A",
    "a *b* c",
    "> q",
    "- [x] t",
    "`c`",
    '"q"',
    "|a|b|\n|-|-|\n|c|d|",
    "[l](u)",
    "&amp; \\*",
    "<b>x</b>",
    "  ",
    "é😀",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom("\n", "\n\n", "\r\n"), (parts, end) => {
      const text = parts.join(end);
      expect(narrative(text).length).toBe(text.length);
    }),
    { numRuns: 60 },
  );
});
