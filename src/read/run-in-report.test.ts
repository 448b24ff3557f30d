import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRunInReport, reflow } from "./run-in-report.ts";

const report =
  "## Findings — `cart-api` errors **Classification:** a race. **Where** — `add()` writes twice: ```sql UPDATE cart SET n = n + 1; ``` Then retry. **Next:** a lock. - [ ] **Add it**: soon - [x] Done ### Later Nothing.";

describe("run-in reports", () => {
  it("are told from headings", () => {
    expect(isRunInReport(report)).toBe(true);
    expect(isRunInReport("## A heading with **one** bold word")).toBe(false);
    expect(isRunInReport(`## ${"a very long heading ".repeat(20)}`)).toBe(false);
    expect(isRunInReport("No heading **A:** b **C:** d")).toBe(false);
  });

  it("are laid out again", () => {
    expect(reflow(report).split("\n\n")).toEqual([
      "## Findings — `cart-api` errors",
      "**Classification:** a race.",
      "**Where** — `add()` writes twice:",
      "```sql\nUPDATE cart SET n = n + 1;\n```",
      "Then retry.",
      "**Next:** a lock.",
      "- [ ] **Add it**: soon",
      "- [x] Done",
      "### Later Nothing.",
    ]);
  });

  it("keep every word", () => {
    const word = fc.constantFrom("a", "**B:**", "**C** —", "```", "sql", "- [ ]", "## D", "`e`", "**", "- ");
    const words = (text: string) => text.split(/\s+/).filter(Boolean).join("").replaceAll("```", "");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (parts) => {
        const line = `## ${parts.join(" ")}`;
        expect(words(reflow(line))).toBe(words(line));
      }),
    );
  });
});
