import fc from "fast-check";
import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "./markdown.ts";

const reference = unified().use(remarkParse).use(remarkGfm, { singleTilde: true });

function links(tree: Nodes): string[] {
  const found: string[] = [];
  visit(tree, "link", (node) => {
    if (!node.url.startsWith("mailto:")) found.push(node.url);
  });
  return found;
}

describe("linkBareUrls", () => {
  it.each([
    "see https://example.org/a_b_c for more",
    "(https://example.org/x(y))",
    "https://example.org/x). And www.example.org, too",
    "**https://example.org/bold**",
    "no http://",
    "`https://example.org`",
    "<https://example.org> [text https://example.org](https://example.com)",
    "at https://example.org/path?a=b#c!",
    "www.example.org/a_(b)",
  ])("finds what GFM finds: %s", (markdown) => {
    expect(links(parseMarkdown(markdown))).toEqual(links(reference.parse(markdown)));
  });

  it("finds what GFM finds in any words around a link", () => {
    const word = fc.stringMatching(/^[a-z.,!?():;"' -]{0,12}$/);
    const path = fc.stringMatching(/^[a-z0-9/().,-]{0,10}$/);
    fc.assert(
      fc.property(word, path, word, (before, tail, after) => {
        const markdown = `x ${before} https://example.org/${tail} ${after}`;
        expect(links(parseMarkdown(markdown))).toEqual(links(reference.parse(markdown)));
      }),
    );
  });

  it("keeps the position of what it splits", () => {
    const [paragraph] = parseMarkdown("see https://example.org now").children;
    const link = paragraph?.type === "paragraph" ? paragraph.children[1] : undefined;
    expect(link?.position).toMatchObject({ start: { column: 5 }, end: { column: 24 } });
  });
});
