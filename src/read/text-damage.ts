import type { Heading, Nodes, Root, Text } from "mdast";
import type { ReadingProblem } from "#model/incident.ts";
import { placeOfNode } from "./marks.ts";
import { damageIn, repairedText } from "./mojibake.ts";
import { walkMarkdown } from "./walk.ts";

/**
 * Repairs text that went through the wrong encoding, so that nothing of it reaches the page or the model, and says where it
 * stood. A heading is repaired wherever it begins with damage. Prose is repaired only in a document that is damaged as a
 * whole: where clean signs stand beside the damaged ones, the author may be writing about them.
 */
export function repairTextDamage(root: Root, text: string): ReadingProblem[] {
  const headings: Text[] = [];
  const prose: Text[] = [];
  let clean = false;
  walkMarkdown(root, (node) => {
    if (node.type === "heading") {
      headings.push(...damagedTexts(node));
      clean ||= hasCleanSigns(node);
      return "skip";
    }
    if (node.type !== "text") return undefined;
    if (damageIn(node.value).length > 0) prose.push(node);
    clean ||= hasCleanSigns(node);
    return undefined;
  });
  const damaged = headings.length > 0 && !clean ? [...headings, ...prose] : headings;
  return damaged.map((node) => repair(node, text));
}

/** The text at the start of the heading, if it begins with damage. */
function damagedTexts(heading: Heading): Text[] {
  const [first] = heading.children;
  return first?.type === "text" && damageIn(first.value)[0]?.start === 0 ? [first] : [];
}

/** Signs beyond ASCII that are what they seem: this part of the file was decoded rightly. */
function hasCleanSigns(node: Nodes): boolean {
  if ("children" in node) return node.children.some((child) => hasCleanSigns(child));
  if (node.type !== "text") return false;
  const damage = damageIn(node.value);
  const rest = damage.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), node.value);
  return /[\u00c0-\u024f\u2010-\u2027\u{1f300}-\u{1faff}]/u.test(rest);
}

/** `text` of the problem is what should stand in the file at its place. */
function repair(node: Text, file: string): ReadingProblem {
  const damage = damageIn(node.value);
  const written = node.value;
  node.value = repairedText(written, damage);
  const source = file.slice(node.position?.start.offset, node.position?.end.offset);
  const shown = damage.map(({ start, end }) => written.slice(start, end)).join(" ");
  return {
    id: "mojibake",
    place: placeOfNode(node),
    values: {
      written: shown,
      repaired: damage
        .map(({ repaired }) => repaired)
        .join(" ")
        .trim(),
      text: repairedText(source, damageIn(source)),
    },
  };
}
