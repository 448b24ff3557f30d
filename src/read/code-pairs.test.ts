import { describe, expect, it } from "vitest";
import { codePair } from "./code-pairs.ts";

describe("codePair", () => {
  it.each([
    ["# Before (leaks)\nopen()\n\n# After (closes)\nwith open():\n    pass", "open()", "with open():\n    pass"],
    ["// BEFORE:\na();\n// ✅ After\nb();", "a();", "b();"],
    ["-- before\nSELECT 1;\n-- after\nSELECT 2;", "SELECT 1;", "SELECT 2;"],
    ["<!-- Before -->\n<a>\n<!-- After -->\n<b>", "<a>", "<b>"],
    ["/* Before */\na {}\n/* After */\nb {}", "a {}", "b {}"],
    ["; before\nx=1\n; after\nx=2", "x=1", "x=2"],
    ["import os\n# Before\n  a\n# After\n  b", "  a", "  b"],
    ["# Broken\na\n# Fixed\nb", "a", "b"],
    ["# After the lock is taken\na\n# Before\nb", "b", "a"],
  ])("%s", (code, before, after) => {
    expect(codePair(code)).toEqual({ before, after });
  });

  it("takes one half of a pair of fences", () => {
    expect(codePair("# after\nb")).toEqual({ after: "b" });
    expect(codePair("# new\nb")).toEqual({});
    expect(codePair("x = 1")).toEqual({});
  });

  it("takes no prompts for code", () => {
    expect(codePair("# Before\n[paste the old lines]\n# After\n...")).toEqual({});
    expect(codePair("# Before\nold_code_example()\n\n# After\nfixed()")).toEqual({ after: "fixed()" });
  });
});
