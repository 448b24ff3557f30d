import { describe, expect, it } from "vitest";
import type { Fix } from "#model/incident.ts";
import type { ErrorIndex, FixIndex } from "#model/lessons.ts";
import { errorNames } from "./error-names.ts";
import { errorIndex } from "./errors.ts";
import { fixCatalogue } from "./fixes.ts";
import { day, error, type SampleDocument, sampleBase } from "./sample-base.ts";

function fix(kind: Fix["kind"], more: Partial<Fix> = {}): Fix {
  return { kind, text: `${kind} it`, commands: [], files: [], config: [], verified: [], ...more };
}

const checks = [
  { text: "one", ticked: true },
  { text: "two", ticked: false },
];

const documents: SampleDocument[] = [
  {
    id: "nt-a",
    dates: { incident: day("2024-05-01") },
    fixes: [fix("workaround"), fix("permanent", { verified: checks })],
    errors: [error({ type: "java.sql.SQLException", code: "23505" }), error({ code: "ECONNRESET" })],
  },
  { id: "nt-b", dates: { incident: day("2025-05-01") }, fixes: [fix("hotfix"), fix("mitigation")] },
  { id: "nt-c", errors: [error({ code: "ECONNRESET" })] },
];

describe("fixCatalogue", () => {
  const { fixes, without } = fixCatalogue().enrich(sampleBase(documents)) as FixIndex;

  it("says of each fix whether it was checked, which error it answers, and whether something lasting came", () => {
    expect(fixes.map(({ incident, n, kind, checks, onlyForNow }) => [incident, n, kind, checks, onlyForNow])).toEqual([
      ["nt-b", 1, "hotfix", { done: 0, of: 0 }, true],
      ["nt-b", 2, "mitigation", { done: 0, of: 0 }, false],
      ["nt-a", 1, "workaround", { done: 0, of: 0 }, false],
      ["nt-a", 2, "permanent", { done: 1, of: 2 }, false],
    ]);
    expect(fixes[2]?.errors).toEqual(["23505 · SQLException", "ECONNRESET"]);
    expect(without).toEqual(["nt-c"]);
  });

  it("leads to the passage, where it has an id", () => {
    const base = sampleBase([{ id: "nt-a", fixes: [fix("hotfix"), fix("permanent")] }]);
    const [record] = base.records;
    if (record !== undefined) record.body.html = '<h2 id="fix">Fix</h2><h3 id="fix-2">Later</h3>';
    const found = fixCatalogue().enrich(base) as FixIndex;
    expect(found.fixes.map(({ anchor }) => anchor)).toEqual(["fix", "fix-2"]);
  });
});

describe("errors", () => {
  it("are known by code and type, else by their masked message", () => {
    const names = (given: Parameters<typeof error>[0]) => errorNames({ errors: [error(given)] } as never);
    expect(names({ type: "ValueError", code: "ValueError" })).toEqual(["ValueError"]);
    expect(names({ code: "HTTP  502" })).toEqual(["HTTP 502"]);
    expect(names({ template: "no route to host <s>" })).toEqual(["no route to host <s>"]);
    expect(names({ template: "failed" })).toEqual([]);
    expect(names({ template: "x".repeat(500) })[0]).toHaveLength(161);
  });

  it("are listed with the documents that show them", () => {
    const index = errorIndex().enrich(sampleBase(documents)) as ErrorIndex;
    expect(index).toEqual({
      errors: [
        { name: "ECONNRESET", slug: "econnreset", incidents: ["nt-a", "nt-c"] },
        { name: "23505 · SQLException", slug: "23505-sqlexception", incidents: ["nt-a"] },
      ],
      without: ["nt-b"],
    });
  });
});
