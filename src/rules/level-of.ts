import type { Config, Preset } from "#model/config.ts";
import type { Level } from "#model/diagnostic.ts";
import type { Rule } from "#model/rule.ts";
import type { DocStatus } from "#model/status.ts";

/** What of a rule decides its level. */
export type Leveled = Pick<Rule, "id" | "levels" | "essential" | "fixed">;

/**
 * The level of a rule's findings in a document of this status: the catalogue's, softened by the preset, replaced by the
 * configuration. In a draft everything that is not essential is a note, whatever the configuration says: nothing of a
 * draft blocks.
 */
export function levelOf(rule: Leveled, config: Config, docStatus: DocStatus): Level | "off" {
  const draft = docStatus === "draft";
  const preset = softened(draft ? rule.levels.draft : rule.levels.final, rule, config.preset);
  const level = (rule.fixed ? undefined : configured(rule.id, config)) ?? preset;
  return draft && !rule.essential && level !== "off" ? "note" : level;
}

const softer: Record<Preset, Record<Level, Level>> = {
  strict: { error: "error", warning: "warning", note: "note" },
  recommended: { error: "warning", warning: "warning", note: "note" },
  relaxed: { error: "warning", warning: "note", note: "note" },
};

function softened(level: Level, rule: Leveled, preset: Preset): Level {
  return rule.essential ? level : softer[preset][level];
}

function configured(id: string, config: Config): Level | "off" | undefined {
  return Object.hasOwn(config.rules, id) ? config.rules[id] : undefined;
}
