import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defaultConfig } from "#config/defaults.ts";
import { enrich } from "#enrich/enrich.ts";
import { defaultEnrichments } from "#enrich/index.ts";
import { emptyIncident, type Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { apiPages } from "./api.ts";
import { apiActions } from "./api-actions.ts";
import { type ApiName, apiSchemas } from "./api-schema.ts";
import { apiTickets } from "./api-tickets.ts";

function incident(id: string, more: Partial<Incident>): Incident {
  return { ...emptyIncident(`${id}.md`, id), title: `Title of ${id}`, ...more };
}

const incidents = [
  incident("nt-00001", {
    tags: ["cache", "__proto__"],
    services: ["shop"],
    severity: { rank: 2, label: "SEV2 (Major)", scale: "SEV" },
    dates: { incident: { raw: "2025-03-14", iso: "2025-03-14", precision: "day", approx: false } },
    refs: [
      { role: "incident", label: "OPS-1", id: "OPS-1" },
      { role: "similar", label: "nt-00002", id: "nt-00002" },
    ],
    whys: [
      {
        label: "1",
        text: "It was cold",
        evidence: "",
        children: [{ label: "2", text: "", evidence: "", children: [] }],
      },
    ],
    lessons: [{ kind: "lesson", text: "Warm it first", anchor: "l-1" }],
    actions: [{ text: "Warm the cache", tier: "short", owners: ["Ana"], done: false, tickets: [], anchor: "a-1" }],
  }),
  incident("nt-00002", { tags: ["cache"], services: ["shop"] }),
];

function knowledgeBase(baseUrl: string): KnowledgeBase {
  const body = { html: "", toc: [], links: [] };
  const records = incidents.map((one) => ({
    incident: one,
    diagnostics: [],
    body,
    terms: [],
    contentHash: "0".repeat(64),
  }));
  const config = { ...defaultConfig, baseUrl, pathPrefix: "/kb/" };
  const byId = new Map(incidents.map((one) => [one.id, one]));
  return enrich({ config, asOf: "2025-04-01", records, byId, facts: {} }, defaultEnrichments());
}

function files(baseUrl = "https://kb.example.org"): Map<string, unknown> {
  const kb = knowledgeBase(baseUrl);
  return new Map(
    [...apiPages.files(kb), ...apiActions.files(kb), ...apiTickets.files(kb)].map(({ url, body }) => [
      url,
      JSON.parse(String(body)),
    ]),
  );
}

/** Does not compile when the model gains a field that the schema does not describe. */
type Published = Exclude<keyof Incident, "problems" | "residue" | "suppressions" | "places" | "path" | "withdrawn">;
const described: Record<Published, unknown> = apiSchemas.incident.shape;

describe("the JSON under /api/v1", () => {
  it("describes every field of the model", () => {
    expect(Object.keys(described)).toEqual(expect.arrayContaining(["whys", "followups", "dates"]));
  });

  it("publishes schemas that say the same to any validator", () => {
    const published = z.fromJSONSchema(files().get("/api/v1/schema/incident.json") as never);
    const model = files().get("/api/v1/incidents/nt-00001.json") as Record<string, unknown>;
    expect(published.safeParse(model).error).toBeUndefined();
    expect(published.safeParse({ ...model, severity: { rank: 7, label: "", scale: "" } }).success).toBe(false);
    expect(
      published.safeParse({ ...model, whys: [{ label: "1", text: "", evidence: "", children: [1] }] }).success,
    ).toBe(false);
  });

  it("keeps to its published schemas", () => {
    for (const [url, data] of files()) {
      const name = url.match(/^\/api\/v1\/(?:(incidents)\/|(\w+)\.json)/);
      if (!name) continue;
      const schema = name[1] ? "incident" : (name[2] as ApiName);
      expect(apiSchemas[schema].safeParse(data).error, url).toBeUndefined();
      expect(files().has(`/api/v1/schema/${schema}.json`)).toBe(true);
    }
  });

  it("gives absolute URLs where the base is known", () => {
    const list = files().get("/api/v1/incidents.json") as { incidents: { url: string }[] };
    expect(list.incidents[0]?.url).toBe("https://kb.example.org/kb/i/nt-00001/");
    const local = files("").get("/api/v1/incidents.json") as { incidents: { url: string }[] };
    expect(local.incidents[0]?.url).toBe("/kb/i/nt-00001/");
  });

  it("gives the whole model of one incident, and nothing that concerns its author alone", () => {
    const model = files().get("/api/v1/incidents/nt-00001.json") as Record<string, unknown>;
    expect(model).toMatchObject({ kind: "postmortem", source: { path: "nt-00001.md" }, checklist: [] });
    for (const key of ["problems", "residue", "suppressions", "places"]) expect(model).not.toHaveProperty(key);
  });

  it("names tickets with their roles", () => {
    expect(files().get("/api/v1/tickets.json")).toEqual({
      "OPS-1": [
        { id: "nt-00001", url: "https://kb.example.org/kb/i/nt-00001/", title: "Title of nt-00001", role: "incident" },
      ],
    });
  });
});
