import type { Blockquote, Nodes, Paragraph, RootContent } from "mdast";
import type { ErrorEvidence } from "#model/incident.ts";
import { labelOfItem, sectionItems } from "#read/labels.ts";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { isPlaceholderCode } from "#read/placeholder-code.ts";
import { plainText } from "#read/plain-text.ts";
import { walkMarkdown } from "#read/walk.ts";
import { errorCodesIn } from "#traces/error-codes.ts";
import { readTraces } from "#traces/read-traces.ts";
import { messageTemplate } from "#traces/template.ts";
import { type Reading, type SectionView, setPlace } from "../reading.ts";
import { readBlock } from "./passages.ts";

const mostText = 64 * 1024;
const mostLogs = 20;

/** Logs of a section that holds nothing else: fences, quotes, and lines that are one code span. */
export function readErrorMessages(reading: Reading, view: SectionView): void {
  const { errors } = reading.incident;
  const add = (node: Nodes, raw: string, lang: string, line: number) => {
    const message = messageOf(raw);
    if (message === undefined || errors.length >= mostLogs || isElsewhere(raw)) return;
    if (errors.some((error) => error.raw === raw)) return;
    setPlace(reading, `errors[${errors.length}]`, placeOfNode(node));
    errors.push({ raw: raw.slice(0, mostText), lang, message, frames: [], template: messageTemplate(message), line });
  };
  walkMarkdown({ type: "root", children: view.nodes }, (node) => {
    if (isResidue(node)) return "skip";
    const { line } = placeOfNode(node);
    if (node.type === "code") add(node, node.value, node.lang ?? "", line + 1);
    else if (node.type === "blockquote") add(node, quoteText(node), "", line);
    else if (node.type === "paragraph") for (const code of codeLines(node)) add(node, code, "", line);
    else return undefined;
    return "skip";
  });
}

/** Traces and codes are found wherever they stand in the document, and say more. */
function isElsewhere(raw: string): boolean {
  const text = raw.slice(0, mostText);
  return readTraces(text).length > 0 || text.split("\n").some((line) => errorCodesIn(line).length > 0);
}

function quoteText(quote: Blockquote): string {
  return plainText(quote.children.filter((child) => !isResidue(child)) as Nodes[]).replace(
    /^\[![^\]\n]{1,40}\][+-]?[^\n]*\n?/,
    "",
  );
}

/** Code spans that are all there is on their line, a label aside. */
function codeLines(paragraph: Paragraph): string[] {
  const codes = paragraph.children.flatMap((child) =>
    child.type === "inlineCode" && !isResidue(child) ? [child.value] : [],
  );
  const words = paragraph.children.filter(
    (child, i) => child.type !== "inlineCode" && !(i === 0 && child.type === "strong"),
  );
  return /^[\s:：]*$/u.test(plainText(words)) ? codes : [];
}

/** The message of a line in logfmt or JSON. */
const structured = /(?:^|[\s{,])(?:msg=|message=|"(?:msg|message|error)"\s?:\s?)"([^"]{4,500})"/;
const telling =
  /\b(?:error|fatal|exception|fail(?:ed|ure)?|panic|critical|refused|denied|timed? ?out|cannot|unable|abort(?:ed)?)\b/i;

/** The line that says what failed, else the first. */
function messageOf(raw: string): ErrorEvidence["message"] {
  const lines = raw.split("\n").map((line) => line.trim());
  const written = lines.filter((line) => line !== "" && !isPlaceholderCode(line) && line.length <= 2000);
  const line = written.find((candidate) => telling.test(candidate)) ?? written[0];
  return line?.match(structured)?.[1] ?? line;
}

const behaviour = /^(?:(?:observed|actual) behaviou?r|symptoms?|behaviou?r|observed)$/;

/** The logs of the section; where no label names the behaviour, its prose is what was observed. */
export function readSymptoms(reading: Reading, view: SectionView): void {
  readErrorMessages(reading, view);
  const { lines } = reading.source;
  const nodes = view.nodes.filter((node) => !isResidue(node));
  if (hasLabel(nodes, lines, (key) => behaviour.test(key))) return;
  const prose = nodes.flatMap((node) => proseOf(node, lines));
  readBlock(reading, { ...view, nodes: prose }, "actual");
}

function hasLabel(nodes: readonly RootContent[], lines: readonly string[], wanted: (key: string) => boolean): boolean {
  return sectionItems(nodes, lines).some((item) => {
    if (item.type === "label") return wanted(item.line.key);
    if (item.node.type !== "list") return false;
    return item.node.children.some((entry) => wanted(labelOfItem(entry, lines)?.key ?? ""));
  });
}

/** Without logs and labelled lines. */
function proseOf(node: RootContent, lines: readonly string[]): RootContent[] {
  if (node.type === "list") {
    const children = node.children.filter((item) => !isResidue(item) && !labelOfItem(item, lines));
    return children.length > 0 ? [{ ...node, children }] : [];
  }
  if (node.type !== "paragraph" || codeLines(node).length > 0) return [];
  return hasLabel([node], lines, () => true) ? [] : [node];
}
