/** Minutes for a terminal, in the largest unit that keeps the number above two: `47 min`, `18.8 h`, `3.2 d`. */
export function minutesText(minutes: number): string {
  if (minutes < 120) return `${Math.round(minutes)} min`;
  if (minutes < 2 * 1440) return `${oneDigit(minutes / 60)} h`;
  return `${oneDigit(minutes / 1440)} d`;
}

function oneDigit(value: number): string {
  return String(Math.round(value * 10) / 10);
}
