import type { Place } from "#model/place.ts";

/** Turns offsets (UTF-16 code units) of one text into lines and columns. CR, LF and CRLF each end a line. */
export interface LinePositions {
  placeAt(start: number, end?: number): Place;
  lineOf(offset: number): number;
}

export function linePositions(text: string): LinePositions {
  const starts = lineStarts(text);
  const pointAt = (offset: number): { line: number; column: number } => {
    const clamped = Math.min(Math.max(offset, 0), text.length);
    const index = lastAtOrBefore(starts, clamped);
    return { line: index + 1, column: clamped - (starts[index] ?? 0) + 1 };
  };
  return {
    placeAt(start, end = start) {
      const from = pointAt(start);
      const to = pointAt(Math.max(start, end));
      return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    },
    lineOf: (offset) => pointAt(offset).line,
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function lastAtOrBefore(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
