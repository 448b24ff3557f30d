import type { Diagnostic, Edit } from "#model/diagnostic.ts";
import { sourceText } from "./source-text.ts";

export interface Fixed {
  text: string;
  /** Findings that were mended. */
  applied: number;
}

/** One replacement by offsets. */
interface Span {
  start: number;
  end: number;
  text: string;
}

/**
 * The text with the edits of these findings, which are all of it. The edits of one finding are applied together or not at
 * all; where two findings want the same place the first in the file wins, and the other is there again at the next check.
 */
export function applyEdits(text: string, findings: readonly Pick<Diagnostic, "edits">[]): Fixed {
  const source = sourceText(text);
  const spanOf = ({ place, text: put }: Edit): Span => ({
    start: source.offsetAt(place.line, place.column),
    end: source.offsetAt(place.endLine, place.endColumn),
    text: put,
  });
  const taken: Span[] = [];
  let applied = 0;
  for (const { edits = [] } of findings) {
    const spans = edits.map(spanOf).filter(({ start, end, text: put }) => text.slice(start, end) !== put);
    if (spans.length === 0 || spans.some((span) => taken.some((other) => touches(span, other)))) continue;
    taken.push(...spans);
    applied += 1;
  }
  const ordered = taken.sort((a, b) => b.start - a.start);
  return {
    text: ordered.reduce((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), text),
    applied,
  };
}

/** Neighbours touch too: two insertions at one place have no order. */
function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
