import type { Compiled } from "#src/pipeline.ts";
import type { Terminal } from "./terminal.ts";
import { terminalLine } from "./terminal-text.ts";

/** When the next embargo ends: nothing is published by itself, somebody has to build on that day. */
export function tellEmbargo(terminal: Terminal, compiled: Pick<Compiled, "outcome">): void {
  const [line] = embargoLines(compiled, (day) => `build with --as-of ${day} or later to show`);
  if (line !== undefined && !terminal.quiet) terminal.tell(terminalLine(line));
}

/** `what` says for a day how the documents are shown then. Empty when nothing waits. */
export function embargoLines(
  { outcome: { nextEmbargo } }: Pick<Compiled, "outcome">,
  what: (day: string) => string,
): string[] {
  if (nextEmbargo === undefined) return [];
  const { day, paths } = nextEmbargo;
  const [first = ""] = paths;
  const documents = paths.length === 1 ? first : `${first} and ${paths.length - 1} more`;
  return [`the next embargo ends on ${day}: ${what(day)} ${documents}`];
}
