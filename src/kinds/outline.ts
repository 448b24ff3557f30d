import type { Paragraph, RootContent } from "mdast";
import type { Kind } from "#model/kind.ts";
import { headingKey } from "#read/heading-key.ts";
import { isResidue } from "#read/marks.ts";
import { momentStart } from "#read/moment-start.ts";
import { plainLine } from "#read/plain-text.ts";
import type { Section } from "#read/sections.ts";
import { sectionRuleOf } from "./section-table.ts";

/**
 * Mends the outline where people's headings and their meaning differ: days and times that stand as headings beside the
 * timeline belong to it, and in kinds that say so a bold line with the words of a heading is one.
 */
export function settleOutline(kind: Kind, outline: Section): void {
  if (kind.boldHeadings) promoteBoldLines(kind, outline);
  adoptMoments(kind, outline);
}

/** `## May 12` after `## Timeline` is a part of it, though it stands on the same level. */
function adoptMoments(kind: Kind, parent: Section): void {
  for (const child of parent.children) adoptMoments(kind, child);
  let timeline: Section | undefined;
  const kept: Section[] = [];
  for (const child of parent.children) {
    const isMoment = momentStart(child.title)?.event === "";
    if (isMoment && timeline) {
      child.parent = timeline;
      timeline.children.push(child);
      continue;
    }
    kept.push(child);
    timeline = sectionRuleOf(kind, child)?.means.field === "timeline" ? child : undefined;
  }
  parent.children = kept;
}

/** A paragraph that is nothing but `**Root causes:**`, in its section. At the top of a document bold lines are metadata. */
function promoteBoldLines(kind: Kind, section: Section): void {
  for (const child of section.children) promoteBoldLines(kind, child);
  if (!section.heading) return;
  const own: RootContent[] = [];
  const promoted: Section[] = [];
  let into = own;
  for (const node of section.nodes) {
    const found = boldHeading(kind, section, node);
    if (found) {
      promoted.push(found);
      into = found.nodes;
    } else {
      if (endsLessons(kind, promoted[promoted.length - 1], node)) into = own;
      into.push(node);
    }
  }
  section.nodes = own;
  section.children.unshift(...promoted);
}

/**
 * Another bold line stands beside the lessons and not among them, unless the lessons began with one: then bold lines are
 * what divides them.
 */
function endsLessons(kind: Kind, lessons: Section | undefined, node: RootContent): boolean {
  const [first] = lessons?.nodes ?? [];
  if (!lessons || !first || node.type !== "paragraph" || boldLine(node) === undefined) return false;
  const divided = first.type === "paragraph" && boldLine(first) !== undefined;
  return !divided && sectionRuleOf(kind, lessons)?.means.field === "lessons";
}

function boldHeading(kind: Kind, parent: Section, node: RootContent): Section | undefined {
  const title = node.type === "paragraph" && !isResidue(node) ? boldLine(node) : undefined;
  if (!title) return undefined;
  const section: Section = {
    level: parent.level + 1,
    title,
    key: headingKey(title),
    nodes: [],
    children: [],
    parent,
  };
  // Inside a section that means the same, the line only repeats it.
  const means = sectionRuleOf(kind, section)?.means.field;
  return means && means !== "metadata" && means !== "labelled" && means !== sectionRuleOf(kind, parent)?.means.field
    ? section
    : undefined;
}

function boldLine({ children }: Paragraph): string | undefined {
  const [head, tail, ...more] = children;
  if (head?.type !== "strong" || more.length > 0) return undefined;
  const rest = tail === undefined ? "" : tail.type === "text" ? tail.value.trim() : undefined;
  const title = plainLine(head);
  return (rest === "" || rest === ":") && title.length <= 60 ? title.replace(/\s*:$/, "") : undefined;
}
