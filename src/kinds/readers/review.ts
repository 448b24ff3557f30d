import { labelText, sectionItems } from "#read/labels.ts";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainLine } from "#read/plain-text.ts";
import { columnOf, tableView } from "#read/tables.ts";
import { isNone, type Reading, readInstant, report, type SectionView, setPlace } from "../reading.ts";

/** The boxes of the review. What the text itself says about each is computed later, from the whole model. */
export function readChecklist(reading: Reading, view: SectionView): void {
  const { checklist } = reading.incident;
  for (const node of view.nodes) {
    if (node.type !== "list" || isResidue(node)) continue;
    for (const item of node.children) {
      const text = plainLine(item);
      if (!text || isResidue(item)) continue;
      setPlace(reading, `checklist[${checklist.length}]`, placeOfNode(item));
      checklist.push({ text, ticked: item.checked === true, verdict: "cannot-tell" });
    }
  }
}

/** The reviewers' table; a reviewer named in the metadata too is one person. */
export function readReviewers(reading: Reading, view: SectionView): void {
  for (const node of view.nodes) {
    if (node.type !== "table" || isResidue(node)) continue;
    const table = tableView(node);
    const [name, role] = [columnOf(table, ["reviewer", "name"]), columnOf(table, ["role", "title"])];
    const [date, approved] = [
      columnOf(table, ["date reviewed", "date", "reviewed"]),
      columnOf(table, ["approved", "approval", "status"]),
    ];
    for (const row of table.rows) {
      const who = row.cells[name] ?? "";
      if (!who || isPlaceholder(who) || isNone(who)) continue;
      const cell = (column: number) => (column >= 0 ? (row.cells[column] ?? "") : "");
      addReviewer(reading, who, cell(role), cell(date), approvalOf(cell(approved)), placeOfNode(row.node));
    }
  }
}

function addReviewer(
  reading: Reading,
  name: string,
  roleTitle: string,
  date: string,
  approved: boolean | null | "both",
  place: ReturnType<typeof placeOfNode>,
): void {
  const { people } = reading.incident;
  const known = people.findIndex((person) => person.role === "reviewer" && person.name === name);
  const index = known >= 0 ? known : people.length;
  const when = date && !isPlaceholder(date) ? readInstant(reading, date, place, `people[${index}].date`) : undefined;
  if (approved === "both") report(reading, "approval-conflict", place, { name });
  people[index] = {
    ...(people[index] ?? { role: "reviewer", name }),
    ...(roleTitle && !isPlaceholder(roleTitle) ? { roleTitle } : {}),
    ...(when ? { date: when } : {}),
    approved: approved === "both" ? null : approved,
  };
  setPlace(reading, `people[${index}]`, place);
  setPlace(reading, "reviewer", place);
}

/** `☑ Yes ☐ No`, `[x] Yes`, `Yes`; both empty is "not yet", both ticked contradicts itself. */
function approvalOf(cell: string): boolean | null | "both" {
  // `☐ Yes ☑ No`: a box belongs to the word behind it, unless a word comes first.
  const boxFirst = /^\s*(?:[☐☑☒✅✔]|\[[ x]?\])/i.test(cell);
  const ticked = (word: string) =>
    new RegExp(
      boxFirst ? `(?:☑|☒|✅|✔|\\[x\\])\\s*${word}\\b` : `\\bx\\s*${word}\\b|\\b${word}\\s*(?:☑|☒|✅|✔|\\[x\\])`,
      "i",
    ).test(cell);
  const [yes, no] = [ticked("yes"), ticked("no")];
  if (yes && no) return "both";
  if (yes || no) return yes;
  if (/☐|\[ ?\]/.test(cell)) return null;
  if (/^(?:yes|approved|y|✅|☑|✔|x)\b|^[✅☑✔]/i.test(cell.trim())) return true;
  return /^(?:no|rejected|n)\b/i.test(cell.trim()) ? false : null;
}

/** Each "Date" belongs to the name above it. */
export function readSignoff(reading: Reading, view: SectionView): void {
  const { signoff, people } = reading.incident;
  let open = -1;
  for (const item of sectionItems(view.nodes, reading.source.lines)) {
    if (item.type !== "label") continue;
    const { line } = item;
    const text = labelText(line);
    if (/^date\b/.test(line.key)) {
      const entry = signoff[open];
      const date =
        text && !isPlaceholder(text) && entry
          ? readInstant(reading, text, line.valuePlace, `signoff[${open}].date`)
          : undefined;
      if (entry && date) entry.date = date;
      continue;
    }
    if (!text || isPlaceholder(text)) {
      open = -1;
      continue;
    }
    open = signoff.length;
    setPlace(reading, `signoff[${open}]`, line.place);
    signoff.push({ role: line.label, name: text });
    const role = /commander/.test(line.key)
      ? "commander"
      : /completed by|author/.test(line.key)
        ? "completed-by"
        : undefined;
    if (role && !people.some((person) => person.role === role && person.name === text))
      people.push({ role, name: text });
  }
}
