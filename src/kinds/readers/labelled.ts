import type { LabelField } from "#model/kind.ts";
import { isResidue, placeOfNode, placeOfNodes } from "#read/marks.ts";
import { plainLine } from "#read/plain-text.ts";
import { linksIn, splitItems } from "../field-value.ts";
import { labelInTitle } from "../labelled-headings.ts";
import { nameResidue, type Reading, type SectionView } from "../reading.ts";
import { takeField } from "../take-field.ts";

/** A heading that stands for a label: what is below it is the value. */
export function readLabelled(reading: Reading, { section, nodes: all }: SectionView, as: LabelField): void {
  const nodes = all.filter((node) => !isResidue(node));
  const place = nodes.length > 0 ? placeOfNodes(nodes) : placeOfNode(section.heading);
  nameResidue(reading, place, as.field);
  const titled = labelInTitle(section.title);
  const text = titled?.value ?? plainLine(nodes);
  const bullets = nodes.flatMap((node) => (node.type === "list" ? node.children : []));
  const items =
    bullets.length > 0 ? bullets.map((item) => ({ text: plainLine(item), place })) : splitItems(text, place);
  takeField(reading, as, { label: titled?.label ?? section.title, text, items, links: linksIn(nodes), place, nodes });
}
