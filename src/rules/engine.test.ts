import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import type { Config } from "#model/config.ts";
import { emptyIncident, type Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { DocumentRule, KnowledgeBaseRule } from "#model/rule.ts";
import { checkDocument, checkKnowledgeBase } from "./engine.ts";

const place = { line: 2, column: 3, endLine: 2, endColumn: 5 };

const rule: DocumentRule = {
  id: "test-rule",
  scope: "document",
  levels: { draft: "note", final: "error" },
  check: () => [
    { place, message: "Unexpected b, expected a", help: "Write a." },
    {
      place: { ...place, line: 1 },
      message: "Unexpected c, expected a",
      help: "Write a.",
      edits: [{ place, text: "" }],
    },
    { place, message: "Unexpected b, expected a", help: "Write a." },
  ],
};

function config(change: Partial<Config> = {}): Config {
  return { ...defaultConfig, preset: "strict", ...change };
}

function incident(change: Partial<Incident> = {}): Incident {
  return { ...emptyIncident("a/b.md", "nt-00000"), ...change };
}

describe("checkDocument", () => {
  it("adds what only the engine knows, sorts, and says each thing once", async () => {
    const context = { config: config({ baseUrl: "https://kb.example.org", pathPrefix: "/kb/" }), text: "" };
    const found = await checkDocument(incident(), context, [rule]);
    expect(found.map(({ line, message }) => [line, message])).toEqual([
      [1, "Unexpected c, expected a"],
      [2, "Unexpected b, expected a"],
    ]);
    expect(found[1]).toEqual({
      ...{ file: "a/b.md", ...place, rule: "test-rule", level: "error", fixable: false, related: [] },
      ...{ message: "Unexpected b, expected a", help: "Write a.", url: "https://kb.example.org/kb/rules/test-rule/" },
    });
    expect(found[0]).toMatchObject({ fixable: true, edits: [{ place, text: "" }] });
  });

  it("goes on when a rule throws", async () => {
    const broken: DocumentRule = {
      ...rule,
      id: "broken",
      check: () => {
        throw new Error("no such field");
      },
    };
    const found = await checkDocument(incident(), { config: config(), text: "" }, [broken, rule]);
    expect(found.map(({ rule: id }) => id)).toEqual(["internal-error", "test-rule", "test-rule"]);
    expect(found[0]?.message).toContain("`broken`");
    expect(found[0]?.message).toContain("no such field");
  });

  it("does not run a rule that is off", async () => {
    const never: DocumentRule = {
      ...rule,
      check: () => {
        throw new Error("ran");
      },
    };
    expect(
      await checkDocument(incident(), { config: config({ rules: { "test-rule": "off" } }), text: "" }, [never]),
    ).toEqual([]);
  });

  it("masks a secret in what other rules quote, also where the quotation was cut", async () => {
    const text = "key ghp_1234567890abcdefghij end\n";
    const secret: DocumentRule = {
      ...rule,
      id: "secret-in-log",
      check: () => [
        { place: { line: 1, column: 5, endLine: 1, endColumn: 29 }, message: "Unexpected `ghp_****`", help: "" },
      ],
    };
    const quoting: DocumentRule = {
      ...rule,
      check: () => [
        {
          place,
          message: "Unexpected `key ghp_1234567890abc…`, expected ghp_ or 1234",
          help: "see ghp_1234567890abcdefghij end",
        },
      ],
    };
    const found = await checkDocument(incident(), { config: config(), text }, [secret, quoting]);
    expect(found[1]?.message).toBe("Unexpected `key ghp_****…`, expected ghp_ or 1234");
    expect(found[1]?.help).toBe("see ghp_**** end");
    expect(found[0]?.message).toBe("Unexpected `ghp_****`");
  });
});

describe("checkKnowledgeBase", () => {
  const kbRule: KnowledgeBaseRule = {
    ...rule,
    scope: "knowledge-base",
    check: (kb) =>
      kb.records.map(({ incident: { path } }) => ({
        file: path,
        place,
        message: `Unexpected ${path}, expected none`,
        help: "",
      })),
  };

  it("takes the level from the status of the document concerned", () => {
    const kb = knowledgeBase([
      incident({ path: "z.md", docStatus: "draft" }),
      incident({ path: "y.md", docStatus: "final" }),
    ]);
    expect(checkKnowledgeBase(kb, [kbRule, rule]).map(({ file, level }) => [file, level])).toEqual([
      ["y.md", "error"],
      ["z.md", "note"],
    ]);
  });

  it("goes on when a rule throws", () => {
    const broken: KnowledgeBaseRule = {
      ...kbRule,
      check: () => {
        throw new Error("no facts");
      },
    };
    const kb = knowledgeBase([incident()]);
    expect(checkKnowledgeBase(kb, [broken, kbRule]).map(({ rule: id }) => id)).toEqual(["internal-error", "test-rule"]);
  });
});

function knowledgeBase(incidents: Incident[]): KnowledgeBase {
  const records = incidents.map((one) => ({
    incident: one,
    diagnostics: [],
    body: { html: "", toc: [], links: [] },
    terms: [],
    contentHash: "",
  }));
  return { config: config(), asOf: "2026-01-01", records, byId: new Map(), facts: {} };
}
