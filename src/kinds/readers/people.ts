import type { Nodes } from "mdast";
import type { Person } from "#model/incident.ts";
import type { Place } from "#model/place.ts";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainLine } from "#read/plain-text.ts";
import { columnOf, tableView } from "#read/tables.ts";
import { namesIn } from "../person-names.ts";
import { isNone, type Reading, type SectionView, setPlace } from "../reading.ts";

/** The people of a section: a name on each line, several with commas between, or a table with a column of names. */
export function readPeople(reading: Reading, view: SectionView, role: Person["role"]): void {
  for (const node of view.nodes) {
    if (isResidue(node)) continue;
    if (node.type === "table") {
      const table = tableView(node);
      const [name, title] = [
        columnOf(table, ["name", "who", "person", "attendee"]),
        columnOf(table, ["role", "title", "team"]),
      ];
      for (const row of table.rows) {
        const cell = (column: number) => (column >= 0 ? (row.cells[column] ?? "") : "");
        addPerson(reading, role, row.cells[Math.max(name, 0)] ?? "", placeOfNode(row.node), cell(title));
      }
    } else if (node.type === "list") for (const item of node.children) addLine(reading, role, item);
    else if (node.type === "paragraph") addLine(reading, role, node);
  }
}

function addLine(reading: Reading, role: Person["role"], node: Nodes): void {
  if (isResidue(node)) return;
  const text = plainLine(node);
  // A sentence about people names none.
  if (text.length > 400 || /\p{Ll}{3,}[.!?](?:\s|$)/u.test(text)) return;
  for (const name of namesIn(text)) addPerson(reading, role, name, placeOfNode(node));
}

function addPerson(reading: Reading, role: Person["role"], given: string, place: Place, roleTitle = ""): void {
  const { people } = reading.incident;
  const [, written = "", title = ""] = /^([^()]{1,80}?)(?:\s*\(([^()]{1,60})\))?$/.exec(given.trim()) ?? [];
  const name = written.replace(/^@/, "").trim();
  if (name === "" || isPlaceholder(given) || isNone(name)) return;
  if (people.some((person) => person.role === role && person.name === name)) return;
  setPlace(reading, `people[${people.length}]`, place);
  setPlace(reading, role, place);
  people.push({ role, name, ...(roleTitle || title ? { roleTitle: roleTitle || title } : {}) });
}
