import type { Edit } from "#model/diagnostic.ts";
import type { Place } from "#model/place.ts";
import { sourceText } from "./source-text.ts";

/**
 * The edit that deletes a passage: its lines and the blank ones below them, or the passage alone when other text stands on
 * its first or last line.
 */
export function removal(place: Place, text: string): Edit {
  const source = sourceText(text);
  const start = source.offsetAt(place.line, 1);
  const before = text.slice(start, source.offsetAt(place.line, place.column));
  const end = source.offsetAt(place.endLine, place.endColumn);
  const below = afterBlankLines(text, end);
  const alone = before.trim() === "" && below !== undefined;
  return { place: alone ? source.placeAt(start, below) : place, text: "" };
}

/** The offset behind the rest of this line and all blank lines below, or undefined when the rest of the line is not blank. */
function afterBlankLines(text: string, from: number): number | undefined {
  let end: number | undefined;
  const line = /([^\r\n]*)(\r\n|\n|\r|$)/g;
  for (line.lastIndex = from; ; ) {
    const [whole, content = "", newline] = line.exec(text) ?? [""];
    if (whole === undefined || content.trim() !== "") return end;
    end = line.lastIndex;
    if (!newline) return end;
  }
}
