import * as z from "zod";
import type { Enrichment } from "#model/enrichment.ts";
import type { Kind } from "#model/kind.ts";
import type { PageSource } from "#model/page.ts";
import type { Rule } from "#model/rule.ts";
import type { TraceLanguage } from "#model/trace.ts";

const plainId = z.string("a text in quotes").regex(/^[A-Za-z][A-Za-z0-9-]*$/, "a name of letters, digits and `-`");
const word = z.string("a text in quotes");
const words = z.array(word, "a list of texts");
const level = z.enum(["error", "warning", "note"], "one of `error`, `warning`, `note`");
const levels = z.object({ draft: level, final: level }, "an object with `draft` and `final`");
const fn = z.custom<(...args: never[]) => unknown>((value) => typeof value === "function", "a function");
const flag = z.boolean("`true` or `false`").optional();

/** Checks the members but keeps the object itself, so that its methods still see their own `this` and state. */
function keeping<T>(members: z.ZodType): z.ZodType<T, T> {
  return z.custom<T>().superRefine((value, context) => {
    const result = members.safeParse(value);
    for (const { path, message } of result.error?.issues ?? []) context.addIssue({ code: "custom", path, message });
  });
}

export const enrichmentSchema = keeping<Enrichment>(
  z.object({ id: plainId, needs: words, enrich: fn }, "an enrichment: an object with `id`, `needs`, `enrich`"),
);

export const ruleSchema = keeping<Rule>(
  z.object(
    {
      id: plainId,
      scope: z.enum(["document", "knowledge-base"], "`document` or `knowledge-base`"),
      levels,
      check: fn,
      essential: flag,
      fixed: flag,
    },
    "a rule: an object with `id`, `scope`, `levels`, `check`",
  ),
);

export const pageSourceSchema = keeping<PageSource>(
  z.object({ id: plainId, pages: fn, files: fn }, "a page source: an object with `id`, `pages`, `files`"),
);

export const traceLanguageSchema = keeping<TraceLanguage>(
  z.object({ id: plainId, read: fn }, "a trace language: an object with `id` and `read`"),
);

const means = z.looseObject({ field: word }, "an object with `field`");

export const kindSchema = keeping<Kind>(
  z.object(
    {
      id: z.string("a text in quotes").regex(/^[a-z][a-z0-9-]*$/, "a name of lower-case letters, digits and `-`"),
      name: word,
      plural: word,
      description: word,
      titlePrefixes: words,
      folders: words,
      statusAxis: z.enum(["document", "incident"], "`document` or `incident`"),
      sections: z.array(
        z.object({ headings: words, means, anchor: word.optional(), within: words.optional() }, "a section rule"),
        "a list of section rules",
      ),
      labels: z.array(
        z.object({ labels: words, means, within: words.optional() }, "a label rule"),
        "a list of label rules",
      ),
      signature: words,
      template: word.optional(),
    },
    "a kind: an object with `id`, `name`, `sections`, `labels` …",
  ),
);

/** A list whose members have ids, each id once. */
export function listOf<T extends { id: string }>(member: z.ZodType<T, T>): z.ZodType<T[], T[]> {
  return z.array(member, "a list").superRefine((members, context) => {
    const seen = new Set<string>();
    members.forEach((given: { id?: unknown } | null | undefined, index) => {
      const id = given?.id;
      if (typeof id !== "string") return;
      if (seen.has(id)) context.addIssue({ code: "custom", path: [index, "id"], message: "an id that no other has" });
      seen.add(id);
    });
  });
}
