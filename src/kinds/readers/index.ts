import type { SectionField } from "#model/kind.ts";
import { takeMetadata } from "../metadata.ts";
import type { Reading, SectionView } from "../reading.ts";
import { readActions, readFollowup } from "./actions.ts";
import { readCauseCategories, readCauses, readWhys } from "./causes.ts";
import {
  readBlock,
  readComponents,
  readFix,
  readImpact,
  readLessons,
  readPrevention,
  readRefs,
  readSteps,
} from "./passages.ts";
import { readHypotheses } from "./hypotheses.ts";
import { readChecklist, readReviewers, readSignoff } from "./review.ts";
import { readCodeChanges, readMonitoring } from "./technical.ts";
import { readTimeline } from "./timeline.ts";

/** Reads one section into the field that its kind's table names. */
export function readSection(reading: Reading, view: SectionView, means: SectionField): void {
  switch (means.field) {
    case "metadata":
      return takeMetadata(reading, view.nodes);
    case "block":
      return readBlock(reading, view, means.to);
    case "impact":
      return readImpact(reading, view);
    case "components":
      return readComponents(reading, view);
    case "timeline":
      return readTimeline(reading, view);
    case "cause":
      return readCauses(reading, view, means.role);
    case "whys":
      return readWhys(reading, view);
    case "causeCategories":
      return readCauseCategories(reading, view);
    case "actions":
      return readActions(reading, view, means.tier);
    case "lessons":
      return readLessons(reading, view, means.kind);
    case "prevention":
      // Boxes to tick are actions, whatever their section is called.
      if (hasTasks(view)) return readActions(reading, view, "follow-up");
      return readPrevention(reading, view, means.area);
    case "fix":
      return readFix(reading, view, means.kind);
    case "codeChanges":
      return readCodeChanges(reading, view);
    case "monitoring":
      return readMonitoring(reading, view);
    case "steps":
      return readSteps(reading, view, means.to);
    case "checklist":
      return readChecklist(reading, view);
    case "reviewers":
      return readReviewers(reading, view);
    case "signoff":
      return readSignoff(reading, view);
    case "followup":
      return readFollowup(reading, view);
    case "refs":
      return readRefs(reading, view, means.role);
    case "hypotheses":
      return readHypotheses(reading, view);
    // Errors are collected from the whole document, wherever they stand; the other two are shown in place.
    case "errors":
    case "detection":
    case "container":
      return;
  }
}

function hasTasks({ nodes }: SectionView): boolean {
  return nodes.some((node) => node.type === "list" && node.children.some((item) => typeof item.checked === "boolean"));
}
