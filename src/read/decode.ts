import type { ReadingProblem } from "#model/incident.ts";
import { startOfFile } from "#model/place.ts";
import { linePositions } from "./line-positions.ts";
import { invalidUtf8Byte } from "./utf8.ts";

export interface DecodedDocument {
  /** Without a byte order mark, so that columns are those an editor shows; line endings as they are. */
  text: string;
  /**
   * `byte-order-mark` (harmless); `not-utf-8` at the first bad byte (`byte`, `count`, and `encoding`: what the text was
   * read as); `nul-byte` at the first NUL (`count`).
   */
  problems: ReadingProblem[];
}

/**
 * Bytes that are not UTF-8 are read as what they most likely are (UTF-16 by its mark, else Windows-1252 byte by byte),
 * so that no letter of the author's is lost; the problem says so.
 */
export function decodeDocument(bytes: Uint8Array): DecodedDocument {
  const marked = utf16Encoding(bytes);
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const marks: ReadingProblem[] = mark ? [{ id: "byte-order-mark", place: startOfFile, values: {} }] : [];
  if (marked) {
    const problem = { id: "not-utf-8", place: startOfFile, values: { encoding: marked.toUpperCase() } };
    return withNulBytes(new TextDecoder(marked).decode(bytes), [problem]);
  }
  try {
    return withNulBytes(new TextDecoder("utf-8", { fatal: true }).decode(bytes), marks);
  } catch {
    const { text, problem } = decodeMixed(bytes);
    return withNulBytes(text, [...marks, problem]);
  }
}

function utf16Encoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function decodeMixed(bytes: Uint8Array): { text: string; problem: ReadingProblem } {
  // The mark is kept by the decoder here, because each piece would otherwise lose a U+FEFF of its own.
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
  const pieces: string[] = [];
  const first = { byte: 0, offset: 0 };
  let count = 0;
  let from = 0;
  for (let bad = invalidUtf8Byte(bytes, 0); bad !== -1; bad = invalidUtf8Byte(bytes, from)) {
    pieces.push(utf8.decode(bytes.subarray(from, bad)), windows1252(bytes[bad] ?? 0));
    if (count === 0) Object.assign(first, { byte: bytes[bad] ?? 0, offset: pieces[0]?.length ?? 0 });
    count += 1;
    from = bad + 1;
  }
  pieces.push(utf8.decode(bytes.subarray(from)));
  const decoded = pieces.join("");
  const mark = decoded.startsWith("\uFEFF") ? 1 : 0;
  const text = decoded.slice(mark);
  const start = first.offset - mark;
  const byte = `0x${first.byte.toString(16).toUpperCase().padStart(2, "0")}`;
  const place = linePositions(text).placeAt(start, start + 1);
  return {
    text,
    problem: { id: "not-utf-8", place, values: { byte, count: String(count), encoding: "windows-1252" } },
  };
}

/** The letters of 0x80 to 0x9F. Node's own decoder reads them as control characters before version 23. */
const windows1252Only = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function windows1252(byte: number): string {
  return windows1252Only[byte - 0x80] ?? String.fromCharCode(byte);
}

function withNulBytes(text: string, problems: ReadingProblem[]): DecodedDocument {
  const first = text.indexOf("\0");
  if (first === -1) return { text, problems };
  const count = String(text.split("\0").length - 1);
  const problem = { id: "nul-byte", place: linePositions(text).placeAt(first, first + 1), values: { count } };
  return { text, problems: [...problems, problem] };
}
