import type { LabelField } from "#model/kind.ts";
import { kinds } from "./index.ts";
import { sharedLabels } from "./shared-labels.ts";

type Schema = Record<string, unknown>;

const text: Schema = { type: ["string", "number"] };
const list: Schema = { type: ["array", "string"], items: { type: ["string", "number"] } };
const date: Schema = {
  type: "string",
  description: "ISO 8601, as precise as it is known: 2025-11-05, 2025-11-05T14:30Z",
};

/** By what a key means. What is not here is text. */
const shapes: Partial<Record<LabelField["field"], Schema>> = {
  id: {
    type: "string",
    pattern: "^nt-[0-9a-hjkmnp-tv-z]{5}$",
    description: "Minted once by `nevertwice new`; never changes",
  },
  kind: { type: "string", enum: kinds.map(({ id }) => id) },
  tags: list,
  services: list,
  components: list,
  environment: list,
  category: list,
  aliases: { ...list, description: "Addresses that lead here too" },
  similar: {
    type: ["array", "object"],
    items: { type: "string" },
    properties: { include: list, exclude: list },
    additionalProperties: false,
    description: "Ids of documents that the box of similar issues shows, or leaves out",
  },
  audience: { type: "string", enum: ["public", "internal", "restricted"] },
  draft: { type: "boolean" },
  withdrawn: {
    type: ["string", "boolean", "object"],
    properties: { date, text, legal: { type: "boolean" } },
    additionalProperties: false,
    description:
      "The day and a word why: 2026-02-03 merged into nt-7k3qd. With `legal: true` not even the title is told",
  },
  date,
  publishAfter: date,
  person: list,
  ref: list,
};

/** Keys of front matter as people write them; the labels' keys are lower case words. */
const keys = [
  "title",
  "id",
  "kind",
  "severity",
  "status",
  "docStatus",
  "incidentStatus",
  "tags",
  "services",
  "components",
]
  .concat([
    "environment",
    "category",
    "aliases",
    "audience",
    "draft",
    "similar",
    "publishAfter",
    "withdrawn",
    "lang",
    "takeaway",
  ])
  .concat(["description", "date", "incidentDate", "started", "detected", "mitigated", "resolved", "lastUpdated"])
  .concat(["nextReview", "duration", "owner", "author", "reporter", "reviewers", "incident", "related"]);

/**
 * A JSON Schema (draft 2020-12) of the front matter that documents understand, for editors. Other keys are allowed: they are
 * kept and shown.
 */
export function frontMatterJsonSchema(): Schema {
  const properties = Object.fromEntries(keys.map((key) => [key, shapes[meaningOf(key)] ?? text]));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Front matter of a nevertwice document",
    type: "object",
    properties,
  };
}

function meaningOf(key: string): LabelField["field"] {
  const label = key.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  const rule = sharedLabels.find(({ labels }) => labels.includes(label) || labels.includes(key.toLowerCase()));
  if (rule === undefined)
    throw new Error(`no label \`${label}\`: the schema of front matter names a key that nobody reads`);
  return rule.means.field;
}
