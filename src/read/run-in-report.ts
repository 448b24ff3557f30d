/** A heading longer than this is no heading: a page that was copied as text has lost its line breaks. */
const longestHeading = 200;

/** `**Label:**`, `**Label**:` or `**Label** —`, with a capital or a digit first. */
const label = /\*\*(?=[\p{Lu}\d])[^*\n]{1,60}?(?::\*\*|\*\*(?=\s*[:—–])|\*\*(?=\s-\s))/gu;

/** A fence that was joined with its content: three backticks, perhaps a language, the code, three backticks. */
const fence = /```(?:([A-Za-z][\w+#.-]{0,19})[ \t]+)?(.*?)```/g;

/** True for a line that holds a whole report: `## Title **Label:** text **Label:** text …`. */
export function isRunInReport(line: string): boolean {
  if (!/^#{1,6}[ \t]/.test(line)) return false;
  const labels = [...line.matchAll(label)].length;
  return labels >= 2 || (line.length > longestHeading && (labels > 0 || line.includes("```")));
}

/**
 * A report on one line, laid out again: the heading ends before the first label, each label begins a paragraph, fences
 * stand on lines of their own, and so do headings and check boxes further on. No word is lost or added.
 */
export function reflow(line: string, newline = "\n"): string {
  const pieces: string[] = [];
  let from = 0;
  for (const found of line.matchAll(fence)) {
    pieces.push(...paragraphs(line.slice(from, found.index)));
    pieces.push([`\`\`\`${found[1] ?? ""}`, (found[2] ?? "").trim(), "```"].join(newline));
    from = found.index + found[0].length;
  }
  pieces.push(...paragraphs(line.slice(from)));
  return pieces.filter((piece) => piece !== "").join(newline + newline);
}

function paragraphs(text: string): string[] {
  const starts = [
    ...text.matchAll(label),
    ...text.matchAll(/(?<=\s)(?:#{2,6} (?=\p{Lu})|[-*] (?:\[[ xX]\] |(?=\*\*)))/gu),
  ]
    .map(({ index }) => index)
    .sort((a, b) => a - b);
  const cuts = starts.filter((start, i) => start > 0 && !followsMarker(text, starts[i - 1], start));
  return [0, ...cuts].map((start, i) => text.slice(start, cuts[i]).trim());
}

/** A label right behind `- [ ] ` or `- ` stays with its list item. */
function followsMarker(text: string, previous: number | undefined, start: number): boolean {
  return previous !== undefined && /^(?:#{2,6}|[-*](?: \[[ xX]\])?) *$/.test(text.slice(previous, start));
}
