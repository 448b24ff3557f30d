/** `1 incident`, `2 incidents`. */
export function count(n: number, singular: string): string {
  return `${grouped(n)} ${singular}${n === 1 ? "" : "s"}`;
}

/** The verb of so many: `1 document says`, `2 documents say`. */
export function verb(n: number, singular: string, plural: string): string {
  return n === 1 ? singular : plural;
}

/** `12,345`, the same on every machine. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
