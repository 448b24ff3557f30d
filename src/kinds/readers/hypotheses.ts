import type { ListItem, Nodes, RootContent, Table } from "mdast";
import type { Hypothesis } from "#model/incident.ts";
import { headingKey } from "#read/heading-key.ts";
import { labelOfItem, sectionItems } from "#read/labels.ts";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainText } from "#read/plain-text.ts";
import { columnOf, tableView } from "#read/tables.ts";
import { type Reading, type SectionView, setPlace } from "../reading.ts";

/**
 * What was suspected, and what came of it: `- [x] **Hypothesis A**: text -> **Result**: Negative.` and
 * `- **H1:** text`. A ticked box says that it was tested; only words say with what result.
 */
export function readHypotheses(reading: Reading, view: SectionView): void {
  const nodes = view.nodes.filter((node) => !isResidue(node));
  for (const node of nodes) {
    if (node.type === "list") {
      for (const item of node.children) if (!isResidue(item)) readItem(reading, item);
    } else if (node.type === "paragraph") readParagraph(reading, node);
    else if (node.type === "table") readTable(reading, node);
  }
}

function readTable(reading: Reading, node: Table): void {
  const view = tableView(node);
  const [text, result] = [columnOf(view, ["hypothesis", "theory"]), columnOf(view, ["result", "outcome", "verdict"])];
  const [name, evidence] = [columnOf(view, ["id", "no"]), columnOf(view, ["evidence", "how tested", "test"])];
  if (text < 0) return;
  for (const row of view.rows) {
    const outcome = row.cells[result] ?? "";
    const said = `${row.cells[text] ?? ""}${outcome ? ` → Result: ${outcome}` : ""}`;
    add(reading, { name: row.cells[name] ?? "", said, details: row.cells[evidence] ?? "", node: row.node });
  }
}

function readItem(reading: Reading, item: ListItem): void {
  const label = labelOfItem(item, reading.source.lines);
  const own = label && isName(label.key) ? label : undefined;
  const [first, ...nested] = item.children;
  const said = plainText(own ? (own.value as Nodes[]) : first ? [first] : []);
  const loose = nested.filter((child) => !isResidue(child));
  add(reading, {
    name: own?.label ?? "",
    said,
    details: plainText(loose),
    ...(typeof item.checked === "boolean" ? { tested: item.checked } : {}),
    node: item,
  });
}

/** Labels in paragraphs; prose around them says nothing that could be sorted. */
function readParagraph(reading: Reading, node: RootContent): void {
  for (const item of sectionItems([node], reading.source.lines)) {
    if (item.type !== "label" || !isName(item.line.key)) continue;
    add(reading, {
      name: item.line.label,
      said: plainText(item.line.value as Nodes[]),
      details: plainText(item.line.blocks),
      node,
    });
  }
}

/** `hypothesis a`, `h1`, `theory 2`: a label that only counts. */
function isName(key: string): boolean {
  return /^(?:h|hyp|hypothesis|hypotheses|theory|suspect|guess|idea) ?(?:[a-z]|\d{1,2})?$|^[a-z]?\d{1,2}$|^[a-h]$/.test(
    key,
  );
}

interface Said {
  name: string;
  said: string;
  /** What stands below it. */
  details: string;
  tested?: boolean;
  node: RootContent;
}

function add(reading: Reading, { name, said, details, tested, node }: Said): void {
  const { hypotheses } = reading.incident;
  const { text, outcome } = split(said);
  const below = split(`\n${details}`);
  if (text === "" || isPlaceholder(text)) return;
  const verdict = outcome || below.outcome;
  const noted = below.text.replace(/^evidence\s*[:：]\s*/iu, "");
  const evidence = [remark(verdict), noted].filter(Boolean).join("\n");
  const result = resultOf(verdict);
  if (isUnchosen(verdict)) {
    const field = `hypotheses[${hypotheses.length}].result`;
    reading.incident.residue.push({ kind: "placeholder", text: verdict, place: placeOfNode(node), field });
  }
  setPlace(reading, `hypotheses[${hypotheses.length}]`, placeOfNode(node));
  hypotheses.push({
    id: idOf(name, hypotheses),
    text,
    result,
    ...(tested === undefined ? {} : { tested }),
    ...(evidence ? { evidence } : {}),
  });
}

/** The letter or number of its label, else the next number. */
function idOf(name: string, before: readonly Hypothesis[]): string {
  const key = headingKey(name);
  const counted = key.match(/(?:^| )([a-z]|h?\d{1,2})$/)?.[1] ?? key.match(/^(h\d{1,2})$/)?.[1];
  const id = counted?.toUpperCase() ?? String(before.length + 1);
  return before.some((other) => other.id === id) ? String(before.length + 1) : id;
}

const resultLabel =
  /(?:(?:-+>|→|⇒|=+>|[—–(;,.]|\s-|^|\n)\s{0,3})(?:result|outcome|verdict|conclusion)\s{0,3}[:：]\s{0,3}/iu;

/** `text -> Result: Negative.`, `text → rejected`, `text (ruled out)`, and a line `Result: …` below. */
function split(said: string): { text: string; outcome: string } {
  const labelled = resultLabel.exec(said);
  if (labelled) {
    const [outcome = "", ...more] = said.slice(labelled.index + labelled[0].length).split("\n");
    return { text: [said.slice(0, labelled.index), ...more].join("\n").trim(), outcome: withoutBracket(outcome) };
  }
  const arrow = /-+>|→|⇒|=+>/u.exec(said);
  const after = arrow ? withoutBracket(said.slice(arrow.index + arrow[0].length)) : "";
  if (arrow && resultOf(after) !== "open") return { text: said.slice(0, arrow.index).trim(), outcome: after };
  const last = /(?:[—–:(]|\s-)\s{0,3}([^()—–:\n]{2,40})$/u.exec(said.trim().replace(/[.)\s]+$/, ""));
  if (last && isVerdict(last[1] ?? "")) {
    return { text: said.trim().slice(0, last.index).trim(), outcome: last[1] ?? "" };
  }
  return { text: said.trim(), outcome: "" };
}

/** The bracket that opened before the label closes behind the result. */
function withoutBracket(outcome: string): string {
  return outcome.trim().replace(/^([^()]*)\)$/, "$1");
}

const verdicts: [Exclude<Hypothesis["result"], "open">, string][] = [
  [
    "inconclusive",
    "inconclusive|unclear|undetermined|partly|partially|partial|mixed|maybe|not (?:confirmed|verified|proven|reproduced)",
  ],
  [
    "rejected",
    "negative|rejected|refuted|disproved|disproven|ruled out|eliminated|excluded|no|false|wrong|invalid|not (?:it|the cause|the problem)|❌|✗|✘",
  ],
  ["confirmed", "positive|verified|confirmed|proved|proven|yes|true|valid|correct|✅|✔|☑"],
];
const patterns = verdicts.map(([result, words]) => {
  const source = `^[*_"'\\s]{0,4}(?:${words})(?![\\p{L}\\p{N}])`;
  return { result, pattern: new RegExp(source, "iu") };
});

/** Only the words with which it begins count: a sentence about the test is no result. */
function resultOf(outcome: string): Hypothesis["result"] {
  if (isUnchosen(outcome)) return "open";
  return patterns.find(({ pattern }) => pattern.test(outcome))?.result ?? "open";
}

/** `Positive / Negative`, as the form has it. */
function isUnchosen(outcome: string): boolean {
  const parts = outcome.split(/\s*[/|]\s*/);
  return parts.length > 1 && parts.every((part) => isVerdict(part.replace(/^[[<]|[\]>.]+$/g, "")));
}

function isVerdict(text: string): boolean {
  return (
    explained.test(text) || patterns.some(({ pattern }) => pattern.exec(text)?.[0].length === text.trimEnd().length)
  );
}

/** `confirmed by the slow log`. Only of words that mean nothing else: `wrong in the parser` is what was thought. */
const explained =
  /^[*_"'\s]{0,4}(?:confirmed|verified|disproved|disproven|refuted|rejected|ruled out)\s{1,3}(?:by|through|via|with|in|on|after|because|since|when)\s/i;

/** What follows the word of the result: `Negative. The pool had free connections.` */
function remark(outcome: string): string {
  if (isUnchosen(outcome) || isPlaceholder(outcome)) return "";
  const word = patterns.map(({ pattern }) => pattern.exec(outcome)?.[0]).find(Boolean) ?? "";
  return outcome
    .slice(word.length)
    .replace(/^[\s.,;:—–-]+/u, "")
    .replace(/^\(([^()]*)\)\.?$/, "$1")
    .trim();
}
