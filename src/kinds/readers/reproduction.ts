import type { ListItem, Nodes, RootContent } from "mdast";
import type { Place } from "#model/place.ts";
import { isUnchosenConsistency, parseConsistency } from "#read/consistency.ts";
import { isUnchosenEnvironment } from "#read/environments.ts";
import { type LabelLine, labelContent, labelOfItem, sectionItems } from "#read/labels.ts";
import { isResidue } from "#read/marks.ts";
import { plainText } from "#read/plain-text.ts";
import { versionsIn } from "#read/versions.ts";
import { addEnvironments, addVersions } from "../environments.ts";
import { nameResidue, type Reading, type SectionView, setPlace } from "../reading.ts";

type Part = "trigger" | "environment" | "consistency" | "steps";

const parts: [Part, RegExp][] = [
  ["trigger", /^(?:trigger|triggered by|command)$/],
  ["environment", /^(?:environments?|where)$/],
  ["consistency", /^(?:consistency|frequency|reproducibility|how often|reproducible)$/],
  ["steps", /^(?:steps?|steps to reproduce)$/],
];

/** Steps, and what labels say about them: what triggers it, where, and how surely. */
export function readReproduction(reading: Reading, view: SectionView): void {
  const { lines } = reading.source;
  const nodes = view.nodes.filter((node) => !isResidue(node));
  const { steps } = reading.incident.reproduction;
  const listed = nodes.some((node) => node.type === "list");
  for (const item of sectionItems(nodes, lines)) {
    if (item.type === "label") take(reading, item.line, plainText(item.line.value as Nodes[]));
    else if (item.node.type === "list") for (const entry of item.node.children) addItem(reading, entry, lines);
    else if (!listed && (item.node.type === "code" || item.node.type === "paragraph")) addStep(steps, item.node);
  }
}

function addItem(reading: Reading, item: ListItem, lines: readonly string[]): void {
  if (isResidue(item)) return;
  const label = labelOfItem(item, lines);
  const known = label && take(reading, label, plainText(labelContent(label)));
  if (!known) addStep(reading.incident.reproduction.steps, item);
}

function addStep(steps: string[], node: RootContent): void {
  const text = plainText(node);
  // A label of which only the template's value is left is no step.
  if (text !== "" && !/^[^:\n]{1,40}:$/.test(text)) steps.push(text);
}

/** False when the label says nothing about reproducing. */
function take(reading: Reading, line: LabelLine, text: string): boolean {
  const part = parts.find(([, labels]) => labels.test(line.key))?.[0];
  if (part === undefined) return false;
  nameResidue(reading, line.place, `reproduction.${part}`);
  if (text !== "") takePart(reading, part, text, line.valuePlace);
  return true;
}

function takePart(reading: Reading, part: Part, text: string, place: Place): void {
  const { incident } = reading;
  const { reproduction } = incident;
  if (part === "steps") {
    reproduction.steps.push(...text.split("\n"));
    return;
  }
  if (part === "consistency") {
    if (isUnchosenConsistency(text)) return left(reading, text, place, part);
    const consistency = parseConsistency(text);
    if (consistency) reproduction.consistency ??= consistency;
    return setPlace(reading, "reproduction.consistency", place);
  }
  if (part === "environment" && isUnchosenEnvironment(text)) return left(reading, text, place, part);
  reproduction[part] ??= text;
  setPlace(reading, `reproduction.${part}`, place);
  addVersions(reading, versionsIn(text), place);
  if (part === "environment") addEnvironments(reading, text, place);
}

function left(reading: Reading, text: string, place: Place, field: string): void {
  reading.incident.residue.push({ kind: "placeholder", text, place, field });
}
