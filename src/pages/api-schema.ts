import { z } from "zod";

const rank = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.null()]);
const counts = z.strictObject({ 1: z.int(), 2: z.int(), 3: z.int(), 4: z.int(), unrated: z.int() });
const url = z.string().describe("Absolute where the site's base URL is configured, else from the root of the host");
const id = z.string().regex(/^nt-[0-9a-z]{5}$/);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const severity = z.object({ rank, label: z.string().describe("As the author wrote it") });
const instant = z.looseObject({
  raw: z.string(),
  iso: z.string().optional(),
  precision: z.enum(["year", "month", "day", "hour", "minute", "second"]),
  approx: z.boolean(),
  tz: z.string().optional(),
});
const dates = z.record(z.string(), instant);
const docStatus = z.enum(["draft", "in-review", "final", "archived"]);
const incidentStatus = z.enum(["active", "investigating", "mitigated", "resolved", "deferred", "unknown"]);

const evidence = z.strictObject({
  kind: z.string(),
  value: z.string(),
  df: z.int().describe("Documents that have the value"),
  weight: z.number(),
  here: z.strictObject({ line: z.int() }).optional(),
  there: z.strictObject({ line: z.int() }).optional(),
});

const entry = z.strictObject({
  id,
  url,
  kind: z.string(),
  title: z.string(),
  takeaway: z.string(),
  severity: z.strictObject({ rank, label: z.string() }),
  docStatus,
  incidentStatus,
  dates,
  tags: z.array(z.string()),
  services: z.array(z.string()),
  tickets: z.array(z.string()),
  similar: z.array(id),
  openActions: z.int(),
});

const pointer = { id, url, title: z.string() };

/** The JSON under `/api/v1/`, by the name of its file. Each is published as a JSON Schema under `/api/v1/schema/`. */
export const apiSchemas = {
  incidents: z.strictObject({ schema: z.string(), asOf: day, count: z.int(), incidents: z.array(entry) }),
  incident: z.looseObject({
    schema: z.string(),
    id,
    url,
    kind: z.string(),
    title: z.string(),
    severity,
    docStatus,
    incidentStatus,
    dates,
    source: z.strictObject({ path: z.string() }),
    similar: z.array(
      z.strictObject({ id, strength: z.enum(["linked", "strong", "possible"]), evidence: z.array(evidence) }),
    ),
  }),
  tags: z.array(
    z.strictObject({
      tag: z.string(),
      aliases: z.array(z.string()),
      count: z.int(),
      severities: counts,
      related: z.array(z.strictObject({ tag: z.string(), count: z.int() })),
    }),
  ),
  severity: z.strictObject({
    schema: z.string(),
    total: counts,
    byYear: z.array(z.strictObject({ year: z.string(), counts })),
    byService: z.array(z.strictObject({ name: z.string(), counts })),
    byTag: z.array(z.strictObject({ name: z.string(), counts })),
  }),
  actions: z.strictObject({
    schema: z.string(),
    asOf: day,
    total: z.int(),
    done: z.int(),
    open: z.array(
      z.strictObject({
        ...pointer,
        text: z.string(),
        owners: z.array(z.string()),
        tier: z.string(),
        due: z.string().nullable(),
        implied: z.boolean(),
        overdue: z.boolean(),
      }),
    ),
  }),
  tickets: z.record(z.string(), z.array(z.strictObject({ ...pointer, role: z.string() }))),
  lessons: z.array(z.strictObject({ ...pointer, kind: z.string(), text: z.string() })),
  permalinks: z.array(z.strictObject({ id, url, aliases: z.array(z.string()) })),
  changes: z.record(z.string(), z.strictObject({ url, contentHash: z.string().regex(/^[0-9a-f]{64}$/) })),
} as const;

export type ApiName = keyof typeof apiSchemas;

/** The published form, in the order in which it was written above. */
export function publishedSchema(name: ApiName): unknown {
  return z.toJSONSchema(apiSchemas[name]);
}
