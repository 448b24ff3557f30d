import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse as parseCsv } from "csv-parse/sync";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import ICAL from "ical.js";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { pageSources } from "#pages/index.ts";
import { layOutPages } from "#pages/lay-out.ts";
import type { PageInputs } from "#pages/page-inputs.ts";
import { sampleAction, sampleDay, sampleKnowledgeBase } from "#pages/sample-knowledge-base.ts";

/** What people and attackers call things. */
const own = [
  "<script>alert(1)</script>",
  "]]><!--<b>&amp;</b>--> &lt;",
  '=HYPERLINK("http://x.test","y")',
  "@SUM(1)",
  "::error file=a::b",
  "\u001b[31mred\u001b[0m \u0007",
  "two\r\nlines\tand\u2028more",
  "comma, semi; colon: \"quotes\" 'too' \\ \\n",
  "# *not* [a](javascript:x) `title` | ~~x~~",
  "1. one",
  "- x",
  "\u202eright to left\u202c مرحبا שלום",
  "👩‍🚒 e\u0301 \ufeff \ufffe \ud800 end",
  "__proto__",
  "constructor",
  "{{7*7}} $x %s %0a",
  "null",
  "0x10",
  "---",
];

const attacks = fileURLToPath(new URL("../../shared/attacks/", import.meta.url));

/** One string a line, of all files below a folder. */
function linesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && statSync(file).size < 400_000)
    .flatMap((file) => readFileSync(file, "utf8").split("\n"))
    .map((line) => line.slice(0, 200))
    .filter((line) => line.trim() !== "");
}

/** What a format cannot say is U+FFFD there; blanks are not what this is about. */
function plain(text: unknown): string {
  return String(text)
    .replace(/[\0-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, "\uFFFD")
    .replace(/\s+/gu, " ")
    .trim();
}

function siteOf(texts: readonly string[]) {
  const kb = sampleKnowledgeBase(
    texts.map((text, n) => ({
      ...{ id: `nt-${String(n).padStart(5, "0")}`, path: `${text.replace(/[\\/\0]/g, "")}-${n}.md`, title: text },
      ...{ takeaway: text, tags: [text], services: [text], dates: { written: sampleDay("2025-02-01") } },
      people: [{ role: "author" as const, name: text }],
      actions: [sampleAction(text, { owners: [text], due: sampleDay("2025-03-01"), dueFrom: "own" as const })],
    })),
    { config: { baseUrl: "https://kb.example.org", pathPrefix: "/kb/" } },
  );
  for (const record of kb.records) record.markdown = [`${record.incident.id} body\n`];
  const inputs: PageInputs = {
    kinds: [],
    rules: [],
    contentFolder: "content",
    attachment: () => undefined,
    history: { state: "none" },
  };
  const { files } = layOutPages(kb, pageSources(inputs));
  return new Map(files.map(({ url, body }) => [url, String(body)]));
}

const xml = new XMLParser({
  ...{ ignoreAttributes: false, htmlEntities: true, trimValues: false, parseTagValue: false },
  ...{
    parseAttributeValue: false,
    processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e7 },
  },
  isArray: (name: string) => name === "entry" || name === "category",
});

function entriesOf(body: string): { id: string; title: string; summary: string; author: { name: string } }[] {
  expect(XMLValidator.validate(body)).toBe(true);
  return xml.parse(body).feed.entry;
}

/** Finds what came out for each text, by the id of the document. */
function checkAll(texts: readonly string[]): void {
  const files = siteOf(texts);
  const body = (url: string) => files.get(url) ?? "";
  const textOfId = (id: string) => texts[Number(/nt-(\d{5})/.exec(id)?.[1])] ?? "no such document";

  const entries = entriesOf(body("/feed.xml"));
  expect(entries).toHaveLength(Math.min(50, texts.length));
  for (const { id, title, summary, author } of entries) {
    const text = plain(textOfId(id));
    expect([plain(title), plain(author.name)]).toEqual([text, text]);
    expect(text.startsWith(plain(summary).replace(/…$/, ""))).toBe(true);
  }
  for (const item of JSON.parse(body("/feed.json")).items) {
    expect([item.title, item.tags.length > 0, item.authors[0].name]).toEqual([
      textOfId(item.id),
      true,
      textOfId(item.id),
    ]);
  }
  for (const [at, text] of texts.entries()) {
    const id = `nt-${String(at).padStart(5, "0")}`;
    const [, front = ""] = body(`/i/${id}/index.md`).split(/^---$/m);
    expect(parseYaml(front).title ?? "", id).toBe(text);
    expect(JSON.parse(body(`/api/v1/incidents/${id}.json`)).title).toBe(text);
  }

  const lines = fromMarkdown(body("/llms.txt")).children.flatMap((node) => (node.type === "list" ? node.children : []));
  expect(lines.length).toBe(texts.length + 1);
  for (const line of lines.slice(0, -1)) {
    const [link] = line.children[0]?.type === "paragraph" ? line.children[0].children : [];
    expect(link?.type).toBe("link");
    if (link?.type === "link") expect(plain(textOf(link))).toBe(plain(textOfId(link.url)));
  }

  const calendar = new ICAL.Component(ICAL.parse(body("/actions.ics")));
  const tasks = calendar.getAllSubcomponents("vtodo");
  expect(tasks).toHaveLength(texts.length);
  const summaries = new Set(tasks.map((task) => plain(task.getFirstPropertyValue("summary"))));
  for (const text of texts)
    expect(
      [...summaries].some((summary) => summary.includes(plain(text))),
      text,
    ).toBe(true);

  const sheet = [...files.keys()].find((url) => url.endsWith(".csv"));
  const rows: string[][] = parseCsv(body(sheet ?? ""), { relax_column_count: false });
  const cells = new Set(rows.flat().map((cell) => plain(cell.replace(/^'/, ""))));
  for (const text of texts) expect(cells.has(plain(text)) || cells.has(plain(text.replace(/^'/, ""))), text).toBe(true);
}

describe("the same text in feeds, calendar, table, JSON, llms.txt and twins", () => {
  it("for names of our own", () => checkAll(own));

  for (const folder of ["fields", "naughty"]) {
    it.skipIf(!existsSync(join(attacks, folder)))(`for ../shared/attacks/${folder}`, { timeout: 120_000 }, () => {
      const texts = [...new Set(linesIn(join(attacks, folder)))];
      expect(texts.length).toBeGreaterThan(10);
      for (let at = 0; at < Math.min(texts.length, 200); at += 50) checkAll(texts.slice(at, at + 50));
    });
  }
});

describe("JSON for programs", () => {
  it("keeps to the schema that it names", () => {
    const files = siteOf(own);
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    let checked = 0;
    for (const [url, body] of files) {
      if (!url.startsWith("/api/v1/") || url.startsWith("/api/v1/schema/")) continue;
      const data = JSON.parse(body);
      if (typeof data.schema !== "string" || !data.schema.startsWith("https://kb.example.org/kb/")) continue;
      const name = data.schema.replace("https://kb.example.org/kb", "");
      const schema = files.get(name);
      expect(schema, `${url} names ${name}`).toBeDefined();
      const validate = ajv.getSchema(name) ?? ajv.addSchema(JSON.parse(schema ?? ""), name).getSchema(name);
      expect(validate?.(data), `${url}: ${JSON.stringify(validate?.errors?.slice(0, 2))}`).toBe(true);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(own.length);
  });
});
