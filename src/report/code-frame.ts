import type { Place } from "#model/place.ts";
import { type Cell, cellsOf } from "./display-width.ts";
import type { LineRanges } from "./secrets.ts";
import { escaped, logCommandsIn } from "./visible.ts";

export interface CodeFrame {
  /** The line as shown. */
  code: string;
  /** Blanks and the mark: `    ^~~~`. */
  caret: string;
}

/** Columns of a frame; longer lines are cut around the range. */
const frameWidth = 100;
/** Columns kept before the range where the line is cut. */
const lead = 24;
/** Code units that are looked at, at most: a minified line may have a million. */
const window = 400;

/** The first line of the range with a mark under it: `^~~~`, up to the end of the line where the range goes on below. */
export function codeFrame(line: string, place: Place, secrets: LineRanges): CodeFrame {
  const start = Math.min(place.column - 1, line.length);
  const end = place.endLine > place.line ? line.trimEnd().length : Math.min(place.endColumn - 1, line.length);
  const from = wholeCharacter(line, Math.max(0, start - window / 2));
  const to = wholeCharacter(line, Math.min(line.length, start + window));
  const commands = logCommandsIn(line.slice(from, to));
  const cells = cellsOf(line.slice(from, to))
    .map((cell) =>
      commands.has(cell.start) ? { ...cell, text: escaped(cell.text), width: escaped(cell.text).length } : cell,
    )
    .map((cell) => masked(moved(cell, from), secrets));
  return cut(cells, start, Math.max(end, start), from > 0, to < line.length);
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(line: string, offset: number): number {
  return /^[\udc00-\udfff]/.test(line.slice(offset, offset + 1)) ? offset - 1 : offset;
}

function moved(cell: Cell, by: number): Cell {
  return { ...cell, start: cell.start + by, end: cell.end + by };
}

function masked(cell: Cell, secrets: LineRanges): Cell {
  const secret = secrets.some(([start, end]) => cell.start < end && start < cell.end);
  return secret ? { ...cell, text: "*", width: 1 } : cell;
}

/** Keeps as many cells as fit, some of them before the range, with `…` where the line goes on. */
function cut(cells: Cell[], start: number, end: number, before: boolean, after: boolean): CodeFrame {
  const [widthBefore, widthOfAll] = [widthUntil(cells, start), widthUntil(cells, Number.POSITIVE_INFINITY)];
  const skip = before || widthOfAll > frameWidth ? Math.max(0, widthBefore - lead) : 0;
  const kept: Cell[] = [];
  let [column, used] = [0, 0];
  for (const cell of cells) {
    if (column >= skip && used + cell.width <= frameWidth) {
      kept.push(cell);
      used += cell.width;
    } else if (column >= skip) break;
    column += cell.width;
  }
  const opens = before || kept[0] !== cells[0] ? "…" : "";
  const closes = after || kept[kept.length - 1] !== cells[cells.length - 1] ? "…" : "";
  const indent = opens.length + widthUntil(kept, start);
  const length = Math.max(1, widthUntil(kept, end) - widthUntil(kept, start));
  return {
    code: opens + kept.map(({ text }) => text).join("") + closes,
    caret: `${" ".repeat(indent)}^${"~".repeat(length - 1)}`,
  };
}

/** Columns of the cells that begin before this offset. */
function widthUntil(cells: readonly Cell[], offset: number): number {
  return cells.reduce((width, cell) => (cell.start < offset ? width + cell.width : width), 0);
}
