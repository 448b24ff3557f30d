import remarkCallout from "@r4ai/remark-callout";
import type { Element, Root as HastRoot } from "hast";
import type { Heading, Nodes, Root } from "mdast";
import type { Handler } from "mdast-util-to-hast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype, { type Options as RemarkRehypeOptions } from "remark-rehype";
import { unified } from "unified";
import type { Incident } from "#model/incident.ts";
import type { RenderedBody, TocEntry } from "#model/record.ts";
import { isResidue, marksOf } from "#read/marks.ts";
import { plainLine } from "#read/plain-text.ts";
import type { Source } from "#read/source.ts";
import { walkElements, walkMarkdown } from "#read/walk.ts";
import type { CandidateHints } from "#tickets/candidates.ts";
import { addAnchorLinks } from "./anchor-links.ts";
import { calloutOptions, mendCallouts } from "./callouts.ts";
import { finishStructure, keepIdsUnique } from "./headings.ts";
import { highlightOptions, rehypeHighlight } from "./highlight.ts";
import { collectLinks } from "./links.ts";
import { describePictures } from "./pictures.ts";
import { prepareTree } from "./prepare.ts";
import { countReadingWords } from "./reading-words.ts";
import { schema } from "./sanitise.ts";
import { definedMentions, markTickets } from "./ticket-marks.ts";
import { unseal } from "./trusted.ts";
import type { Wrapper } from "./wrapper.ts";

const wrapperHandler: Handler = (state, node: Wrapper) => {
  const element: Element = {
    type: "element",
    tagName: node.tag,
    properties: {},
    children: state.all(node as unknown as Nodes) as Element["children"],
  };
  state.patch(node as unknown as Nodes, element);
  return state.applyData(node as unknown as Nodes, element);
};

const hastOptions: RemarkRehypeOptions = { allowDangerousHtml: true, handlers: { wrapper: wrapperHandler } as object };
// None is frozen here: the first use does it, and most commands render nothing in the thread that loads this.
const toHast = unified().use(remarkRehype, hastOptions);
const toHastWithCallouts = unified().use(remarkCallout, calloutOptions).use(remarkRehype, hastOptions);

/** Raw HTML is parsed where there is any; then the sanitiser; whatever comes after it is made by us alone. */
const clean = unified().use(rehypeSanitize, schema);
const cleanWithHtml = unified().use(rehypeRaw).use(rehypeSanitize, schema);
const colour = unified().use(rehypeHighlight, highlightOptions);
const print = unified().use(rehypeStringify);

export interface RenderOptions {
  /** `data-line` on every element that stands in the file: for the live preview. */
  sourceLines?: boolean;
  /** Marks what may be a ticket, for documents of the knowledge base. */
  tickets?: CandidateHints;
  /** Hosts from which pictures are loaded; those of others become links. */
  imageHosts?: readonly string[];
}

/** Turns a document that was read into safe HTML. Consumes the source's tree. */
export async function renderDocument(
  source: Source,
  incident: Incident,
  options: RenderOptions = {},
): Promise<RenderedBody> {
  const toc = tableOfContents(source.root);
  const defined = definedMentions(source.root);
  prepareTree(source.root, incident);
  const { html, links, tickets, words } = await renderTree(source.root, options);
  return { html, links, toc, words, tickets: [...tickets, ...defined] };
}

/** mdast → sanitised HTML. */
export async function renderTree(
  root: Root,
  { sourceLines = false, tickets: hints, imageHosts = [] }: RenderOptions = {},
): Promise<Required<Pick<RenderedBody, "html" | "links" | "tickets" | "words">>> {
  const has = contentsOf(root);
  if (has.callouts) mendCallouts(root);
  const hast = (await (has.callouts ? toHastWithCallouts : toHast).run(root)) as HastRoot;
  let tree = (await (has.html ? cleanWithHtml : clean).run(hast)) as HastRoot;
  unseal(tree);
  keepIdsUnique(tree);
  const links = collectLinks(tree, imageHosts);
  describePictures(tree);
  if (sourceLines) tellLines(tree);
  const tickets = hints === undefined ? [] : markTickets(tree, hints);
  finishStructure(tree);
  const words = countReadingWords(tree);
  addAnchorLinks(tree);
  if (has.code) await colour.run({ type: "root", children: codeBlocks(tree) });
  if (has.math) tree = await withMath(tree);
  return { html: print.stringify(tree), links, tickets, words };
}

function tellLines(tree: HastRoot): void {
  walkElements(tree, (element) => {
    if (element.position) element.properties.dataLine = element.position.start.line;
    return undefined;
  });
}

/** What a tree has that costs a step of its own. */
function contentsOf(root: Root): Record<"html" | "code" | "math" | "callouts", boolean> {
  const has = { html: false, code: false, math: false, callouts: false };
  walkMarkdown(root, (node) => {
    if (node.type === "html") has.html = true;
    else if (node.type === "blockquote") has.callouts ||= plainLine(node).startsWith("[!");
    else if (node.type === "code" && node.lang) has.code = true;
    else if (node.type === "math" || node.type === "inlineMath") has.math = true;
    return undefined;
  });
  return has;
}

/** The highlighter visits all that it is given, and most of a document is not code. It changes the blocks in place. */
function codeBlocks(tree: HastRoot): Element[] {
  const blocks: Element[] = [];
  walkElements(tree, (element) => {
    if (element.tagName !== "pre") return undefined;
    blocks.push(element);
    return "skip";
  });
  return blocks;
}

/** MathML only: no fonts, no styles. Loaded where a document has a formula. */
async function withMath(tree: HastRoot): Promise<HastRoot> {
  const { default: rehypeKatex } = await import("rehype-katex");
  const options = { output: "mathml", trust: false, strict: "ignore", maxExpand: 200, maxSize: 20 } as const;
  const result = (await unified().use(rehypeKatex, options).run(tree)) as HastRoot;
  walkElements(result, (element) => {
    // A long formula is scrolled, by keyboard too.
    if (element.tagName === "math" && element.properties.display === "block") element.properties.tabIndex = 0;
    // KaTeX colours what it cannot read with a style, which the page's policy forbids.
    delete element.properties.style;
    return undefined;
  });
  return result;
}

function tableOfContents(root: Root): TocEntry[] {
  const headings = root.children.filter(
    (node): node is Heading => node.type === "heading" && !marksOf(node).hidden && !isResidue(node),
  );
  const top = Math.min(...headings.map((heading) => heading.depth));
  return headings
    .filter((heading) => heading.depth - top <= 1)
    .map((heading) => ({
      level: heading.depth - top + 2,
      text: plainLine(heading),
      anchor: marksOf(heading).anchor ?? "",
    }))
    .filter((entry) => entry.anchor !== "" && entry.text !== "");
}
