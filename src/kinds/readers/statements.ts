import type { RootContent } from "mdast";
import type { TextField } from "#model/kind.ts";
import { sectionItems } from "#read/labels.ts";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainText } from "#read/plain-text.ts";
import { isNone, placeOf, type Reading, type SectionView, setPlace } from "../reading.ts";
import { refsIn } from "../refs.ts";
import { readLessons } from "./passages.ts";

/** A statement in the author's words. The first of its sort wins. */
export function readText(reading: Reading, view: SectionView, to: TextField): void {
  const nodes = view.nodes.filter((node) => !isResidue(node) && node.type !== "thematicBreak");
  const text = plainText(nodes.filter((node) => node.type !== "code"));
  if (text === "" || isNone(text) || isPlaceholder(text)) return;
  const { incident } = reading;
  if (to === "blastRadius") {
    incident.impact.blastRadius ??= text;
    setPlace(reading, "impact.blastRadius", placeOf(nodes));
    return;
  }
  incident[to] ??= text;
  setPlace(reading, to, placeOf(nodes));
  if (to === "correlation") addSuspects(reading, nodes);
}

/** Deploys, pull requests and commits that the correlation points at. They are suspected, so they are only mentioned. */
function addSuspects(reading: Reading, nodes: RootContent[]): void {
  const { refs } = reading.incident;
  for (const ref of refsIn(nodes, "mention")) {
    if ((!ref.url && !ref.id) || refs.some((known) => known.label === ref.label || (ref.id && known.id === ref.id)))
      continue;
    setPlace(reading, `refs[${refs.length}]`, placeOf(nodes));
    refs.push(ref.url || !ref.id ? ref : { ...ref, label: ref.id });
  }
}

/** Prose above the first label is the outcome; bullets without a label are lessons. */
export function readOutcome(reading: Reading, view: SectionView): void {
  const nodes = view.nodes.filter((node) => !isResidue(node));
  const prose: RootContent[] = [];
  for (const item of sectionItems(nodes, reading.source.lines)) {
    if (item.type === "label") break;
    if (item.node.type === "paragraph") prose.push(item.node);
    else if (item.node.type === "list") readLessons(reading, { ...view, nodes: [item.node] }, "lesson");
  }
  const text = plainText(prose);
  if (text === "" || isNone(text)) return;
  reading.incident.impact.outcome ??= text;
  setPlace(reading, "impact.outcome", placeOfNode(prose[0]));
}

/** What the investigation rests on: observations, and excerpts of logs and queries. */
export function readEvidence(reading: Reading, view: SectionView): void {
  const { evidence } = reading.incident.investigation;
  for (const node of view.nodes) {
    if (isResidue(node)) continue;
    const items = node.type === "list" ? node.children.filter((item) => !isResidue(item)) : [node];
    for (const item of items) {
      const text = item.type === "heading" || item.type === "thematicBreak" ? "" : plainText(item);
      if (text === "" || isNone(text)) continue;
      setPlace(reading, `investigation.evidence[${evidence.length}]`, placeOfNode(item));
      evidence.push(text);
    }
  }
}
