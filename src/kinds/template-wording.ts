import { headingKey } from "#read/heading-key.ts";
import { kinds } from "./index.ts";
import { sharedLabels } from "./shared-labels.ts";
import { sharedSections } from "./shared-sections.ts";

/** Whether a heading, a bold text or a cell is a heading or label of a template: of those that ship, or in wide use. */
export function isTemplateWording(text: string): boolean {
  // No template has a heading that is longer.
  return text.length <= 80 && wording().has(headingKey(text));
}

let known: ReadonlySet<string> | undefined;

function wording(): ReadonlySet<string> {
  known ??= new Set([
    ...[...kinds.flatMap(({ sections }) => sections), ...sharedSections].flatMap(({ headings }) => headings),
    ...[...kinds.flatMap(({ labels }) => labels), ...sharedLabels].flatMap(({ labels }) => labels),
  ]);
  return known;
}
