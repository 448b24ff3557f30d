const months = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"],
  ...["November", "December"],
];

/** `03-14` → `14 March`; `03` → `March`. */
export function monthDayWords(day: string): string {
  const [month = "", date] = day.split("-");
  const name = months[Number(month) - 1] ?? month;
  return date === undefined ? name : `${Number(date)} ${name}`;
}
