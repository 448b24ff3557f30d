export interface TextLine {
  text: string;
  /** UTF-16 offsets of the line, without its line end. */
  start: number;
  end: number;
  /** The offset at which the next line starts. */
  next: number;
}

/** The line that starts at the offset; CR, LF and CRLF end it. */
export function lineFrom(text: string, start: number): TextLine {
  const ending = /\r\n|\n|\r/g;
  ending.lastIndex = start;
  const match = ending.exec(text);
  const end = match ? match.index : text.length;
  return { start, end, text: text.slice(start, end), next: match ? end + match[0].length : end };
}

/** The lines from the offset to the end; after a final line end there is one more, empty line. */
export function* linesFrom(text: string, start: number): Generator<TextLine> {
  let line = lineFrom(text, start);
  yield line;
  while (line.next !== line.end) {
    line = lineFrom(text, line.next);
    yield line;
  }
}
