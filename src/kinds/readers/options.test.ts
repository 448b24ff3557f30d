import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { readSource } from "#read/source.ts";
import { interpret } from "../interpret.ts";

function read(section: string) {
  const text = `---\nkind: case-study\n---\n# Which cache\n\n## Options\n\n${section}\n`;
  const { options, residue } = interpret(readSource("a.md", text), defaultConfig);
  const told = options.map(({ n, title, benefit, risk, decision, reason }) =>
    [n, title, benefit, risk, decision, reason].join(" | "),
  );
  return { told, residue: residue.map(({ text: left }) => left) };
}

const both = [
  "1 | Keep it | no work | it grows | rejected | too slow",
  "2 | Replace it | fast | new | accepted | tested",
];

describe("readOptions", () => {
  it.each([
    [
      "labels in one paragraph",
      "**Option 1 – Keep it**  \n*Benefit:* no work  \n*Risk:* it grows  \n*Decision:* Rejected — too slow\n\n" +
        "**Option 2 - Replace it**\n*Benefit*: fast\n*Risk*: new\n*Decision*: Chosen: tested",
    ],
    [
      "a paragraph for each",
      "**Option 1: Keep it**\n\n**Pros:** no work\n\n**Cons:** it grows\n\n**Decision:** ❌ declined, too slow\n\n" +
        "**Option 2 — Replace it**\n\n**Pros:** fast\n\n**Cons:** new\n\n**Decision:** ✅ (tested)",
    ],
    [
      "bullets",
      "- **Option 1:** Keep it\n  - Benefit: no work\n  - Risk: it grows\n  - Decision: no - too slow\n" +
        "- **Option 2:** Replace it\n  - *Benefit*: fast\n  - *Risk*: new\n  - *Decision*: selected because tested",
    ],
    [
      "headings",
      "### Option 1: Keep it\n\nBenefit: no work\nRisk: it grows\nDecision: rejected\nReason: too slow\n\n" +
        "### 2. Replace it\n\n- Advantages: fast\n- Risks: new\n- Decision: accepted; tested",
    ],
    [
      "numbered items",
      "1. Keep it\n   - **Benefit:** no work\n   - **Risk:** it grows\n   - **Decision:** dismissed – too slow\n" +
        "2. Replace it\n   - **Benefit:** fast\n   - **Risk:** new\n   - **Decision:** adopted – tested",
    ],
    [
      "a table",
      "| # | Option | Benefit | Risk | Decision | Why |\n|---|---|---|---|---|---|\n" +
        "| 1 | Keep it | no work | it grows | Rejected | too slow |\n| 2 | Replace it | fast | new | Accepted | tested |",
    ],
  ])("reads options as %s", (_, section) => {
    expect(read(section).told).toEqual(both);
  });

  it("keeps what is filled in and sets the form aside", () => {
    const { told, residue } = read(
      "**Option 1 – Shard**\n*Benefit:* <What it brings>\n*Risk:* hot keys\n*Decision:* Deferred — <Why.>\n\n" +
        "**Option 2 – <Name the second one>**\n*Benefit:* <What it brings>\n*Risk:* <What it costs>\n*Decision:* Accepted / Deferred / Rejected",
    );
    expect(told).toEqual(["1 | Shard |  | hot keys | deferred | "]);
    expect(residue).toContain("<Why.>");
    expect(residue).toContain("<Name the second one>");
    expect(residue).toContain("Accepted / Deferred / Rejected");
  });

  it("takes no prose and no other table for an option", () => {
    expect(
      read("We talked to **two** vendors.\n\n**Note:** nothing is signed.\n\n| Day | Load |\n|---|---|\n| 1 | 2 |")
        .told,
    ).toEqual([]);
  });
});
