import * as z from "zod";
import { ref, text, texts } from "./api-incident-parts.ts";
import { day, id, url } from "./api-schema-parts.ts";

const action = z.strictObject({
  id: id.describe("Of the document that promises it"),
  url: url.describe("The place of the action in its document"),
  title: text.describe("Of the document"),
  anchor: text,
  text: text.describe("The action's own title and words"),
  actionTitle: text.optional(),
  owners: texts,
  tier: z.enum(["immediate", "short", "long", "process", "follow-up"]),
  kind: z.enum(["prevent", "detect", "mitigate", "process"]).nullable(),
  state: z.enum(["open", "done", "closed"]).describe("`closed`: it will not be done, and the document says why"),
  status: text.nullable().describe("As the author wrote it"),
  ticked: z.boolean().nullable(),
  conflict: z.boolean().describe("Box, status and completion date disagree; it counts as open"),
  due: day.nullable().describe("The last day that keeps the promise"),
  dueFrom: z.enum(["own", "tier", "implied"]).nullable(),
  implied: z.boolean().describe("The date is only what the tier suggests"),
  overdue: z.boolean(),
  completed: day.nullable(),
  tickets: z.array(ref),
  since: day.nullable().describe("When the incident was, else when it was written down"),
  ageDays: z.int().nullable().describe("From `since` to `asOf`"),
});

const total = z.int();

/** `/api/v1/actions.json`. */
export const actionsSchema = z.strictObject({
  schema: text,
  asOf: day,
  total: z.int().describe("Actions: open, done and closed; without boilerplate and follow-ups"),
  done: z.int().describe("Done or closed"),
  totals: z.strictObject({
    ...{ total, open: total, done: total, closed: total, overdue: total, soon: total, later: total },
    ...{ undated: total, implied: total, unowned: total, conflicts: total, documents: total },
    documentsWithout: z.int().describe("Documents without an action"),
  }),
  open: z.array(action).describe("The most pressing first"),
  finished: z.array(action).describe("Done or closed, the last one completed first"),
  owners: z.array(z.strictObject({ name: text, url, calendar: url, open: total, overdue: total })),
  reviews: z.array(z.strictObject({ id, url, title: text, day })),
  boilerplate: z
    .array(z.strictObject({ text, count: total, open: total, documents: z.array(id) }))
    .describe("Lines that stand word for word in many documents"),
  followups: z.strictObject({ total, open: total }).describe("Steps of follow-up checklists"),
});
