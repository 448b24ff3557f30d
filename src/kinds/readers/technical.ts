import type { ListItem, RootContent } from "mdast";
import type { FileChange, Fix, Metric } from "#model/incident.ts";
import { codePair } from "#read/code-pairs.ts";
import { type LabelLine, sectionItems } from "#read/labels.ts";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainLine } from "#read/plain-text.ts";
import { columnOf, tableView } from "#read/tables.ts";
import { placeOf, type Reading, type SectionView, setPlace } from "../reading.ts";

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
  for (const node of nodes) if (node.type === "code") takeCodePair(fix, node.value);
  if (fix.files.length === 0 && fix.codeBefore === undefined && fix.codeAfter === undefined) return;
  setPlace(reading, `fixes[${reading.incident.fixes.length}]`, placeOf(nodes));
  reading.incident.fixes.push(fix);
}

/** One fence with both halves, or one fence for each. */
export function takeCodePair(fix: Fix, code: string): void {
  const { before, after } = codePair(code);
  if (before !== undefined) fix.codeBefore ??= before;
  if (after !== undefined) fix.codeAfter ??= after;
}

export function filesIn(reading: Reading, nodes: RootContent[]): FileChange[] {
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
