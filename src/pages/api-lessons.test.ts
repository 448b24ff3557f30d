import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { enrich } from "#enrich/enrich.ts";
import { defaultEnrichments } from "#enrich/index.ts";
import { error, type SampleDocument, sampleBase } from "#enrich/sample-base.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { lessonApiPages } from "./api-lessons.ts";
import { lessonApiSchemas } from "./api-lessons-schema.ts";

const documents: SampleDocument[] = [
  {
    ...{ id: "nt-00001", title: "Cold cache", services: ["shop"], tags: ["race-condition", "__proto__"] },
    dates: { incident: { raw: "2025-03-01", iso: "2025-03-01", precision: "day", approx: false } },
    lessons: [
      { kind: "lesson", text: "Warm it first", anchor: "l-1" },
      { kind: "gap", text: "Nobody knew the size", anchor: "l-2" },
    ],
    fixes: [
      {
        ...{ kind: "hotfix", text: "Restarted", result: "It held", commands: ["systemctl restart shop"] },
        ...{
          files: [{ path: "a.ts", description: "" }],
          config: [{ text: "SIZE=2" }],
          codeBefore: "a",
          codeAfter: "b",
        },
        verified: [{ text: "load test", ticked: true }],
      },
    ],
    errors: [error({ code: "ECONNRESET" })],
    options: [{ n: "1", title: "Rewrite", benefit: "", risk: "", decision: "rejected", reason: "too long" }],
    monitoring: { during: [], added: ["hit rate"], alerts: ["hits < 1"] },
    causes: [{ role: "contributing", title: "No alert", text: "" }],
    actions: [{ text: "Write a runbook", tier: "short", owners: ["Ana"], done: false, tickets: [], anchor: "a-1" }],
  },
  { id: "nt-00002", causeCategories: ["configuration-error"], services: ["shop", "constructor"] },
  { id: "nt-00003" },
];

function files(kb: KnowledgeBase): Map<string, unknown> {
  return new Map(lessonApiPages.files(kb).map(({ url, body }) => [url, JSON.parse(String(body))]));
}

function base(): KnowledgeBase {
  return sampleBase(documents, { baseUrl: "https://kb.example.org", pathPrefix: "/kb/" });
}

const names = Object.keys(lessonApiSchemas);

describe.each([
  ["with all facts", enrich(base(), defaultEnrichments())],
  ["without any", base()],
])("the JSON of lessons, %s", (_, kb) => {
  const found = files(kb);

  it.each(names)("%s.json keeps to its published schema", (name) => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    const validate = ajv.compile(found.get(`/api/v1/schema/${name}.json`) as object);
    expect(validate(found.get(`/api/v1/${name}.json`)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ unexpected: true })).toBe(false);
  });
});

it("gives lessons with the place where they stand", () => {
  const found = files(enrich(base(), defaultEnrichments()));
  expect(found.get("/api/v1/lessons.json")).toEqual([
    {
      ...{ id: "nt-00001", url: "https://kb.example.org/kb/i/nt-00001/#l-1", title: "Cold cache" },
      ...{ kind: "lesson", text: "Warm it first" },
    },
    expect.objectContaining({ kind: "gap", url: "https://kb.example.org/kb/i/nt-00001/#l-2" }),
  ]);
  expect(found.get("/api/v1/services.json")).toMatchObject({
    documents: 3,
    without: ["nt-00003"],
    services: [
      {
        name: "shop",
        count: 2,
        errors: [{ name: "ECONNRESET", count: 1 }],
        openActions: [{ text: "Write a runbook" }],
      },
      { name: "constructor", count: 1, description: "" },
    ],
  });
  expect(found.get("/api/v1/causes.json")).toMatchObject({
    uncategorised: ["nt-00001", "nt-00003"],
    inferred: [{ name: "race-condition", incidents: [{ id: "nt-00001" }] }],
  });
});
