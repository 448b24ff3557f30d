import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "./front-matter.testing.ts";
import { readFrontMatter } from "./front-matter.ts";

describe("hostile front matter", () => {
  it.each([
    [
      "aliases that multiply",
      Array.from({ length: 12 }, (_, i) => `k${i}: &k${i} [${Array(9).fill(i ? `*k${i - 1}` : "x")}]`).join("\n"),
    ],
    ["flow nesting", `title: ${"[".repeat(8000)}`],
    ["nested braces", `title: ${"{a: ".repeat(6000)}`],
    ["nested lists on one line", `title:\n${"- ".repeat(9000)}x`],
    ["colons in a row", `title: ${"b: ".repeat(9000)}`],
    ["indentation", Array.from({ length: 220 }, (_, i) => `${" ".repeat(i)}title:`).join("\n")],
    ["forty levels", `title: ${"[".repeat(40)}${"]".repeat(40)}`],
    ["a megabyte", `title: x\n${"a: b\n".repeat(200_000)}`],
    ["blank lines", `title: x\n${"\n".repeat(31_000)}b: [`],
  ])("refuses %s at once", (_, block) => {
    const start = performance.now();
    expect(readFrontMatter(`---\n${block}\n---\n`).problems).toMatchObject([{ id: "front-matter-syntax" }]);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it("never throws, and stays inside the file", () => {
    const part = fc.constantFrom(
      "---",
      "+++",
      ";;;",
      "\n",
      "\r\n",
      "a: ",
      "- ",
      "[",
      "]",
      "{",
      "}",
      '"',
      "'",
      "x",
      " ",
      "\t",
      "#",
      "= ",
      "&a",
      "*a",
      "|",
      "\u{1F600}",
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 40 }),
        fc.constantFrom("", "---\n", "+++\n", "---json\n"),
        (parts, open) => {
          const text = open + parts.join("");
          const lines = text.split(/\r\n|\n|\r/);
          const { data, places, keyPlaces, problems, bodyOffset, bodyLine } = readFrontMatter(text);
          expect(JSON.parse(JSON.stringify(data))).toBeTypeOf("object");
          expect(text.slice(0, bodyOffset).split(/\r\n|\n|\r/)).toHaveLength(bodyLine);
          for (const place of [
            ...Object.values(places),
            ...Object.values(keyPlaces),
            ...problems.map((each) => each.place),
          ]) {
            expect(place.line).toBeLessThanOrEqual(place.endLine);
            expect(place.endColumn).toBeLessThanOrEqual((lines[place.endLine - 1] ?? "").length + 1);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

const samples = new URL("../../../shared/attacks/", import.meta.url);
const sample = (path: string) => JSON.parse(readFileSync(new URL(path, samples), "utf8"));

describe.skipIf(!existsSync(samples))("the collected attacks and suites", () => {
  it("refuses what must be refused, at the front matter", () => {
    for (const { id, expect: wanted, files } of sample("frontmatter/attacks.json")) {
      for (const [path, text] of Object.entries<string>(files)) {
        if (!path.endsWith(".md")) continue;
        const errors = readFrontMatter(text).problems.filter((problem) => problem.id !== "front-matter-lookalike");
        expect([id, errors.length > 0]).toEqual([id, wanted === "error"]);
      }
    }
  });

  it("reads YAML as the suite says, but for complex keys and lists between rules", () => {
    const differing: string[] = [];
    for (const { id, fail, yaml, json } of sample("yaml/front-matter.json")) {
      const { data, problems } = readFrontMatter(`---\n${yaml.replace(/\n?$/, "\n")}---\n`);
      const errors = problems.filter((problem) => problem.id !== "front-matter-lookalike");
      const isMapping = json?.trim().startsWith("{");
      if (errors.length > 0 !== fail) differing.push(id);
      else if (isMapping) expect([id, plain(data)]).toEqual([id, JSON.parse(json)]);
    }
    expect(differing).toEqual(["X38W"]);
  });

  it("reads TOML as the suite says, with what version 1.1 added", () => {
    const wrap = (toml: string) => readFrontMatter(`+++\n${toml.replace(/\n?$/, "\n")}+++\n`).problems.length > 0;
    for (const { id, toml } of sample("toml/valid.json")) expect([id, wrap(toml)]).toEqual([id, false]);
    const accepted = sample("toml/invalid.json").filter(({ toml }: { toml?: string }) => toml && !wrap(toml));
    expect(accepted.map(({ id }: { id: string }) => id)).toEqual([
      "invalid/datetime/no-secs.toml",
      "invalid/inline-table/linebreak-04.toml",
    ]);
  });
});
