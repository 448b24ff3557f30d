import type { PhrasingContent, RootContent, Table } from "mdast";
import type { LabelRule } from "#model/kind.ts";
import { headingKey } from "#read/heading-key.ts";
import { labelOfItem, sectionItems } from "#read/labels.ts";
import { isResidue } from "#read/marks.ts";
import { plainLine } from "#read/plain-text.ts";
import { tableView } from "#read/tables.ts";
import type { Reading } from "./reading.ts";
import { metadataLabel } from "./section-table.ts";

type Pair = { label: string; value: PhrasingContent[]; text: string };

/**
 * Metadata that stands in a section of prose: tables, and lines or bullets that are labels without exception, two of them
 * known at least.
 */
export function metadataAmong(reading: Reading, nodes: readonly RootContent[]): RootContent[] {
  return nodes.filter((node) => {
    if (isResidue(node)) return false;
    if (node.type === "table") return metadataPairs(reading, node) !== undefined;
    if (node.type !== "paragraph" && node.type !== "list") return false;
    const keys =
      node.type === "list"
        ? node.children.map((item) => labelOfItem(item, reading.source.lines)?.key)
        : sectionItems([node], reading.source.lines).map((item) => (item.type === "label" ? item.line.key : undefined));
    const known = keys.filter((key) => key !== undefined && isBrief(metadataLabel(reading.kind, key)));
    return known.length > 1 && keys.every((key) => key !== undefined);
  });
}

/** `**Impact**: …` in a summary is a part of the summary; `**Severity**: …` is not. */
function isBrief(rule: LabelRule | undefined): boolean {
  return rule !== undefined && !["block", "impactText", "cause", "fix", "outcome"].includes(rule.means.field);
}

/**
 * A table whose first column names fields, with the values beside it, one or two pairs to a row; or one whose header does and
 * that has a single row. Undefined when it is a table of something else.
 */
export function metadataPairs(reading: Reading, node: Table): Pair[] | undefined {
  const view = tableView(node);
  const known = (pairs: readonly Pair[]) =>
    pairs.filter((pair) => metadataLabel(reading.kind, headingKey(pair.label))).length;
  const beside = view.titles.length === 2 || view.titles.length === 4 ? pairsInRows(node) : [];
  const below =
    view.rows.length === 1
      ? view.titles.map((label, i) => ({
          label,
          value: view.rows[0]?.nodes[i] ?? [],
          text: view.rows[0]?.cells[i] ?? "",
        }))
      : [];
  const pairs = known(below) > known(beside) ? below : beside;
  return known(pairs) < 2 ? undefined : pairs;
}

/** The pairs that stand beside each other, row by row. */
export function pairsInRows(node: Table): Pair[] {
  return node.children.flatMap(({ children }, row) => {
    const pairs: Pair[] = [];
    for (let i = 0; i + 1 < children.length; i += 2) {
      const [head, cell] = [children[i], children[i + 1]];
      const label = head ? plainLine(head).replace(/:$/, "") : "";
      const text = cell ? plainLine(cell) : "";
      // `Field | Value` above the rows, or a title with nothing beside it, is no pair.
      const header = row === 0 && (text === "" || /^(?:values?|details?|descriptions?|information|info)$/i.test(text));
      if (cell && label && !header) pairs.push({ label, value: cell.children, text });
    }
    return pairs;
  });
}
