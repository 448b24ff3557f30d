/** Minutes in words: `47 min`, `18 h 47 min`, `3 d 4 h`. Above two days, minutes say nothing any more. */
export function durationWords(minutes: number): string {
  const total = Math.round(Math.abs(minutes));
  const sign = minutes < 0 && total > 0 ? "−" : "";
  if (total < 60) return `${sign}${total} min`;
  const hours = Math.floor(total / 60);
  if (hours < 48) return sign + joined(hours, "h", total % 60, "min");
  return sign + joined(Math.floor(hours / 24), "d", hours % 24, "h");
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
