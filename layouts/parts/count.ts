/** `1 incident`, `2 incidents`. */
export function count(n: number, singular: string): string {
  return `${grouped(n)} ${singular}${n === 1 ? "" : "s"}`;
}

/** `12,345`, the same on every machine. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
