import { keepUnknownTagsAsText } from "#read/html-nodes.ts";
import { parseMarkdown } from "#read/markdown.ts";
import { renderTree } from "./document.ts";

/** Renders Markdown of our own (the pages of the rules) with the same safety as an author's. */
export async function renderMarkdown(text: string): Promise<string> {
  const root = parseMarkdown(text);
  keepUnknownTagsAsText(root);
  return (await renderTree(root)).html;
}
