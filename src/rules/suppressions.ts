import type { Diagnostic, Finding } from "#model/diagnostic.ts";
import type { Incident, Suppression } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { quote } from "./wording.ts";

/** What is left of the findings of one document, and the suppressions that took none of them. */
export interface Unsuppressed {
  diagnostics: Diagnostic[];
  unused: Suppression[];
}

/**
 * Leaves out the findings that the author of the document suppressed. What must never be hidden (`fixed` rules: credentials,
 * who may read) stays. A suppression counts as unused only where one of these rules would have used it.
 */
export function withoutSuppressed(
  diagnostics: readonly Diagnostic[],
  { suppressions }: Pick<Incident, "suppressions">,
  fixed: ReadonlySet<string>,
): Unsuppressed {
  const used = new Set<Suppression>();
  const kept = diagnostics.filter(({ rule, line }) => {
    if (fixed.has(rule)) return true;
    const covering = suppressions.filter((one) => one.rule === rule && one.from <= line && line <= one.to);
    for (const one of covering) used.add(one);
    return covering.length === 0;
  });
  return { diagnostics: kept, unused: suppressions.filter((one) => !used.has(one)) };
}

export function fixedRules(rules: readonly Rule[]): Set<string> {
  return new Set(rules.flatMap(({ id, fixed }) => (fixed ? [id] : [])));
}

/** The finding about a suppression that nothing needs, or that must not be. */
export function unusedFinding({ rule, place }: Suppression, fixed: ReadonlySet<string>): Finding {
  return fixed.has(rule)
    ? {
        place,
        message: `Unexpected suppression of ${quote(rule)}, expected none: this rule always counts`,
        help: "Take the comment away, and mend what the rule finds.",
      }
    : {
        place,
        message: `Unexpected suppression of ${quote(rule)}, expected a finding of this rule in the lines that it covers`,
        help: "Take the comment away, or correct the name of the rule in it.",
      };
}
