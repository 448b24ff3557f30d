import { escaped } from "./visible.ts";

/** One character as people count them, and how a terminal shows it. */
export interface Cell {
  /** What is printed. */
  text: string;
  /** Columns on a terminal. */
  width: number;
  /** UTF-16 code units from the start of the line, from 0. */
  start: number;
  end: number;
}

const tabStop = 4;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The cells of a piece of a line. Tabs become blanks up to the next stop, and what would be obeyed is escaped. */
export function cellsOf(line: string): Cell[] {
  let column = 0;
  return Array.from(graphemes.segment(line), ({ segment, index }) => {
    const text = segment === "\t" ? " ".repeat(tabStop - (column % tabStop)) : shown(segment);
    const width = widthOf(text);
    column += width;
    return { text, width, start: index, end: index + segment.length };
  });
}

/** Joiners belong inside an emoji; anywhere else a character without width hides something. */
function shown(grapheme: string): string {
  if (/\p{Extended_Pictographic}/u.test(grapheme)) return grapheme.replace(/[\u0000-\u001f\u007f-\u009f]/g, escaped);
  return grapheme.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\u034f/gu, escaped);
}

/** As in Unicode's UAX #11: East Asian wide and fullwidth characters and emoji take two columns, marks none. */
export function widthOf(text: string): number {
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(text)) return 2;
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

function widthOfCharacter(character: string): number {
  if (/[\p{Mn}\p{Me}\u1160-\u11ff]/u.test(character)) return 0;
  return isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
}

/** First and last code points of the blocks that are wide (EastAsianWidth.txt, W and F, without the emoji). */
const wideBlocks: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x17000, 0x18d08],
  [0x1b000, 0x1b2fb],
  [0x20000, 0x3fffd],
];

function isWide(code: number): boolean {
  return wideBlocks.some(([first, last]) => code >= first && code <= last);
}
