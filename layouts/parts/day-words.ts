const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day as far as it is known, in words: `2017-01-31` → `31 Jan 2017`, `2017-01` → `Jan 2017`, `2017` → `2017`. */
export function dayWords(day: string): string {
  const [, year, month, date] = day.match(/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/) ?? [];
  const name = months[Number(month) - 1];
  if (year === undefined) return day;
  if (name === undefined) return year;
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`;
}
