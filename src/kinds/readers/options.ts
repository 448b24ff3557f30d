import type { Nodes, Table } from "mdast";
import type { Option } from "#model/incident.ts";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { columnOf, type TableView, tableView } from "#read/tables.ts";
import { nameResidue, placeOf, type Reading, type SectionView, setPlace } from "../reading.ts";
import { parseDecision } from "./decision.ts";
import { namedOption, type OptionLine, type OptionPart, optionLines } from "./option-lines.ts";

interface Draft {
  /** The label says that it is an option; otherwise it is one only with a benefit, risk or decision. */
  named: boolean;
  label: string;
  parts: Record<OptionPart, string>;
  node: Nodes;
}

/** The options that were weighed, as labels, bullets, headings or a table. */
export function readOptions(reading: Reading, view: SectionView): void {
  nameResidue(reading, placeOf(view.nodes), "options");
  for (const node of view.nodes) {
    if (node.type === "table" && !isResidue(node)) for (const draft of tableDrafts(node)) addOption(reading, draft);
  }
  for (const draft of drafts(optionLines(view.nodes, reading.source.lines))) addOption(reading, draft);
}

function startDraft(named: boolean, label: string, node: Nodes): Draft {
  return { named, label, parts: { benefit: "", risk: "", decision: "", reason: "" }, node };
}

function drafts(lines: readonly OptionLine[]): Draft[] {
  const found: Draft[] = [];
  let open: OptionPart | undefined;
  for (const line of lines) {
    const current = found[found.length - 1];
    if (line.is === "start") {
      found.push(startedBy(line));
      open = undefined;
    } else if (!current) continue;
    else if (line.is !== "more") {
      current.parts[line.is] = joined(current.parts[line.is], line.text);
      open = line.is;
    } else if (open) current.parts[open] = joined(current.parts[open], line.text);
    else if (current.label === "" || isOnlyNumber(current.label))
      current.label = `${current.label} ${line.text}`.trim();
  }
  return found;
}

/** `**Option 1:** Roll back` has its title after the label, `**Option 1 – Roll back** – rejected` a decision. */
function startedBy(line: OptionLine): Draft {
  const untitled = isOnlyNumber(line.label);
  const draft = startDraft(line.named, untitled && line.text ? `${line.label}: ${line.text}` : line.label, line.node);
  if (!untitled && parseDecision(line.text).decision !== "open") draft.parts.decision = line.text;
  return draft;
}

function isOnlyNumber(label: string): boolean {
  return namedOption(label)?.title === "";
}

function joined(before: string, text: string): string {
  return before && text ? `${before}\n${text}` : before || text;
}

function addOption(reading: Reading, draft: Draft): void {
  const { options, residue } = reading.incident;
  const own = ownName(draft.label);
  const title = isPlaceholder(own.title) ? "" : own.title;
  const { benefit, risk } = draft.parts;
  const { decision, reason, unchosen } = parseDecision(draft.parts.decision);
  const place = placeOfNode(draft.node);
  if (unchosen) residue.push({ kind: "placeholder", text: draft.parts.decision, place, field: "options" });
  const option: Option = {
    n: own.n || String(options.length + 1),
    title,
    benefit,
    risk,
    decision,
    reason: joined(reason, draft.parts.reason),
  };
  const says = benefit || risk || draft.parts.decision || option.reason;
  if (!says && !(draft.named && title)) return;
  if (unchosen && !title && !benefit && !risk && !option.reason) return;
  setPlace(reading, `options[${options.length}]`, place);
  options.push(option);
}

/** Number and title of `Option 2 – Wait`, `2. Wait` and `Wait`. */
function ownName(label: string): { n: string; title: string } {
  const found = namedOption(label);
  if (found) return found;
  const counted = label.match(/^(\d{1,2}|[A-Za-z])\s*[.):–—-]\s+(.*)$/u);
  return counted ? { n: counted[1] ?? "", title: counted[2]?.trim() ?? "" } : { n: "", title: label.trim() };
}

const columns: [OptionPart, string[]][] = [
  ["benefit", ["benefit", "benefits", "pros", "pro", "advantage", "advantages", "upside"]],
  ["risk", ["risk", "risks", "cons", "con", "downside", "drawback", "drawbacks", "cost", "tradeoff"]],
  ["decision", ["decision", "verdict", "status", "chosen", "outcome"]],
  ["reason", ["reason", "reasoning", "rationale", "why", "explanation"]],
];

function tableDrafts(node: Table): Draft[] {
  const table = tableView(node);
  const parts = columns.flatMap(([part, names]) => {
    const column = columnOf(table, names);
    return column < 0 ? [] : [{ part, column }];
  });
  if (parts.length < 2) return [];
  const label = labelColumns(
    table,
    parts.map(({ column }) => column),
  );
  return table.rows.map((row) => {
    const name = label.map((column) => row.cells[column] ?? "").filter(Boolean);
    const draft = startDraft(true, name.join(" – "), row.node);
    for (const { part, column } of parts) draft.parts[part] = row.cells[column] ?? "";
    return draft;
  });
}

/** The column of the titles, with the one of the numbers before it where they stand apart. */
function labelColumns(table: TableView, taken: readonly number[]): number[] {
  const free = table.columns.flatMap((_, column) => (taken.includes(column) ? [] : [column]));
  const titled = free.filter((column) =>
    /option|alternative|title|name|approach|choice/.test(table.columns[column] ?? ""),
  );
  const counted = free.filter((column) => table.rows.every((row) => /^\d{1,2}\.?$/.test(row.cells[column] ?? "")));
  const title = titled.find((column) => !counted.includes(column)) ?? free.find((column) => !counted.includes(column));
  return [...counted.slice(0, 1), ...(title === undefined ? [] : [title])];
}
