import type { LabelRule } from "#model/kind.ts";
import { contentLabels } from "./labels/content.ts";
import { dateLabels } from "./labels/dates.ts";
import { documentLabels } from "./labels/document.ts";
import { peopleLabels } from "./labels/people.ts";

/** What bold labels, metadata table rows and front matter keys mean in documents of any make. */
export const sharedLabels: LabelRule[] = [...documentLabels, ...dateLabels, ...peopleLabels, ...contentLabels];
