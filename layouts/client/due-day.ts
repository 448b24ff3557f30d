/** How far ahead "soon" looks; as in the pages that were built. */
const soonDays = 14;
const day = 86_400_000;

/** The parts of the board that depend on the day. */
export type DueGroup = "overdue" | "soon" | "later";

/** Where an action that is due on a day stands on another; both `YYYY-MM-DD`. */
export function groupOn(due: string, today: string): DueGroup {
  if (due < today) return "overdue";
  return daysBetween(today, due) <= soonDays ? "soon" : "later";
}

/** Whole days from one day to the other, both `YYYY-MM-DD`; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** The reader's own calendar day, `YYYY-MM-DD`. */
export function dayHere(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
