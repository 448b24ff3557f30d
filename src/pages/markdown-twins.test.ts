import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Page } from "#model/page.ts";
import { recordDocument } from "#records/document.ts";
import { cardMaker } from "./cards.ts";
import { llmsText } from "./llms-text.ts";
import { markdownTwins } from "./markdown-twins.ts";
import { notFoundPages } from "./not-found-page.ts";
import { sampleKnowledgeBase } from "./sample-knowledge-base.ts";
import { sitemap, sitemapFiles } from "./sitemap.ts";

const config = { ...defaultConfig, baseUrl: "https://kb.example.org", pathPrefix: "/kb/" };
const inputs = {
  contentFolder: "content",
  attachment: (path: string) => (path === "b/d.png" ? "/x/b/d.png" : undefined),
};

async function twinsOf(documents: Record<string, string>): Promise<{ kb: KnowledgeBase; twins: string[] }> {
  const records = await Promise.all(
    Object.entries(documents).map(([path, text]) => recordDocument(path, new TextEncoder().encode(text), config)),
  );
  const byId = new Map(records.map(({ incident }) => [incident.id, incident]));
  const kb = { ...sampleKnowledgeBase([], { config }), records, byId };
  return {
    kb,
    twins: markdownTwins(inputs)
      .files(kb)
      .map(({ body }) => String(body)),
  };
}

const hostile = `"]]> <b>&amp; *a* [x](y) \`c\` #1 | -- ::error:: \u202e`;
const document = `---
id: nt-aaaaa
title: ${JSON.stringify(hostile)}
severity: SEV2
tags: [queue, __proto__, "a: b"]
owner: "=1+1"
date: 2025-02-03
colour: green
---

See [the other](c.md#impact) and ![it](d.png).

## Summary

It was \`[full]\`.
`;

describe("Markdown twins", () => {
  it("read back as the same document", async () => {
    const { kb, twins } = await twinsOf({ "b/a.md": document, "b/c.md": "---\nid: nt-ccccc\n---\n\n# Other\n" });
    const again = await recordDocument("b/a.md", new TextEncoder().encode(twins[0]), config);
    const [first] = kb.records;
    const told = ({ incident: { id, title, kind, severity, tags, people, dates, summary } }: typeof again) => {
      return { id, title, kind, severity, tags, people: people.map(({ role, name }) => [role, name]), dates, summary };
    };
    expect(first && told(again)).toEqual(first && told(first));
    expect(first?.incident.title).toBe(hostile);
  });

  it("lead where the page leads", async () => {
    const { twins } = await twinsOf({ "b/a.md": document, "b/c.md": "---\nid: nt-ccccc\n---\n\n# Other\n" });
    expect(twins[0]).toContain("See [the other](https://kb.example.org/kb/i/nt-ccccc/#impact)");
    expect(twins[0]).toContain("![it](https://kb.example.org/kb/i/nt-aaaaa/d.png)");
    expect(twins[0]).toContain("permalink: https://kb.example.org/kb/i/nt-aaaaa/\n");
    expect(twins[0]).toContain("extra:\n  colour: green\n");
  });

  it("are listed in llms.txt, a line for each, with the same words", async () => {
    const { kb } = await twinsOf({ "b/a.md": document, "b/c.md": "---\nid: nt-ccccc\n---\n\n# Other\n" });
    const [file] = llmsText(cardMaker([])).files(kb);
    const text = String(file?.body);
    const tree = fromMarkdown(text);
    const items = tree.children.flatMap((node) => (node.type === "list" ? node.children : []));
    expect(items[0] && textOf(items[0])).toBe(
      `${hostile.replace("&amp;", "&")}: SEV2 · 2025-02-03 · It was [full].`.replace("&", "&amp;"),
    );
    expect(text).toContain("](https://kb.example.org/kb/i/nt-aaaaa/index.md): SEV2 ");
    expect(items).toHaveLength(3);
  });
});

describe("a sitemap", () => {
  it("encodes letters of any script once, as its protocol wants", () => {
    const kb = sampleKnowledgeBase([], { config });
    const page = { ...notFoundPages.pages(kb)[0], url: "/tags/größe/", indexed: true } as Page;
    expect(sitemap.answers?.(kb, { pages: [page], files: [], uncut: [page] }).files[0]?.body).toContain(
      "<loc>https://kb.example.org/kb/tags/gr%C3%B6%C3%9Fe/</loc>",
    );
  });

  it("is an index of sitemaps when there is too much for one", () => {
    const files = sitemapFiles(["<url>1</url>", "<url>2</url>", "<url>3</url>"], { config }, 2);
    expect(files.map(({ url }) => url)).toEqual(["/sitemap.xml", "/sitemap-1.xml", "/sitemap-2.xml"]);
    expect(files[0]?.body).toContain("<loc>https://kb.example.org/kb/sitemap-2.xml</loc>");
    expect(files[2]?.body).toContain("<url>3</url>");
  });
});
