import type { Heading, List, ListItem, Nodes, Paragraph, RootContent, Table } from "mdast";
import type { Cause, WhyNode } from "#model/incident.ts";
import { headingKey } from "#read/heading-key.ts";
import { type LabelLine, labelContent, labelOfItem, labelsOfList, labelText, sectionItems } from "#read/labels.ts";
import { isResidue, marksOf, placeOfNode } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainLine, plainText } from "#read/plain-text.ts";
import { columnOf, tableView } from "#read/tables.ts";
import { type Reading, type SectionView, setPlace } from "../reading.ts";
import { labelledCause } from "./cause-labels.ts";

/** Contributing factors are one cause each; a root cause is what its section says, as a whole. */
export function readCauses(reading: Reading, view: SectionView, role: Cause["role"]): void {
  const nodes = view.nodes.filter((node) => !isResidue(node));
  if (role === "contributing") return readFactors(reading, nodes);
  const own = nodes.filter((node) => node.type !== "thematicBreak");
  const text = labelledCause(own, reading.source.lines) ?? plainText(own);
  const known = reading.incident.causes.some((cause) => cause.role === role && cause.text === text);
  if (text && !known && own[0] && !isWhys(reading, own)) addCause(reading, { role, text }, own[0]);
  if (own.some((node) => isWhys(reading, [node]))) readWhys(reading, view);
}

/** A bullet, a row, a paragraph, or a heading with what stands below it. */
function readFactors(reading: Reading, nodes: readonly RootContent[]): void {
  nodes.forEach((node, i) => {
    const next = nodes[i + 1];
    if (node.type === "list") for (const item of node.children) addFactor(reading, item, "contributing");
    else if (node.type === "table") addFactorRows(reading, node);
    else if (node.type === "heading") addFactorBelow(reading, node, nodes.slice(i + 1));
    else if (node.type === "paragraph" && !isBelowHeading(nodes, i)) {
      const text = plainText(node);
      // `Several things came together:` is none of them.
      if (!(next?.type === "list" && /[:：]$/u.test(text))) addCause(reading, { role: "contributing", text }, node);
    }
  });
}

/** `### Factor 1: no limit on retries` and a paragraph; with a list below, each bullet is a factor of that sort. */
function addFactorBelow(reading: Reading, heading: Heading, after: readonly RootContent[]): void {
  const end = after.findIndex((node) => node.type === "heading");
  const body = after.slice(0, end < 0 ? after.length : end);
  if (body.some((node) => node.type === "list")) return;
  const title = plainLine(heading).replace(/^[^\p{L}\p{N}]*(?:factor )?\d{1,3}\s*[.):–-]\s*/iu, "");
  addCause(reading, { role: "contributing", title, text: plainText(body) || title }, heading);
}

function isBelowHeading(nodes: readonly RootContent[], index: number): boolean {
  for (let i = index - 1; i >= 0; i -= 1) {
    if (nodes[i]?.type === "heading") return true;
    if (nodes[i]?.type === "list") return false;
  }
  return false;
}

function addFactorRows(reading: Reading, node: Table): void {
  const view = tableView(node);
  const named = columnOf(view, ["factor", "contributing factor", "cause", "condition", "description", "what"]);
  const other = (names: string[]) => columnOf(view, names);
  const [impact, evidence] = [other(["impact", "effect"]), other(["evidence", "how we know"])];
  for (const row of view.rows) {
    const cell = (column: number) => (column >= 0 && column !== named ? (row.cells[column] ?? "") : "");
    const text = row.cells[Math.max(named, 0)] ?? "";
    if (text === "" || isPlaceholder(text)) continue;
    const more = { impact: cell(impact), evidence: cell(evidence) };
    const said = Object.fromEntries(Object.entries(more).filter(([, value]) => value && !isPlaceholder(value)));
    addCause(reading, { role: "contributing", text, ...said }, row.node);
  }
}

function isWhys(reading: Reading, nodes: readonly RootContent[]): boolean {
  return sectionItems(nodes, reading.source.lines).some((item) => item.type === "label" && whyNumber(item.line));
}

function addFactor(reading: Reading, item: ListItem, role: Cause["role"]): void {
  if (isResidue(item)) return;
  const label = labelOfItem(item, reading.source.lines);
  const details = labelsOfList(
    item.children.find((child) => child.type === "list"),
    reading.source.lines,
  );
  const detail = (key: string) => {
    const text = details.filter((line) => line.key === key).map(labelText)[0];
    return text ? { [key]: text } : {};
  };
  const first = item.children[0] as Paragraph | undefined;
  const own = first ? plainLine(first) : "";
  const title = label && !isPlaceholder(label.label) ? label.label : undefined;
  const text = label ? labelText(label) || plainLine(item) : details.length > 0 ? own : plainLine(item);
  if (!text && !title) return;
  addCause(
    reading,
    { role, ...(title ? { title } : {}), text: text || title || "", ...detail("impact"), ...detail("evidence") },
    item,
  );
}

function addCause(reading: Reading, cause: Cause, node: Nodes): void {
  if (cause.text === "") return;
  setPlace(reading, `causes[${reading.incident.causes.length}]`, placeOfNode(node));
  reading.incident.causes.push(cause);
}

/** The number of a why: `1` of "Why #1", `2b` of "Why #2b"; a bare "Why" counts on. */
function whyNumber(line: LabelLine): string | undefined {
  const match = headingKey(line.label).match(/^why ?(\d{1,2}[a-z]?)?$/);
  return match ? (match[1] ?? "?") : undefined;
}

/** Whys with their evidence: labels in paragraphs, or a list nested as deep as the chain is long. */
export function readWhys(reading: Reading, view: SectionView): void {
  const { whys } = reading.incident;
  const nodes = view.nodes.filter((node) => !isResidue(node));
  let current: WhyNode | undefined;
  for (const item of sectionItems(nodes, reading.source.lines)) {
    if (item.type === "block") {
      if (item.node.type === "list" && !current) readWhyList(reading, item.node, whys);
      continue;
    }
    const { line } = item;
    const number = whyNumber(line);
    if (number) {
      const label = number === "?" ? String(whys.length + 1) : number;
      current = { label, text: plainText(labelContent(line)), evidence: "", children: [] };
      if (!current.text) continue;
      marksOf(line.node).why ??= label;
      setPlace(reading, `whys[${whys.length}]`, line.place);
      addWhy(whys, current);
    } else if (line.key === "evidence" && current) {
      current.evidence = plainText(labelContent(line));
    }
  }
}

/** `2b` is a branch beside `2`: a second answer to the same question, so it hangs below `1`'s answer as `2` does. */
function addWhy(whys: WhyNode[], why: WhyNode): void {
  const stem = why.label.match(/^(\d+)[a-z]$/)?.[1];
  const trunk = stem ? whys.find((candidate) => candidate.label === stem) : undefined;
  if (trunk) trunk.children.push(why);
  else whys.push(why);
}

function readWhyList(reading: Reading, list: List, into: WhyNode[]): void {
  for (const item of list.children) {
    if (isResidue(item)) continue;
    const label = labelOfItem(item, reading.source.lines);
    const first = item.children[0];
    const text = label && whyNumber(label) ? labelText(label) : first?.type === "paragraph" ? plainLine(first) : "";
    const why: WhyNode = { label: String(into.length + 1), text, evidence: "", children: [] };
    for (const child of item.children) {
      if (child.type !== "list") continue;
      const evidence = labelsOfList(child, reading.source.lines).find((line) => line.key === "evidence");
      if (evidence) why.evidence = labelText(evidence);
      else readWhyList(reading, child, why.children);
    }
    if (!text) continue;
    if (into === reading.incident.whys) setPlace(reading, `whys[${into.length}]`, placeOfNode(item));
    into.push(why);
  }
}

const knownCategories: Record<string, string> = {
  "code logic error": "code-logic-error",
  "missing validation": "missing-validation",
  "missing error handling": "missing-error-handling",
  "configuration error": "configuration-error",
  "infrastructure issue": "infrastructure-issue",
  "dependency failure": "dependency-failure",
  "performance scale issue": "performance-scale",
  "race condition timing issue": "race-condition-timing",
  "security vulnerability": "security-vulnerability",
  "data quality issue": "data-quality",
  "process communication gap": "process-communication-gap",
};

/** Ticked boxes; a team's own boxes are kept under a slug of their text. A list without boxes counts as chosen. */
export function readCauseCategories(reading: Reading, view: SectionView): void {
  for (const node of view.nodes) {
    if (node.type !== "list" || isResidue(node)) continue;
    if (node.children.some((item) => typeof item.checked === "boolean"))
      setPlace(reading, "causeCategories", placeOfNode(node));
    for (const item of node.children) {
      if (isResidue(item) || item.checked === false) continue;
      const key = headingKey(plainLine(item));
      const id = Object.hasOwn(knownCategories, key) ? (knownCategories[key] as string) : key.replaceAll(" ", "-");
      if (!id || reading.incident.causeCategories.includes(id)) continue;
      setPlace(reading, `causeCategories[${reading.incident.causeCategories.length}]`, placeOfNode(item));
      reading.incident.causeCategories.push(id);
    }
  }
}
