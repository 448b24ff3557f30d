import type { Config } from "#model/config.ts";
import type { Rule } from "#model/rule.ts";
import { rules } from "./index.ts";

/** The rules that ship with nevertwice and those of the configuration. */
export function allRules(config: Config): Rule[] {
  return [...rules, ...config.extraRules];
}
