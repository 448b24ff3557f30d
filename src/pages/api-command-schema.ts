import * as z from "zod";
import { evidence, id, url } from "./api-schema-parts.ts";

const place = {
  file: z.string().describe("From the folder in which the command ran"),
  line: z.int().min(1).describe("In the file as it is on disk"),
  column: z.int().min(1),
};

const findings = z.strictObject({
  schema: z.string(),
  summary: z.strictObject({ files: z.int(), errors: z.int(), warnings: z.int(), notes: z.int() }),
  diagnostics: z.array(
    z.strictObject({
      ...place,
      endLine: z.int().min(1),
      endColumn: z.int().min(1),
      rule: z.string(),
      level: z.enum(["error", "warning", "note"]),
      message: z.string(),
      help: z.string(),
      url: z.string().describe("What the rule is about"),
      related: z.array(z.strictObject({ ...place, message: z.string() })),
      fixable: z.boolean(),
    }),
  ),
});

const path = z.string().describe("From the content folder");

const build = z.strictObject({
  schema: z.string(),
  documents: z.int().describe("Each is in exactly one of the four lists"),
  published: z.array(z.strictObject({ path, id, url })),
  blocked: z.array(z.strictObject({ path, rule: z.string(), line: z.int() })),
  drafts: z.array(path),
  withheld: z.array(path),
  nextEmbargo: z.strictObject({ day: z.string(), paths: z.array(path) }).optional(),
  pages: z.int(),
  pagesWritten: z.int(),
  timings: z.record(z.string(), z.number()).describe("Milliseconds by stage"),
});

const similar = z.strictObject({
  schema: z.string(),
  id,
  title: z.string(),
  compared: z.int().describe("Documents that it was compared with"),
  similar: z.array(
    z.strictObject({
      id,
      url,
      title: z.string(),
      strength: z.enum(["linked", "strong", "possible"]),
      evidence: z.array(evidence),
    }),
  ),
});

/** What `check --format json`, `build --json` and `similar --json` print, by the name under `/api/v1/schema/`. */
export const commandSchemas = { findings, build, similar } as const;
