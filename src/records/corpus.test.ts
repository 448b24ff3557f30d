import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { kinds } from "#kinds/index.ts";
import type { DocumentRecord } from "#model/record.ts";
import { decodeDocument } from "#read/decode.ts";
import { findDocuments } from "#read/files.ts";
import { readFrontMatter } from "#read/front-matter.ts";
import { parseMarkdown } from "#read/markdown.ts";
import { recordDocument } from "./document.ts";

/** Real incident documents of many teams: data to test against, no part of the project. */
const corpus = new URL("../../../shared/corpus/docs/", import.meta.url).pathname;
const collections = existsSync(corpus) ? readdirSync(corpus).sort() : ["(absent)"];

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

/** Everything that a reader of the Markdown sees as text. */
function wordsOfSource(text: string): string[] {
  const root: Root = parseMarkdown(text, readFrontMatter(text).bodyOffset);
  const found: string[] = [];
  visit(root, (node) => {
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code") found.push(...words(node.value));
  });
  return found;
}

const entities: Record<string, string> = {
  "&#x3C;": "<",
  "&#x26;": "&",
  "&#x27;": "'",
  "&#x22;": '"',
  "&quot;": '"',
  "&amp;": "&",
};

function withoutTags(html: string): string {
  return html.replace(/<[^>]*>/g, " ").replace(/&(?:#x[0-9A-F]+|\w+);/g, (entity) => entities[entity] ?? " ");
}

/** The page's text with and without the borders of inline elements, where a word may span several of them. */
/** The head of the page names the kind, in place of the prefix that the title may have. */
function kindName(id: string): string {
  return kinds.find((kind) => kind.id === id)?.name ?? id;
}

function wordsOfPage({ incident, body }: DocumentRecord): Set<string> {
  const joined = body.html.replace(/<\/?(?:span|em|strong|code|a|del)\b[^>]*>/g, "");
  return new Set(
    words([kindName(incident.kind), incident.title, withoutTags(body.html), withoutTags(joined)].join(" ")),
  );
}

describe.skipIf(!existsSync(corpus))("the corpus", () => {
  it.each(collections)(
    "%s: every document becomes a page that shows all of its text",
    async (collection) => {
      const folder = join(corpus, collection);
      const { documents } = await findDocuments(folder);
      expect(documents.length).toBeGreaterThan(0);
      for (const path of documents) {
        const bytes = readFileSync(join(folder, path));
        const record = await recordDocument(path, bytes, defaultConfig);
        expect(record.diagnostics.filter(({ rule }) => /internal-error|document-refused/.test(rule))).toEqual([]);
        const shown = wordsOfPage(record);
        const lost = wordsOfSource(decodeDocument(bytes).text).filter((word) => !shown.has(word));
        expect([...new Set(lost)], `lost from ${relative(corpus, join(folder, path))}`).toEqual([]);
      }
    },
    300_000,
  );
});
