export interface PlacedDot<T> {
  value: T;
  x: number;
  /** 0 is the row on the axis. */
  row: number;
}

/**
 * Dots beside one another where they fit and above one another where they do not. `width` is that of a dot with its gap.
 * The values come in ascending order.
 */
export function stackDots<T>(values: readonly T[], xOf: (value: T) => number, width: number): PlacedDot<T>[] {
  const ends: number[] = [];
  return values.map((value) => {
    const x = xOf(value);
    const free = ends.findIndex((end) => end <= x);
    const row = free === -1 ? ends.length : free;
    ends[row] = x + width;
    return { value, x, row };
  });
}
