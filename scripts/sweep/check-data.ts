import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse as parseCsv } from "csv-parse/sync";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import ICAL from "ical.js";
import { jsonFeedSchema } from "#src/browser/json-feed-schema.ts";
import { type CheckResult, resultOf } from "./finding.ts";
import type { BuiltSite } from "./site-pages.ts";

/** Says what is wrong with a file's text; nothing when all is well. */
type Look = (text: string, name: string) => string | undefined;

/** Feeds, calendars, tables, pictures and JSON, read by parsers that are not ours and held against the published schemas. */
export function checkData(site: BuiltSite): CheckResult {
  const looks: [RegExp, Look][] = [
    [/(^|\/)feed\.xml$/, atomProblem],
    [/(^|\/)feed\.json$/, schemaProblem(new SchemaBook(site), () => "feed")],
    [/\.(xml|svg)$/, xmlProblem],
    [/\.ics$/, calendarProblem],
    [/\.csv$/, tableProblem],
    [/^api\/v1\/schema\/.*\.json$/, jsonProblem],
    [/^api\/v1\/.*\.json$/, schemaProblem(new SchemaBook(site), schemaNameOf)],
    [/\.(json|webmanifest)$/, jsonProblem],
  ];
  const found: [string, string][] = [];
  const counts = new Map<string, number>();
  for (const name of site.files.filter((each) => !each.startsWith("pagefind/"))) {
    const look = looks.find(([pattern]) => pattern.test(name))?.[1];
    if (look === undefined) continue;
    const ending = name.slice(name.lastIndexOf(".") + 1);
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
    const problem = problemIn(look, readFileSync(join(site.folder, name), "utf8"), name);
    if (problem !== undefined) found.push([name, problem]);
  }
  return resultOf("data", [...counts].map(([ending, count]) => `${count} ${ending}`).join(", "), found);
}

function problemIn(look: Look, text: string, name: string): string | undefined {
  try {
    return look(text, name);
  } catch (error) {
    return String(error).slice(0, 300);
  }
}

const xml = new XMLParser({ ignoreAttributes: false, isArray: (name: string) => name === "entry" || name === "link" });

function xmlProblem(text: string): string | undefined {
  const answer = XMLValidator.validate(text);
  return answer === true ? undefined : `${answer.err.line}: ${answer.err.msg}`;
}

interface AtomElement {
  id?: string;
  title?: unknown;
  updated?: string;
  author?: { name?: string };
  link?: Record<string, string>[];
  entry?: AtomElement[];
}

/** What RFC 4287 demands of a feed and of its entries. */
function atomProblem(text: string): string | undefined {
  const unwell = xmlProblem(text);
  if (unwell !== undefined) return unwell;
  const { feed } = xml.parse(text) as { feed?: AtomElement };
  if (feed === undefined) return "no feed";
  const entries = feed.entry ?? [];
  const ids = entries.map(({ id }) => id);
  if (new Set(ids).size < ids.length) return "two entries have one id";
  for (const each of [feed, ...entries]) {
    if (!each.id || each.title === undefined) return `no id or title in ${each.id ?? "the feed"}`;
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(each.updated ?? ""))
      return "updated is no time";
    if (each !== feed && !each.author?.name && !feed.author?.name) return `no author of ${each.id}`;
    if (!each.link?.some((link) => (link["@_rel"] ?? "alternate") === "alternate") && each !== feed) return "no link";
  }
  return undefined;
}

function calendarProblem(text: string): string | undefined {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const part of calendar.getAllSubcomponents()) {
    if (!part.getFirstPropertyValue("uid") || !part.getFirstPropertyValue("dtstamp")) return `${part.name} without uid`;
  }
  const long = text.split("\r\n").find((line) => Buffer.byteLength(line) > 75);
  if (long !== undefined) return `a line of more than 75 octets: ${long.slice(0, 40)}`;
  return calendar.getFirstPropertyValue("version") === "2.0" ? undefined : "no version";
}

function tableProblem(text: string): string | undefined {
  const rows: string[][] = parseCsv(text, { relax_column_count: false, bom: true });
  const formula = rows.flat().find((cell) => /^[=+@\t\r]/.test(cell) || /^-\D/.test(cell));
  return formula === undefined ? undefined : `a cell that a spreadsheet would run: ${formula.slice(0, 60)}`;
}

function jsonProblem(text: string): string | undefined {
  JSON.parse(text);
  return undefined;
}

/** The schemas that the site publishes, and that of JSON Feed. */
class SchemaBook {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: false });
  readonly #site: BuiltSite;

  constructor(site: BuiltSite) {
    this.#site = site;
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(jsonFeedSchema, "feed");
  }

  validatorOf(name: string): ValidateFunction | undefined {
    const known = this.#ajv.getSchema(name);
    if (known !== undefined) return known as ValidateFunction;
    const file = `api/v1/schema/${name}.json`;
    if (!this.#site.files.includes(file)) return undefined;
    const schema = JSON.parse(readFileSync(join(this.#site.folder, file), "utf8")) as object;
    return this.#ajv.addSchema(schema, name).getSchema(name) as ValidateFunction;
  }
}

/** The schema that a file names, else the one that has its name. */
function schemaNameOf(data: unknown, name: string): string {
  const named = (data as { schema?: unknown }).schema;
  const address = typeof named === "string" ? named : name;
  return (address.split("/").at(-1) ?? "").replace(/\.json$/, "");
}

function schemaProblem(book: SchemaBook, nameOf: (data: unknown, name: string) => string): Look {
  return (text, file) => {
    const data: unknown = JSON.parse(text);
    const name = nameOf(data, file);
    const validate = book.validatorOf(name);
    if (validate === undefined) return `no schema ${name} is published`;
    return validate(data) ? undefined : JSON.stringify(validate.errors?.slice(0, 2));
  };
}
