import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { readSource } from "#read/source.ts";
import { interpret } from "../interpret.ts";

function read(lines: string) {
  const text = `---\nkind: pitfall\ntitle: Slow queue\n---\n## The debugging trail\n\n${lines}\n`;
  return interpret(readSource("pitfalls/x.md", text), defaultConfig).hypotheses;
}

describe("readHypotheses", () => {
  it.each([
    ["- [x] **Hypothesis A**: disk full -> **Result**: Negative.", { id: "A", result: "rejected", tested: true }],
    ["- [ ] **Hypothesis B:** disk full => confirmed", { id: "B", result: "confirmed", tested: false }],
    ["- **H1:** disk full", { id: "H1", result: "open" }],
    ["- **H2**: disk full (ruled out)", { id: "H2", result: "rejected" }],
    ["1. disk full → inconclusive: df was not kept", { id: "1", result: "inconclusive", evidence: "df was not kept" }],
    ["- disk full. Result: Yes, 100% used", { id: "1", result: "confirmed", evidence: "100% used" }],
    ["- disk full -> **Result**: Not confirmed", { id: "1", result: "inconclusive" }],
    ["- disk full -> **Result**: Positive / Negative", { id: "1", result: "open" }],
    ["**H3:** disk full\n**Result:** rejected", { id: "H3" }],
    [
      "| Hypothesis | Result |\n|---|---|\n| disk full | Rejected: 40% used |",
      { result: "rejected", evidence: "40% used" },
    ],
  ])("%s", (lines, expected) => {
    expect(read(lines)).toEqual([expect.objectContaining({ text: "disk full", ...expected })]);
  });

  it("takes no result from a sentence about the test, and no prompts", () => {
    expect(read("- disk full -> we looked at df")).toMatchObject([
      { result: "open", text: "disk full -> we looked at df" },
    ]);
    expect(read("- [x] **Hypothesis A**: [Your first guess] -> **Result**: Negative.")).toEqual([]);
  });
});
