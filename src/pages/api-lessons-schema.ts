import * as z from "zod";
import { counts, day, id, url } from "./api-schema-parts.ts";

const text = z.string();
const pointer = { id, url: url.describe("With the anchor of the passage, where it has one"), title: text };
const total = {
  schema: text,
  asOf: day,
  documents: z.int().describe("Documents of the knowledge base"),
};
const without = z.array(id).describe("Documents that have none, newest first");
const value = z.strictObject({ name: text, count: z.int(), incidents: z.array(id) });
const openAction = z.strictObject({
  ...pointer,
  text,
  owners: z.array(text),
  due: day.nullable(),
  implied: z.boolean(),
  overdue: z.boolean(),
});

/** The JSON of what documents teach, by the name of its file; each is published as a JSON Schema beside the others. */
export const lessonApiSchemas = {
  lessons: z.array(z.strictObject({ ...pointer, kind: text, text })),
  fixes: z.strictObject({
    ...total,
    count: z.int(),
    without,
    fixes: z.array(
      z.strictObject({
        ...pointer,
        kind: z.enum(["workaround", "hotfix", "permanent", "mitigation"]),
        text,
        result: text.nullable(),
        onlyForNow: z.boolean().describe("A workaround or hotfix in a document without a permanent fix"),
        checks: z.strictObject({ done: z.int(), of: z.int() }),
        errors: z.array(text).describe("Names of the errors that the document shows"),
        commands: z.array(text),
        files: z.array(z.strictObject({ path: text, description: text })),
        config: z.array(z.strictObject({ file: text.optional(), text })),
        codeBefore: text.nullable(),
        codeAfter: text.nullable(),
      }),
    ),
    errors: z.array(value),
  }),
  services: z.strictObject({
    ...total,
    without,
    services: z.array(
      z.strictObject({
        name: text,
        url,
        description: text,
        count: z.int(),
        severities: counts,
        incidents: z.array(id),
        openActions: z.array(openAction),
        errors: z.array(value),
        causes: z.array(value),
        inferredCauses: z.array(value),
        factors: z.array(value),
        alerts: z.array(z.strictObject({ ...pointer, text, expression: z.boolean() })),
      }),
    ),
  }),
  causes: z.strictObject({
    ...total,
    uncategorised: z.array(id).describe("Documents whose authors chose no category, newest first"),
    causes: z
      .array(
        z.strictObject({
          name: text,
          url,
          count: z.int(),
          severities: counts,
          incidents: z.array(id),
        }),
      )
      .describe("As categorised by authors; a document counts under each of its categories"),
    inferred: z.array(
      z.strictObject({
        name: text,
        url,
        count: z.int(),
        incidents: z.array(z.strictObject({ id, evidence: text })),
      }),
    ),
    factorCount: z.int(),
    factors: z.array(value),
  }),
  gaps: z.strictObject({
    ...total,
    count: z.int(),
    closed: z.int().describe("Actions about documentation that are done or closed"),
    gaps: z.array(
      z.strictObject({ ...pointer, source: z.enum(["lesson", "prevention", "action"]), text, owners: z.array(text) }),
    ),
  }),
  deferred: z.strictObject({
    ...total,
    count: z.int(),
    deferred: z.array(
      z.strictObject({
        ...pointer,
        source: z.enum(["document", "option-rejected", "option-deferred", "action", "only-for-now"]),
        text,
        reason: text.describe("Empty when none is given"),
      }),
    ),
  }),
  alerts: z.strictObject({
    ...total,
    count: z.int(),
    alerts: z.array(
      z.strictObject({ ...pointer, source: z.enum(["added", "alert", "prevention"]), text, expression: z.boolean() }),
    ),
  }),
  "on-this-day": z.strictObject({
    ...total,
    today: z.array(id).describe("Of the same day of the year as `asOf`, in former years; newest first"),
    week: z.array(id).describe("Of the days around it, when there is none"),
    days: z.array(
      z.strictObject({
        day: text.regex(/^\d\d-\d\d$/),
        incidents: z.array(z.strictObject({ ...pointer, date: day })),
      }),
    ),
    without,
  }),
} as const;

export type LessonApiName = keyof typeof lessonApiSchemas;
