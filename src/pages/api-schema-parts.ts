import * as z from "zod";

export const rank = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.null()]);
export const counts = z.strictObject({ 1: z.int(), 2: z.int(), 3: z.int(), 4: z.int(), unrated: z.int() });
export const url = z
  .string()
  .describe("Absolute where the site's base URL is configured, else from the root of the host");
export const id = z.string().regex(/^nt-[0-9a-z]{5}$/);
export const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
export const instant = z.strictObject({
  raw: z.string().describe("As the author wrote it"),
  iso: z.string().optional().describe("ISO 8601 cut to the precision; absent when the text is not one date"),
  precision: z.enum(["year", "month", "day", "hour", "minute", "second"]),
  approx: z.boolean(),
  tz: z.string().optional(),
  problem: z.enum(["impossible", "ambiguous", "unreadable"]).optional(),
});
export const dates = z.strictObject({
  written: instant.optional(),
  incident: instant.optional(),
  started: instant.optional(),
  detected: instant.optional(),
  mitigated: instant.optional(),
  resolved: instant.optional(),
  lastUpdated: instant.optional(),
  nextReview: instant.optional(),
});
export const docStatus = z.enum(["draft", "in-review", "final", "archived"]);
export const incidentStatus = z.enum(["active", "investigating", "mitigated", "resolved", "deferred", "unknown"]);
export const evidence = z.strictObject({
  kind: z.string(),
  value: z.string(),
  df: z.int().describe("Documents that have the value"),
  weight: z.number().describe("ln(N/df), rounded"),
  here: z.strictObject({ line: z.int() }).optional(),
  there: z.strictObject({ line: z.int() }).optional(),
});
