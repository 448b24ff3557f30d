import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { readSource } from "#read/source.ts";
import { interpret } from "../interpret.ts";

function read(body: string, head = "## Root Cause Analysis — `cart-api` answers 500") {
  return interpret(readSource("a.md", `${head}\n\n${body}\n`), defaultConfig);
}

describe("the forms of a forensics report", () => {
  const parts: [string, string][] = [
    ["Classification", "deadlock (two locks in either order)."],
    ["Failure point", "`Cart.lock()` in `src/cart.go:12`"],
    ["Correlation", "since the release of 3 March"],
    ["Blast radius", "~2% of carts"],
    ["Immediate hotfix", "take the locks in one order"],
    ["Long-term", "one lock"],
    ["Prevent recurrence", "alert on `cart_lock_seconds > 5`"],
  ];
  const forms: [string, (name: string, text: string) => string, string][] = [
    ["a colon in the label", (name, text) => `**${name}:** ${text}`, "\n\n"],
    ["a colon after the label", (name, text) => `**${name.toLowerCase()}**: ${text}`, "\n"],
    ["a dash", (name, text) => `**${name}** — ${text}`, "\n\n"],
    ["bullets", (name, text) => `- **${name}:** ${text}`, "\n"],
    ["numbered bullets", (name, text) => `1. **${name}** – ${text}`, "\n"],
    ["headings", (name, text) => `### ${name}\n\n${text}`, "\n\n"],
    ["headings with numbers and signs", (name, text) => `#### 🔎 3) ${name.toUpperCase()}:\n${text}`, "\n"],
  ];
  it.each(forms)("%s", (_, form, between) => {
    const incident = read(parts.map(([name, text]) => form(name, text)).join(between));
    expect(incident).toMatchObject({
      kind: "forensics",
      title: "cart-api answers 500",
      services: ["cart-api"],
      bugClass: "deadlock",
      causeCategories: ["race-condition-timing"],
      failurePoint: { file: "src/cart.go", line: 12, symbol: "Cart.lock" },
      correlation: "since the release of 3 March",
      impact: { blastRadius: "~2% of carts" },
      fixes: [
        { kind: "hotfix", text: "take the locks in one order" },
        { kind: "permanent", text: "one lock" },
      ],
      prevention: [{ area: "monitoring" }],
      monitoring: { alerts: ["cart_lock_seconds > 5"] },
    });
  });

  it("gives a fence below a bullet to the bullet", () => {
    const { fixes } = read("- **Hotfix:** add the clause:\n\n```sql\nSELECT 1;\n```\n\n- **Long-term:** a constraint");
    expect(fixes).toMatchObject([{ text: "add the clause:", codeAfter: "SELECT 1;" }, { text: "a constraint" }]);
  });

  it("leaves a full analysis to its own kind", () => {
    expect(read("## 5 Whys Analysis\n\n**Why #1**: Because.", "# Root Cause Analysis: Carts").kind).toBe("rca");
    expect(read("It broke.", "# Root Cause Analysis: Carts").kind).toBe("rca");
  });
});

describe("readClassification", () => {
  it.each([
    ["Off-by-one in the pager", "off-by-one"],
    ["connection leak, then an outage", "resource-leak"],
    ["NullPointerException", "null-pointer"],
    ["a subtle time zone mistake", "timezone"],
    ["misconfiguration.", "config-error"],
    ["Other", "other"],
  ])("%s", (text, id) => {
    const { bugClass, problems } = read(`**Classification:** ${text}`);
    expect([bugClass, problems]).toEqual([id, []]);
  });

  it("keeps a class that is not in the list, and says so", () => {
    const { bugClass, problems } = read("**Classification:** Cosmic rays (again)");
    expect(bugClass).toBe("cosmic-rays");
    expect(problems).toMatchObject([{ id: "bug-class-unknown", values: { label: "Cosmic rays" } }]);
  });

  it("takes the form's own list for unchosen", () => {
    const { bugClass, residue } = read(
      "**Classification:** race condition, null pointer, resource leak, logic error, etc.",
    );
    expect(bugClass).toBeUndefined();
    expect(residue).toMatchObject([{ field: "bugClass" }]);
  });
});

describe("the failure point", () => {
  const trace =
    "```\nTypeError: x is undefined\n    at total (/srv/shop/cart.js:7:3)\n    at run (node:internal/main:1:1)\n```";

  it.each([
    ["`total` in cart.js, line 9", { file: "cart.js", line: 9, symbol: "total" }],
    ["line 9 of `lib/cart.rb`", { file: "lib/cart.rb", line: 9 }],
    ["somewhere in the night run of v2.1", {}],
  ])("%s", (text, expected) => {
    expect(read(`**Failure point:** ${text}`).failurePoint).toEqual({ text: text.replaceAll("`", ""), ...expected });
  });

  it("is the innermost frame of our own code where nobody states it", () => {
    expect(read(`## Stack trace\n\n${trace}`, "# Bug forensics: carts").failurePoint).toEqual({
      text: "total (/srv/shop/cart.js:7)",
      file: "/srv/shop/cart.js",
      line: 7,
      symbol: "total",
    });
  });

  it("takes file and line of a stated function from the trace", () => {
    const { failurePoint } = read(
      `**Failure point:** \`total()\` reads a price that is not there\n\n### Stack trace\n\n${trace}`,
    );
    expect(failurePoint).toMatchObject({ file: "/srv/shop/cart.js", line: 7, symbol: "total" });
  });
});
