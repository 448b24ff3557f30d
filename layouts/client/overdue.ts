import { count, grouped } from "../parts/count.ts";
import { dayWords } from "../parts/day-words.ts";
import { actionLists, actionsIn, recount } from "./action-board.ts";
import { type DueGroup, dayHere, daysBetween, groupOn } from "./due-day.ts";

/**
 * A site that was built a month ago would call a promise due that has been broken since. What has become overdue is
 * marked, and on the board it is moved and counted anew. Never backwards: the site may have been built for a later day.
 */
export function startOverdue(now = new Date()): void {
  const today = dayHere(now);
  for (const row of document.querySelectorAll<HTMLElement>("[data-due]")) markOverdue(row, today);
  const board = document.querySelector<HTMLElement>("[data-action-board]");
  const asOf = document.querySelector<HTMLElement>("[data-as-of]");
  const built = asOf?.dataset.asOf ?? "";
  if (board === null || asOf === null || built >= today) return;
  moveActions(board, today);
  recount(board);
  tellAges(board, today);
  tellOwners(board);
  tellDay(asOf, built, today);
}

function markOverdue(row: HTMLElement, today: string): void {
  const words = row.querySelector<HTMLElement>("[data-due-words]");
  const word = words?.querySelector("[data-due-word]");
  if (!words || !word || groupOn(row.dataset.due ?? "", today) !== "overdue") return;
  words.className = "chip overdue";
  word.textContent = "overdue since";
}

/** The lists stay in the order of their dates. */
function moveActions(board: HTMLElement, today: string): void {
  const lists = new Map(actionLists(board).map((list) => [list.dataset.group, list]));
  const groups: DueGroup[] = ["overdue", "soon", "later"];
  const rows = groups.flatMap((group) => actionsIn(lists.get(group) ?? document.createElement("ul")));
  const dueOf = (row: HTMLElement) => row.dataset.due ?? "";
  rows.sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0));
  for (const row of rows) lists.get(groupOn(dueOf(row), today))?.append(row);
}

function tellAges(board: HTMLElement, today: string): void {
  for (const time of board.querySelectorAll<HTMLTimeElement>("[data-age]")) {
    time.textContent = count(Math.max(0, daysBetween(time.dateTime, today)), "day");
  }
}

/** The list of owners beside the board says how much of theirs is overdue. */
function tellOwners(board: HTMLElement): void {
  const overdue = new Map<string, number>();
  const list = board.querySelector('[data-group="overdue"]');
  for (const row of list === null ? [] : actionsIn(list)) {
    for (const owner of (row.dataset.owners ?? "").split(" ")) overdue.set(owner, (overdue.get(owner) ?? 0) + 1);
  }
  for (const words of document.querySelectorAll<HTMLElement>("[data-overdue-of]")) {
    const n = overdue.get(words.dataset.overdueOf ?? "") ?? 0;
    words.textContent = n === 0 ? "" : `, ${grouped(n)} overdue`;
  }
}

function tellDay(asOf: HTMLElement, built: string, today: string): void {
  const time = document.createElement("time");
  time.dateTime = today;
  time.textContent = dayWords(today);
  asOf.replaceChildren("today, ", time, `; the documents are as of ${dayWords(built)}`);
}
