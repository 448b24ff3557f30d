import type { Compiled } from "#src/pipeline.ts";
import type { Terminal } from "./terminal.ts";
import { terminalLine } from "./terminal-text.ts";

/** When the next embargo ends: nothing is published by itself, somebody has to build on that day. */
export function tellEmbargo(terminal: Terminal, { outcome: { nextEmbargo } }: Pick<Compiled, "outcome">): void {
  if (nextEmbargo === undefined || terminal.quiet) return;
  const { day, paths } = nextEmbargo;
  const [first = ""] = paths;
  const what = paths.length === 1 ? first : `${first} and ${paths.length - 1} more`;
  terminal.tell(`the next embargo ends on ${day}: build with --as-of ${day} or later to show ${terminalLine(what)}`);
}
