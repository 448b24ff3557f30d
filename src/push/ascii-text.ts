import { visible } from "#report/visible.ts";

/** Characters of typesetting with what stands for them on a keyboard. */
const plain = new Map([
  ...["\u2018", "\u2019", "\u201a", "\u2032"].map((mark): [string, string] => [mark, "'"]),
  ...["\u201c", "\u201d", "\u201e", "\u2033", "\u00ab", "\u00bb"].map((mark): [string, string] => [mark, '"']),
  ...["\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"].map((dash): [string, string] => [dash, "-"]),
  ["\u2026", "..."],
  ["\u00a0", " "],
  ["\u2192", "->"],
  ["\u00d7", "x"],
  ["\u00df", "ss"],
]);

/** Author text for a terminal of which nothing is known: on one line, nothing that is obeyed, letters without accents. */
export function asciiText(text: string): string {
  return visible(text).replace(/[^\x20-\x7e]/gu, (character) => plain.get(character) ?? withoutAccent(character));
}

function withoutAccent(character: string): string {
  const [base = ""] = character.normalize("NFKD");
  return /^[\x20-\x7e]$/.test(base) ? base : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Words on lines of at most `width` columns; lines after the first begin with `indent` blanks. Longer words are cut apart. */
export function wrapAscii(text: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let line = "";
  let empty = true;
  for (const word of text.split(" ")) {
    let rest = word;
    if (!empty && line.length + 1 + rest.length > width) {
      lines.push(line);
      line = " ".repeat(indent);
      empty = true;
    }
    while (line.length + rest.length > width) {
      const room = width - line.length;
      lines.push(line + rest.slice(0, room));
      rest = rest.slice(room);
      line = " ".repeat(indent);
    }
    line += (empty ? "" : " ") + rest;
    empty = false;
  }
  return [...lines, line];
}
