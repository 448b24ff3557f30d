import type { Config } from "#model/config.ts";
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

/** The rules that ship with nevertwice and those of the configuration. */
export function allRules(config: Config): Rule[] {
  return [...rules, ...config.extraRules];
}
