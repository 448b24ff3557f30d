import * as z from "zod";
import {
  enrichmentSchema,
  kindSchema,
  listOf,
  pageSourceSchema,
  ruleSchema,
  traceLanguageSchema,
} from "./extension-points.ts";
import { ticketSources } from "./ticket-schema.ts";

/**
 * The messages of this schema are the second half of a sentence, "expected …": `explainIssues` writes the first half.
 * The data part alone is what a JSON file may hold.
 */
const text = z.string("a text in quotes");
const texts = z.record(z.string(), text, "an object of texts");
const yesOrNo = z.boolean("`true` or `false`");

function oneOf<const T extends readonly [string, ...string[]]>(...names: T) {
  return z.enum(names, `one of ${names.map((name) => `\`${name}\``).join(", ")}`);
}

function wholeNumber(from: number, to: number) {
  const expected = `a whole number from ${from} to ${to}`;
  return z.int(expected).min(from, expected).max(to, expected);
}

const webAddress = text.refine(
  (value) => value === "" || isWebAddress(value),
  "an address such as `https://kb.example.org`",
);

/** Where the source of one document is seen: the address with the names of what is filled in. */
const sourceAddress = text
  .refine(
    (value) => value === "" || (isWebAddress(value) && value.includes("{path}")),
    "an address that contains `{path}`",
  )
  .refine(
    (value) => (value.match(/\{[^{}]*\}/g) ?? []).every((name) => name === "{path}" || name === "{branch}"),
    "an address in which nothing but `{path}` and `{branch}` is filled in",
  );

const images = z
  .strictObject(
    {
      allow: z
        .array(text.refine(isImageHost, "a host such as `img.example.org` or `*.example.org`"), "a list of hosts")
        .describe("Pages may load pictures from these hosts, by https; pictures of others become links"),
    },
    "an object with `allow`",
  )
  .partial();

const rank = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], "a rank: 1 (worst), 2, 3 or 4");

const tags = z
  .strictObject(
    {
      aliases: texts.describe('Other spellings: { "k8s": "kubernetes" }'),
      descriptions: texts.describe("A sentence for the page of a tag"),
      closed: yesOrNo.describe("Allow only the tags in `descriptions`"),
    },
    "an object with `aliases`, `descriptions`, `closed`",
  )
  .partial();

const similar = z
  .strictObject(
    {
      limit: wholeNumber(0, 50).describe("The most similar issues that are shown"),
      commonShare: z
        .number("a share from 0 to 1")
        .min(0, "a share from 0 to 1")
        .max(1, "a share from 0 to 1")
        .describe("A value on more than this share of the documents says nothing"),
      commonFrom: wholeNumber(1, 1_000_000).describe("… as soon as there are this many documents"),
    },
    "an object with `limit`, `commonShare`, `commonFrom`",
  )
  .partial();

const limits = z
  .strictObject(
    {
      documentBytes: wholeNumber(1, 1024 ** 3).describe("Bytes; a larger document is refused"),
      deadline: wholeNumber(1, 3_600_000).describe("Milliseconds that a document may take, plus …"),
      deadlinePerKilobyte: wholeNumber(0, 60_000).describe("… milliseconds for each 1,024 bytes"),
      workerMemory: wholeNumber(64, 65_536).describe("Megabytes of heap of one worker"),
    },
    "an object with `documentBytes`, `deadline`, `deadlinePerKilobyte`, `workerMemory`",
  )
  .partial();

/** So much of an allowed value must be stated: `*` alone would switch the check off. */
const leastStated = 4;

const allowedValue = z.strictObject(
  {
    match: text
      .refine(
        (value) => value.replaceAll("*", "").length >= leastStated,
        `a value of at least ${leastStated} characters, \`*\` not counted`,
      )
      .describe("The whole value that may stand in documents; * stands for any run of characters"),
    reason: text.regex(/\S/, "a sentence that says why it may").describe("Why it may: what it is, and who decided so"),
  },
  "an object with `match` and `reason`",
);

const secrets = z
  .strictObject(
    {
      allow: z
        .array(allowedValue, "a list of objects with `match` and `reason`")
        .describe("What looks like a secret or personal data and may be published"),
    },
    "an object with `allow`",
  )
  .partial();

const dataShape = {
  $schema: text.describe("For editors; ignored"),
  title: text.min(1, "a text in quotes").describe("The name of the site"),
  description: text.describe("One sentence about the site"),
  baseUrl: webAddress.describe("Where the site will live: https://kb.example.org"),
  pathPrefix: text.refine(isPathPrefix, "a path such as `/kb/`").describe("/ or /kb/"),
  socialImage: webAddress.describe("A picture that chats show beside a link: https://…/card.png, 1200 × 630 pixels"),
  editUrl: sourceAddress.describe("https://…/edit/{branch}/content/{path}"),
  historyUrl: sourceAddress.describe("https://…/commits/{branch}/content/{path}"),
  branch: text
    .refine(isBranch, "the name of a branch such as `main`")
    .describe("What {branch} stands for in `editUrl` and `historyUrl`"),
  lang: text.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "a language such as `en` or `pt-BR`"),
  offline: yesOrNo.describe("Readers keep the pages that they have seen, for when they have no network"),
  timeZone: text
    .regex(/^(?:|Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/, "`Z`, an offset such as `+02:00`, or an empty text")
    .describe("The zone of times that state none"),
  audience: oneOf("public", "internal", "restricted").describe("Documents for a narrower audience are left out"),
  tags,
  services: texts.describe('{ "checkout": "What it does" }'),
  severities: z.record(z.string(), rank, "an object of ranks").describe("Your own severity words and their ranks"),
  similar,
  tickets: ticketSources.describe("Where tickets live; see docs/tickets.md"),
  preset: oneOf("relaxed", "recommended", "strict").describe("How strict the checks are"),
  rules: z
    .record(z.string(), oneOf("error", "warning", "note", "off"), "an object of levels")
    .describe("The level of single rules"),
  secrets,
  images,
  limits,
  leaveOut: z
    .array(text, "a list of texts in quotes")
    .describe('Ids of enrichments to do without: ["similar", "statistics"]'),
  kinds: listOf(kindSchema).describe("Kinds of document of your own"),
};

/** Of a JSON file, which cannot hold functions. */
export const dataSchema = z.strictObject(dataShape, "an object").partial();

/** Of a TypeScript or JavaScript file. */
export const configSchema = z
  .strictObject(
    {
      ...dataShape,
      enrichments: listOf(enrichmentSchema),
      extraRules: listOf(ruleSchema),
      pages: listOf(pageSourceSchema),
      traces: listOf(traceLanguageSchema),
    },
    "an object",
  )
  .partial();

/** The keys that only a TypeScript or JavaScript file can set. */
export const functionKeys = ["enrichments", "extraRules", "pages", "traces"] as const;

/** The JSON Schema of `nevertwice.config.json`, for editors. */
export function configJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(dataSchema, { io: "input", unrepresentable: "any" });
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s"'<>\\]+$/.test(value) && URL.canParse(value);
}

/** As far as git-check-ref-format(1) goes without git. */
function isBranch(value: string): boolean {
  return (
    /^[^\s~^:?*[\]\\\p{Cc}-][^\s~^:?*[\]\\\p{Cc}]*$/u.test(value) && !/\.\.|@\{|\/\/|^\/|[/.]$|\.lock$/.test(value)
  );
}

/** It goes into the policy of every page, where a blank or a semicolon would end it. */
function isImageHost(value: string): boolean {
  return /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(value);
}

function isPathPrefix(value: string): boolean {
  return (
    /^\/?(?:[\w.~-]+\/)*(?:[\w.~-]+)?$/.test(value) && !value.split("/").some((part) => part === "." || part === "..")
  );
}
