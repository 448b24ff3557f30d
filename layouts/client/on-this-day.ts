import { monthDayWords } from "../parts/month-day.ts";

const dayLength = 86_400_000;
/** Days before and after a day that make its week, and days that must have passed for a "former year". */
const around = 3;
const longAgo = 180;

/**
 * A page may be a month old when somebody reads it: what happened "on this day" is picked again for the day that it is
 * for the reader. A box on a page without the calendar is hidden when it speaks of another day.
 */
export function startOnThisDay(now = new Date()): void {
  const today = isoDay(now.getFullYear(), now.getMonth(), now.getDate());
  const calendar = [...document.querySelectorAll<HTMLElement>("[data-day]")];
  for (const box of document.querySelectorAll<HTMLElement>("[data-on-this-day]")) {
    const list = box.querySelector("[data-picked-list]");
    const heading = box.querySelector("[data-picked-heading]");
    if (list && heading && calendar.length > 0) pickAgain(list, heading, today);
    else box.hidden = box.dataset.onThisDay !== today.slice(5);
  }
}

function pickAgain(list: Element, heading: Element, today: string): void {
  const entries = [...document.querySelectorAll<HTMLElement>("[data-day] [data-date]")];
  const picked = pick(
    entries.map((entry) => ({ entry, date: entry.dataset.date ?? "" })),
    today,
  );
  const day = monthDayWords(today.slice(5));
  const words = { today: `On ${day}`, week: `In the week of ${day}`, none: `Nothing around ${day}` };
  heading.textContent = words[picked.reach];
  list.replaceChildren(...picked.found.map(({ entry }) => entry.cloneNode(true)));
}

/** Those of the same day of the year, else those of its week; only of former years, newest first. Days are `YYYY-MM-DD`. */
export function pick<T extends { date: string }>(
  dated: readonly T[],
  today: string,
): { reach: "today" | "week" | "none"; found: T[] } {
  const before = daysFrom(today, -longAgo);
  const former = dated
    .filter(({ date }) => date <= before && distance(date.slice(5), today.slice(5)) <= around)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const found = former.filter(({ date }) => date.slice(5) === today.slice(5));
  if (found.length > 0) return { reach: "today", found };
  return { reach: former.length > 0 ? "week" : "none", found: former };
}

/** Days between two days of the year, the shorter way round; `MM-DD`, as in a leap year. */
function distance(a: string, b: string): number {
  const days = Math.abs(Date.parse(`2000-${a}`) - Date.parse(`2000-${b}`)) / dayLength;
  return Math.min(days, 366 - days);
}

function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

function isoDay(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}
