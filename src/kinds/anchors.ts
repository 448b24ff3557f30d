import GithubSlugger from "github-slugger";
import type { SectionField } from "#model/kind.ts";
import { headingKey } from "#read/heading-key.ts";
import { marksOf } from "#read/marks.ts";
import type { Section } from "#read/sections.ts";

/** Ids that the page itself uses; a heading of that name gets another one. */
const reserved = new Set(["similar", "content", "toc", "search", "top", "permalink", "later", "backlinks"]);

/**
 * Gives every heading its id: the fixed one that its kind names, else that of its field (`#lessons`, whatever the heading's
 * words), each for the first section that has it, else a slug of its text without emoji and numbers. A heading that stands twice takes its parent's slug in front (`prevention-code-changes`), then `-2`.
 */
export function assignAnchors(sections: readonly Section[]): void {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  for (const { heading } of sections) {
    if (!heading) continue;
    const fixed = marksOf(heading).anchor;
    if (fixed && !taken.has(fixed)) taken.add(fixed);
    else delete marksOf(heading).anchor;
  }
  for (const { heading } of sections) {
    if (!heading) continue;
    const { anchor, fieldAnchor } = marksOf(heading);
    if (anchor || !fieldAnchor || taken.has(fieldAnchor)) continue;
    marksOf(heading).anchor = fieldAnchor;
    taken.add(fieldAnchor);
  }
  const count = new Map<string, number>();
  for (const section of sections) {
    const slug = slugOf(section);
    count.set(slug, (count.get(slug) ?? 0) + 1);
  }
  for (const section of sections) {
    const { heading } = section;
    if (!heading || marksOf(heading).anchor) continue;
    const own = slugOf(section);
    const above = section.parent && section.parent.level > 1 ? slugOf(section.parent) : "";
    const wanted = (count.get(own) ?? 0) > 1 && above ? `${above}-${own}` : own;
    marksOf(heading).anchor = free(wanted, taken, next);
  }
}

/** `next` remembers where the counting of a name stopped, so that a thousand equal headings are no million steps. */
function free(wanted: string, taken: Set<string>, next: Map<string, number>): string {
  // `why-2` is never free for a second "Why", nor is any other number.
  const stem = looksOurs(`${wanted}-2`) ? `${wanted}-section` : wanted;
  let anchor = wanted;
  let n = next.get(wanted) ?? 2;
  for (; taken.has(anchor) || reserved.has(anchor) || looksOurs(anchor); n += 1) anchor = `${stem}-${n}`;
  next.set(wanted, n);
  taken.add(anchor);
  return anchor;
}

/** `a-1`, `t-2`, `why-3` belong to actions, timeline rows and whys. */
function looksOurs(anchor: string): boolean {
  return /^(?:a|f|l|t)-\d+$|^t\d*-\d\d-\d\d$|^t\d+-\d+$|^why-\d+[a-z]?$/.test(anchor);
}

/** The fixed id of sections that mean this field; undefined for fields without one. */
export function anchorOfField(means: SectionField): string | undefined {
  if (means.field === "block") return means.to === "summary" ? "summary" : undefined;
  return anchorsOfFields[means.field];
}

const anchorsOfFields: Partial<Record<SectionField["field"], string>> = {
  ...{
    impact: "impact",
    timeline: "timeline",
    cause: "causes",
    whys: "causes",
    actions: "actions",
    lessons: "lessons",
  },
  ...{ fix: "fix", fixes: "fix", codeFix: "fix" },
};

function slugOf(section: Section): string {
  return new GithubSlugger().slug(headingKey(section.title)) || "section";
}
