import { cellsOf } from "#report/display-width.ts";
import { visible } from "#report/visible.ts";

/** Author text as paragraphs of at most `width` columns, each line after `indent` blanks. Blank lines separate paragraphs. */
export function wrapText(text: string, width: number, indent = 0): string[] {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  return paragraphs.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : [""]),
    ...wrapParagraph(visible(paragraph.replace(/\s+/g, " ").trim()), width - indent).map(
      (line) => " ".repeat(indent) + line,
    ),
  ]);
}

function wrapParagraph(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && columnsOf(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

export function columnsOf(text: string): number {
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0);
}
