import type { Audience, ReadingProblem } from "#model/incident.ts";

/** What readers of one audience may see of a text, and what not. */
export interface CutText {
  /** Without the passages for narrower circles, and without the lines that enclose passages. */
  kept: string;
  /** The passages. */
  cut: string;
}

/** From wide to narrow. */
const audiences: readonly Audience[] = ["public", "internal", "restricted"];

/** A line that begins a container, in a list or a quote too: `:::internal`, `::: note`, `:::{.restricted}`. */
const opening = /^[\s>*+-]*:{3,}[ \t]*\{?[ \t]*\.?([A-Za-z][\w-]*)/;
const closing = /^[\s>]*:{3,}\s*$/;

/** Not at the start of its line it encloses nothing, whatever its author thought. */
const astray = /[ \t(]:{3,}[ \t{.]*(?:internal|restricted)(?![\w-])/i;

/** Quick test: most documents have none. */
function hasAudienceBlocks(text: string): boolean {
  return /:{3,}[ \t{.]*[a-z]/i.test(text) && /:{3}[ \t{.]*(?:in|re)/i.test(text);
}

type Fence = { audience: Audience } | { audience?: undefined };

/**
 * Takes the passages out that stand between `:::internal` (or `:::restricted`) and `:::` and are for others than these
 * readers. Code fences do not matter: rather too much is cut. A container within a passage needs its own `:::`; what is
 * never closed reaches to the end of the file.
 */
export function cutForAudience(text: string, readers: Audience): CutText {
  if (!hasAudienceBlocks(text)) return { kept: text, cut: "" };
  const kept: string[] = [];
  const cut: string[] = [];
  const hidden = (open: readonly Fence[]) =>
    open.some(({ audience }) => audience !== undefined && audiences.indexOf(audience) > audiences.indexOf(readers));
  walkBlocks(text, (line, { open, fence }) => {
    if (hidden(open)) cut.push(line);
    else if (!fence) kept.push(line);
  });
  return { kept: kept.join(""), cut: cut.join("") };
}

/** Lines that enclose a passage say nothing to a reader: they are blanked, so that all lines keep their numbers. */
export function withoutAudienceFences(text: string): string {
  if (!hasAudienceBlocks(text)) return text;
  let result = "";
  walkBlocks(text, (line, { fence }) => {
    result += fence ? line.replace(/[^\r\n]+/, "") : line;
  });
  return result;
}

/** Passages that are not closed, and marks that enclose nothing. */
export function audienceBlockProblems(text: string): ReadingProblem[] {
  if (!hasAudienceBlocks(text)) return [];
  const problems: ReadingProblem[] = [];
  const open = walkBlocks(text, (line, { fence, at }) => {
    const found = fence ? null : astray.exec(line);
    if (found !== null) problems.push(problem("audience-block-astray", at, line));
  });
  const unclosed = open.find(({ audience }) => audience !== undefined);
  if (unclosed !== undefined) problems.push(problem("audience-block-unclosed", unclosed.at, unclosed.line));
  return problems;
}

function problem(id: string, line: number, text: string): ReadingProblem {
  const endColumn = text.trimEnd().length + 1;
  return { id, place: { line, column: 1, endLine: line, endColumn }, values: { given: text.trim() } };
}

interface At {
  /** The containers that the line is in, those that it opens or closes among them. */
  open: readonly Fence[];
  /** Whether the line begins or ends a passage for an audience. */
  fence: boolean;
  /** From 1. */
  at: number;
}

/** Calls `see` with each line and its ending; gives what is open at the end. */
function walkBlocks(text: string, see: (line: string, where: At) => void): (Fence & { at: number; line: string })[] {
  const open: (Fence & { at: number; line: string })[] = [];
  let at = 0;
  for (const line of text.split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    at += 1;
    const name = opening.exec(line)?.[1]?.toLowerCase();
    if (name !== undefined) {
      const audience = audiences.find((one) => one === name && one !== "public");
      open.push({ ...(audience === undefined ? {} : { audience }), at, line });
      see(line, { open, fence: audience !== undefined, at });
    } else if (closing.test(line) && open.length > 0) {
      see(line, { open, fence: open.at(-1)?.audience !== undefined, at });
      open.pop();
    } else see(line, { open, fence: false, at });
  }
  return open;
}
