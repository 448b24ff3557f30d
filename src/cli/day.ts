import { OperatorError } from "#config/operator-error.ts";

/** @throws OperatorError unless the text is a day of the calendar, `YYYY-MM-DD` */
export function checkedDay(day: string, option: string): string {
  const date = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined;
  if (date === undefined || Number.isNaN(date.valueOf()) || date.toISOString().slice(0, 10) !== day) {
    throw new OperatorError(`\`${day}\` is not a day: write ${option} as YYYY-MM-DD`);
  }
  return day;
}

/** Today where the author is. */
export function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
