import type { ListItem } from "mdast";
import { isTemplateStep } from "#read/known-template-text.ts";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { plainLine } from "#read/plain-text.ts";
import { type Reading, readInstant, type SectionView, setPlace } from "../reading.ts";
import { readActions, readFollowup } from "./actions.ts";

/**
 * The steps that every document of a template ends with. Those that the author wrote are actions; the template's own are
 * kept as steps, and say nothing while the document is still a blank form.
 */
export function readProcessSteps(reading: Reading, view: SectionView): void {
  const blank = reading.incident.problems.some(({ id }) => id === "title-placeholder");
  for (const node of view.nodes) {
    if (node.type !== "list" || isResidue(node)) continue;
    const items = node.children.filter((item) => !isResidue(item));
    const own = items.filter((item) => !isTemplateStep(plainLine(item)));
    const given = items.filter((item) => isTemplateStep(plainLine(item)) && !(blank && item.checked !== true));
    readFollowup(reading, { ...view, nodes: [{ ...node, children: given }] });
    readActions(reading, { ...view, nodes: [{ ...node, children: own }] }, "follow-up");
    for (const item of items) takeReview(reading, item);
  }
}

/** `Schedule a review on 2025-09-01` is when somebody looks again. */
function takeReview(reading: Reading, item: ListItem): void {
  const text = plainLine(item);
  const day = /\breview\b/i.test(text) ? text.match(/\b\d{4}-\d\d-\d\d\b/)?.[0] : undefined;
  if (day === undefined || reading.incident.dates.nextReview || item.checked === true) return;
  const instant = readInstant(reading, day, placeOfNode(item), "dates.nextReview");
  if (!instant?.iso) return;
  reading.incident.dates.nextReview = instant;
  setPlace(reading, "dates.nextReview", placeOfNode(item));
}
