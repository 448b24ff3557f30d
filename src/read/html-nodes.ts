import type { Html, Nodes, Parents, PhrasingContent, Root, RootContent, Text } from "mdast";
import type { ReadingProblem } from "#model/incident.ts";
import { placeOfNode } from "./marks.ts";
import { walkMarkdown } from "./walk.ts";

/**
 * The HTML elements that a document may use; the sanitiser keeps just these. Everything else in angle brackets is text:
 * CommonMark takes a placeholder such as `<Short description>` for a tag, and a browser would make it vanish.
 */
export const htmlElements: ReadonlySet<string> = new Set(
  (
    "a abbr b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption " +
    "figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span " +
    "strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr"
  ).split(" "),
);

const tag = /<(\/?)([A-Za-z][^\s/<>]*)([^<>]*)>/g;

/** Turns HTML nodes that are no HTML into the text that the author sees in the source, with a problem for each. */
export function keepUnknownTagsAsText(root: Root): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  walkMarkdown(root, (node, index, parent) => {
    if (node.type !== "html" || isComment(node.value)) return undefined;
    const unknown = unknownTag(node.value);
    if (unknown === undefined) return undefined;
    problems.push({ id: "html-placeholder", place: placeOfNode(node), values: { text: unknown } });
    (parent.children as Nodes[])[index] = asText(node, parent);
    return joinText(parent, index);
  });
  return problems;
}

/** Joins the text at the index with text beside it, as if no tag had been seen. Returns the index to go on from. */
function joinText(parent: Parents, index: number): number {
  const children = parent.children as Nodes[];
  const [before, node, after] = [children[index - 1], children[index], children[index + 1]];
  if (node?.type !== "text") return index + 1;
  const from = before?.type === "text" ? index - 1 : index;
  const parts = [before, node, after].filter((part): part is Text => part?.type === "text");
  const [start, end] = [parts[0]?.position?.start, parts[parts.length - 1]?.position?.end];
  const value = parts.map((part) => part.value).join("");
  children.splice(from, parts.length, { type: "text", value, ...(start && end ? { position: { start, end } } : {}) });
  return from + 1;
}

function isComment(html: string): boolean {
  return html.startsWith("<!--") && html.indexOf("-->") === html.trimEnd().length - 3;
}

function unknownTag(html: string): string | undefined {
  if (/^<[!?]/.test(html) && !html.startsWith("<!--")) return html.slice(0, 60);
  for (const [whole, slash, name = "", rest = ""] of html.replace(/<!--[\s\S]*?-->/g, "").matchAll(tag)) {
    if (!htmlElements.has(name.toLowerCase())) return whole;
    // `<Summary>`, `<Section title>`: a capital and no attribute is how people write placeholders, not HTML.
    if (!slash && /^[A-Z][a-z]/.test(name) && !rest.includes("=")) return whole;
  }
  return undefined;
}

function asText(node: Html, parent: Nodes): RootContent {
  const text: Text = { type: "text", value: node.value, ...(node.position ? { position: node.position } : {}) };
  const inline = parent.type === "paragraph" || !("children" in parent) || isPhrasingParent(parent);
  if (inline) return text;
  return {
    type: "paragraph",
    children: [text] as PhrasingContent[],
    ...(node.position ? { position: node.position } : {}),
  };
}

const phrasingParents = new Set(["heading", "emphasis", "strong", "delete", "link", "linkReference", "tableCell"]);

function isPhrasingParent(node: Nodes): boolean {
  return phrasingParents.has(node.type);
}
