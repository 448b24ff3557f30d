import type { SectionRule } from "#model/kind.ts";
import { actionHeadings } from "./headings/actions.ts";
import { causeHeadings } from "./headings/causes.ts";
import { lessonHeadings } from "./headings/lessons.ts";
import { responseHeadings } from "./headings/response.ts";
import { storyHeadings } from "./headings/story.ts";
import { surroundingHeadings } from "./headings/surroundings.ts";

/**
 * What headings mean in postmortems of any make. A kind's own table comes first; this one answers for the rest. The
 * headings are those of the published templates of Google's SRE book, Atlassian, PagerDuty, Etsy and their descendants.
 */
export const sharedSections: SectionRule[] = [
  ...storyHeadings,
  ...causeHeadings,
  ...responseHeadings,
  ...actionHeadings,
  ...lessonHeadings,
  ...surroundingHeadings,
];
