import type { Spread } from "#model/statistics.ts";

/** With fewer values, a quartile is one or two incidents dressed up as a statistic. */
const fewest = 8;

/**
 * Median and quartiles of ascending values, or nothing below eight. Hyndman and Fan's definition 7, which R, NumPy and
 * spreadsheets use: position `(n - 1) p`, linear between neighbours.
 */
export function spreadOf(ascending: readonly number[]): Spread | undefined {
  if (ascending.length < fewest) return undefined;
  const at = (p: number) => quantile(ascending, p);
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

function quantile(ascending: readonly number[], p: number): number {
  const position = (ascending.length - 1) * p;
  const below = ascending[Math.floor(position)] ?? 0;
  const above = ascending[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}
