import type { Place } from "#model/place.ts";

/** The file as decoded, addressed by offset (UTF-16 code units) and by line and column. */
export interface SourceText {
  placeAt(start: number, end: number): Place;
  offsetAt(line: number, column: number): number;
}

/** The last text and where its lines start: the rules of one document ask about the same text a thousand times. */
let last = { text: "", starts: [0] };

/** Lines end at LF, CRLF or a lone CR, as in Markdown. */
export function sourceText(text: string): SourceText {
  if (last.text !== text) last = { text, starts: lineStarts(text) };
  const { starts } = last;
  const pointAt = (offset: number) => {
    const line = lineOf(starts, offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
  return {
    placeAt(start, end) {
      const from = pointAt(start);
      const to = pointAt(end);
      return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    },
    offsetAt: (line, column) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length),
  };
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
}

/** The last line (from 1) that starts at or before the offset, by bisection. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
