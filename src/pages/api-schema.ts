import * as z from "zod";
import { actionsSchema } from "./api-actions-schema.ts";
import { incidentSchema } from "./api-incident-schema.ts";
import { dates, day, docStatus, id, incidentStatus, rank, url } from "./api-schema-parts.ts";
import { severitySchema, statisticsSchema, tagsSchema } from "./api-schema-statistics.ts";

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

const recurrenceReason = z.strictObject({
  kind: z.enum(["author", "signature", "cause", "title"]),
  value: z.string(),
  service: z.string().nullable(),
});

/** The JSON under `/api/v1/`, by the name of its file. Each is published as a JSON Schema under `/api/v1/schema/`. */
export const apiSchemas = {
  incidents: z.strictObject({ schema: z.string(), asOf: day, count: z.int(), incidents: z.array(entry) }),
  incident: incidentSchema,
  tags: tagsSchema,
  severity: severitySchema,
  stats: statisticsSchema,
  actions: actionsSchema,
  tickets: z.record(z.string(), z.array(z.strictObject({ ...pointer, role: z.string() }))),
  permalinks: z.array(
    z.strictObject({
      id,
      url,
      aliases: z.array(z.string()),
      redirects: z.array(z.string()).describe("Old addresses that lead to it"),
    }),
  ),
  recurrence: z.strictObject({
    schema: z.string(),
    compared: z.int().describe("Documents that were looked at"),
    undated: z.array(id).describe("Documents of which the day is not known"),
    chains: z.array(
      z.strictObject({
        reasons: z.array(recurrenceReason),
        incidents: z.array(z.strictObject({ ...pointer, day })).describe("Oldest first"),
        undated: z.array(id),
        links: z.array(
          z.strictObject({
            earlier: id,
            later: id,
            days: z.int(),
            openThen: z
              .array(z.strictObject({ id, url, text: z.string(), completed: day.nullable() }))
              .describe("Actions promised before, and not done by the later day"),
          }),
        ),
      }),
    ),
  }),
  changes: z.record(z.string(), z.strictObject({ url, contentHash: z.string().regex(/^[0-9a-f]{64}$/) })),
} as const;

export type ApiName = keyof typeof apiSchemas;

/** The published form, in the order in which it was written above. */
export function publishedSchema(name: ApiName): unknown {
  return z.toJSONSchema(apiSchemas[name]);
}
