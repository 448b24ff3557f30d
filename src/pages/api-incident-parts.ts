import * as z from "zod";
import { instant } from "./api-schema-parts.ts";

export const text = z.string();
export const texts = z.array(text);
export const optional = text.optional();
export const block = z.strictObject({ text, markdown: text.describe("As the author wrote it") });
export const minutes = z.number().describe("Minutes");

export const ref = z.strictObject({
  role: z.enum(["incident", "action", "fix", "similar", "related", "upstream", "mention", "reference"]),
  label: text,
  url: optional,
  id: optional,
});

export const impact = z.strictObject({
  text,
  users: z
    .strictObject({ raw: text, count: z.number().optional(), percent: z.number().optional(), approx: z.boolean() })
    .optional(),
  duration: optional,
  business: z.strictObject({
    revenue: z
      .strictObject({ raw: text, amount: z.number().optional(), currency: optional, none: z.boolean().optional() })
      .optional(),
    sla: z
      .strictObject({
        raw: text,
        target: z.number().optional(),
        actual: z.number().optional(),
        breached: z.boolean().optional(),
        none: z.boolean().optional(),
      })
      .optional(),
    reputation: z.strictObject({ raw: text, tickets: z.number().optional(), none: z.boolean().optional() }).optional(),
  }),
  components: texts,
  dependencies: texts,
  blastRadius: optional,
  outcome: optional,
});

export const timelineRow = z.strictObject({
  when: instant,
  rel: minutes.optional(),
  event: text,
  state: optional,
  action: optional,
  milestone: z.enum(["started", "detected", "mitigated", "resolved"]).optional(),
  source: optional,
});

const frame = z.strictObject({
  file: optional,
  line: z.int().optional(),
  column: z.int().optional(),
  symbol: optional,
  own: z.boolean(),
});

export const error = z.strictObject({
  raw: text,
  lang: text,
  type: optional,
  code: optional,
  message: optional,
  frames: z.array(frame),
  template: text,
  line: z.int(),
});

interface Why {
  label: string;
  text: string;
  evidence: string;
  children: Why[];
}

export const why: z.ZodType<Why> = z.strictObject({
  label: text,
  text,
  evidence: text,
  children: z.lazy(() => z.array(why)),
});

export const check = z.strictObject({ text, ticked: z.boolean() });

export const fix = z.strictObject({
  kind: z.enum(["workaround", "hotfix", "permanent", "mitigation"]),
  text,
  result: optional,
  codeBefore: optional,
  codeAfter: optional,
  commands: texts,
  files: z.array(z.strictObject({ path: text, description: text })),
  config: z.array(z.strictObject({ file: optional, text })),
  verified: z.array(check),
});

export const action = z.strictObject({
  text,
  title: optional,
  tier: z.enum(["immediate", "short", "long", "process", "follow-up"]),
  owners: texts,
  status: optional,
  done: z.boolean(),
  ticked: z.boolean().optional(),
  due: instant.optional(),
  dueFrom: z.enum(["own", "tier", "implied"]).optional(),
  completed: instant.optional(),
  tickets: z.array(ref),
  kind: z.enum(["prevent", "detect", "mitigate", "process"]).optional(),
  anchor: text,
});

export const person = z.strictObject({
  role: z.enum(["owner", "reporter", "reviewer", "commander", "completed-by", "author", "attendee"]),
  name: text,
  roleTitle: optional,
  date: instant.optional(),
  approved: z.boolean().nullable().optional(),
});

export const hypothesis = z.strictObject({
  id: text,
  text,
  result: z.enum(["confirmed", "rejected", "inconclusive", "open"]),
  tested: z.boolean().optional(),
  evidence: optional,
});

export const cause = z.strictObject({
  role: z.enum(["root", "contributing", "trigger"]),
  title: optional,
  text,
  impact: optional,
  evidence: optional,
  inferred: z.boolean().optional(),
});

export const option = z.strictObject({
  n: text,
  title: text,
  benefit: text,
  risk: text,
  decision: z.enum(["accepted", "deferred", "rejected", "open"]),
  reason: text,
});

export const lesson = z.strictObject({
  kind: z.enum(["lesson", "insight", "went-well", "improve", "lucky", "gap", "surprise", "reflection"]),
  text,
  anchor: text,
});
