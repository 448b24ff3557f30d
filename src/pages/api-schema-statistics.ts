import * as z from "zod";
import { counts, day, id, url } from "./api-schema-parts.ts";

const text = z.string();
const number = z.int().min(0);
const link = url.or(z.literal("")).describe("The page that lists what is counted; empty for zero");
const linkedCount = z.strictObject({ name: text, count: number, url: link });
const document = { id, url, title: text };
const minutes = z.number().min(0).describe("Minutes");

export const tagsSchema = z.array(
  z.strictObject({
    tag: text,
    aliases: z.array(text),
    count: number,
    severities: counts,
    related: z.array(z.strictObject({ tag: text, count: number })),
  }),
);

const row = z.strictObject({ name: text, counts, url: link });
const left = z.strictObject({ counts, url: link }).describe("The documents that name none");

export const severitySchema = z.strictObject({
  schema: text,
  asOf: day,
  documents: number,
  total: counts,
  byYear: z.array(z.strictObject({ year: text, counts, url: link })).describe("`undated` last"),
  byService: z.array(row),
  byKind: z.array(row).describe("By the id of the kind"),
  byCause: z.array(row),
  byTag: z.array(row),
  without: z.strictObject({ service: left, cause: left, tag: left }),
});

const distribution = z.strictObject({
  measure: z.enum(["detect", "mitigate", "resolve", "detectToResolve"]),
  name: text,
  definition: text,
  n: number.describe("Documents whose times say"),
  of: number.describe("All documents"),
  without: linkedCount,
  median: minutes.nullable().describe("Minutes; null below eight values"),
  quartiles: z.tuple([minutes, minutes]).nullable(),
  bins: z.array(linkedCount),
  values: z.array(z.strictObject({ ...document, minutes, rank: z.enum(["1", "2", "3", "4", "unrated"]) })),
});

/** There is no mean, on purpose: durations are so skewed that it describes no incident. */
export const statisticsSchema = z.strictObject({
  schema: text,
  asOf: day,
  documents: number,
  incidents: number.describe("Incidents that the documents report"),
  several: z.array(z.strictObject({ ...document, incidents: number })).describe("Documents that report more than one"),
  counts: z.array(
    z.strictObject({
      by: z.enum(["year", "severity", "kind", "service", "tag", "cause", "detection"]),
      groups: z.array(linkedCount),
      without: linkedCount,
    }),
  ),
  durations: z.array(distribution),
  gaps: z.array(
    linkedCount.extend({
      id: z.enum(["times", "detected", "severity", "date", "service", "tags", "cause", "actions"]),
      of: number,
    }),
  ),
  actions: z
    .strictObject({
      open: number,
      ages: z.array(linkedCount.extend({ id: z.enum(["month", "quarter", "year", "older", "unknown"]) })),
    })
    .nullable(),
  recurrence: z.strictObject({
    withinDays: number,
    comparable: linkedCount,
    repeats: z.array(
      z.strictObject({
        signature: text,
        days: number,
        earlier: z.strictObject(document),
        later: z.strictObject(document),
      }),
    ),
  }),
});
