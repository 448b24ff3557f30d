import type { Level } from "#model/diagnostic.ts";

/** Why a push is refused, or what its author may like to know: a finding in a file, or about a ref (then without a line). */
export interface PushProblem {
  /** From the root of the repository, or the name of a ref. */
  file: string;
  /** From 1; 0 where the problem is the file as a whole. */
  line: number;
  column: number;
  level: Level;
  rule: string;
  message: string;
  help: string;
}

/** Something that no rule of the catalogue is about: what git may bring besides text. */
export function pushError(rule: string, file: string, message: string, help: string): PushProblem {
  return { file, line: 0, column: 0, level: "error", rule, message, help };
}
