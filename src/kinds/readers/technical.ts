import type { Code, ListItem, RootContent } from "mdast";
import type { FileChange, Fix, Metric } from "#model/incident.ts";
import { type LabelLine, sectionItems } from "#read/labels.ts";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainLine } from "#read/plain-text.ts";
import { columnOf, tableView } from "#read/tables.ts";
import { placeOf, type Reading, type SectionView, setPlace } from "../reading.ts";

/** `# Before (…)`, `// after`, `-- Before`, `<!-- after -->`: the first line of a fence that is half of a pair. */
const half = /^\s*(?:#|\/\/|--|;|<!--|\/\*)\s*(before|after)\b[^\n]*\n?/i;
const placeholderCode = /^\s*(?:\[[^\]\n]{1,200}\]|\.{3}|(?:old|new)_code_example\(\))\s*$/;

/** Files that were changed, and the code before and after. */
export function readCodeChanges(reading: Reading, view: SectionView): void {
  const nodes = view.nodes.filter((node) => !isResidue(node));
  const fix: Fix = {
    kind: "permanent",
    text: "",
    commands: [],
    files: filesIn(reading, nodes),
    config: [],
    verified: [],
  };
  for (const node of nodes) if (node.type === "code") takeHalves(fix, node);
  if (fix.files.length === 0 && fix.codeBefore === undefined && fix.codeAfter === undefined) return;
  setPlace(reading, `fixes[${reading.incident.fixes.length}]`, placeOf(nodes));
  reading.incident.fixes.push(fix);
}

function filesIn(reading: Reading, nodes: RootContent[]): FileChange[] {
  const files: FileChange[] = [];
  const lists = nodes.filter((node) => node.type === "list");
  const labelled = sectionItems(nodes, reading.source.lines).some(
    (item) => item.type === "label" && item.line.key === "files modified",
  );
  for (const list of lists) {
    if (list.type !== "list") continue;
    for (const item of list.children) {
      const change = fileChange(item, labelled);
      if (change) files.push(change);
    }
  }
  return files;
}

/** `path/to/file.ts: what changed`; without the label "Files modified", only what looks like a path. */
function fileChange(item: ListItem, labelled: boolean): FileChange | undefined {
  const text = plainLine(item);
  const match = text.match(/^(\S+?)(?:\s*[:–—]\s*|\s+-\s+|\s+(?=\())(.*)$/);
  const path = match?.[1] ?? (/^\S+$/.test(text) ? text : undefined);
  if (isResidue(item) || !path || isPlaceholder(text)) return undefined;
  if (!labelled && !/[/.]\w/.test(path)) return undefined;
  return { path, description: match?.[2]?.trim() ?? "" };
}

/** One fence with both halves, or one fence for each. */
function takeHalves(fix: Fix, node: Code): void {
  const first = node.value.match(half)?.[1]?.toLowerCase();
  if (!first) return;
  const second = node.value.slice(1).search(/^\s*(?:#|\/\/|--|;|<!--|\/\*)\s*after\b/im);
  if (first === "before" && second >= 0) {
    setHalf(fix, "codeBefore", node.value.slice(0, second + 1));
    setHalf(fix, "codeAfter", node.value.slice(second + 1));
  } else setHalf(fix, first === "before" ? "codeBefore" : "codeAfter", node.value);
}

function setHalf(fix: Fix, side: "codeBefore" | "codeAfter", code: string): void {
  const body = code.replace(half, "").trim();
  if (body !== "" && !placeholderCode.test(body)) fix[side] ??= body;
}

/** Metrics during the incident with their baselines, and the monitoring that was added. */
export function readMonitoring(reading: Reading, view: SectionView): void {
  const nodes = view.nodes.filter((node) => !isResidue(node));
  for (const item of sectionItems(nodes, reading.source.lines)) {
    if (item.type === "label") takeMonitoringLabel(reading, item.line);
    else if (item.node.type === "table") takeMetricTable(reading, item.node);
  }
}

function takeMonitoringLabel(reading: Reading, line: LabelLine): void {
  const items = line.blocks.flatMap((node) => (node.type === "list" && !isResidue(node) ? node.children : []));
  const { monitoring } = reading.incident;
  for (const item of items) {
    const text = plainLine(item);
    if (isResidue(item) || text === "") continue;
    if (/metrics/.test(line.key)) {
      const metric = metricOf(text);
      if (metric) monitoring.during.push(metric);
      setPlace(reading, `monitoring.during[${monitoring.during.length - 1}]`, placeOfNode(item));
    } else if (/monitoring|alerts?/.test(line.key)) monitoring.added.push(text);
  }
}

/** `API error rate: 15% (baseline: 0.1%)`. */
function metricOf(text: string): Metric | undefined {
  const match = text.match(
    /^([^:]{1,120}):\s*([^(]+?)\s*(?:\((?:baseline|normal|normally|usual(?:ly)?)[:\s]\s*([^()]*)\))?\s*$/i,
  );
  if (!match) return undefined;
  return { metric: match[1]?.trim() ?? "", value: match[2]?.trim() ?? "", baseline: match[3]?.trim() ?? "" };
}

function takeMetricTable(reading: Reading, node: RootContent & { type: "table" }): void {
  const view = tableView(node);
  const [metric, baseline] = [columnOf(view, ["metric", "name"]), columnOf(view, ["baseline", "normal"])];
  const value = columnOf(view, ["value", "during incident", "incident", "observed", "peak"]);
  if (metric < 0 || value < 0) return;
  for (const row of view.rows) {
    const name = row.cells[metric];
    if (!name) continue;
    reading.incident.monitoring.during.push({
      metric: name,
      value: row.cells[value] ?? "",
      baseline: row.cells[baseline] ?? "",
    });
  }
}
