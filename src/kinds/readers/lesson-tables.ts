import type { Nodes, Table } from "mdast";
import type { Lesson } from "#model/incident.ts";
import { headingKey } from "#read/heading-key.ts";
import { isResidue, marksOf, placeOfNode } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { columnOf, tableView } from "#read/tables.ts";
import { isNone, nextAnchor, type Reading, type SectionView, setPlace } from "../reading.ts";
import { lessonKind } from "../shared-lessons.ts";

/** Lessons in tables: a column for each sort of lesson, or a lesson to a row with its sort beside it. */
export function readLessonTables(reading: Reading, view: SectionView, kind: Lesson["kind"]): void {
  const nodes = view.nodes.filter((node) => !isResidue(node) && node.type !== "thematicBreak");
  // Beside prose, a table is an illustration unless its columns say that it holds lessons.
  const alone = nodes.every(({ type }) => type === "table");
  for (const node of nodes) if (node.type === "table") readLessonTable(reading, node, { kind, alone });
}

const lessonColumns = [
  "lesson",
  "lessons",
  "learning",
  "what we learned",
  "description",
  "observation",
  "note",
  "item",
];

function readLessonTable(
  reading: Reading,
  node: Table,
  { kind, alone }: { kind: Lesson["kind"]; alone: boolean },
): void {
  const view = tableView(node);
  const kinds = view.columns.map((column) => lessonKind(column));
  const sorted = kinds.filter((own) => own !== undefined).length > 1;
  const named = columnOf(view, lessonColumns);
  for (const { cells, node: row } of view.rows) {
    if (sorted) {
      cells.forEach((cell, i) => {
        const own = kinds[i];
        if (own) addLesson(reading, own, cell, row.children[i]);
      });
      continue;
    }
    const own = cells.map((cell) => lessonKind(headingKey(cell)));
    const sort = own.findIndex((found) => found !== undefined);
    if (!alone && sort === -1 && named === -1) continue;
    const text = named >= 0 ? named : sort === 0 ? 1 : 0;
    addLesson(reading, own[sort] ?? kind, cells[text] ?? "", row.children[text]);
  }
}

function addLesson(reading: Reading, kind: Lesson["kind"], text: string, node: Nodes | undefined): void {
  if (!node || text === "" || isNone(text) || isPlaceholder(text)) return;
  const anchor = nextAnchor(reading, "lessons");
  setPlace(reading, `lessons[${reading.incident.lessons.length}]`, placeOfNode(node));
  marksOf(node).anchor ??= anchor;
  reading.incident.lessons.push({ kind, text, anchor });
}
