import type { Rule } from "#model/rule.ts";
import { rules } from "./index.ts";

export interface RuleEntry {
  id: string;
  levels: Rule["levels"];
  essential: boolean;
  fixed: boolean;
  /** From the package's root: what it checks, why, examples. */
  doc: string;
}

/** What ships with nevertwice, by id: the source of the pages about the rules and of `--explain`. */
export function ruleCatalogue(): RuleEntry[] {
  return rules.map(({ id, levels, essential = false, fixed = false }) => ({
    id,
    levels,
    essential,
    fixed,
    doc: `src/rules/${id}.md`,
  }));
}
