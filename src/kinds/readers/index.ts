import type { SectionField } from "#model/kind.ts";
import { takeMetadata } from "../metadata.ts";
import type { Reading, SectionView } from "../reading.ts";
import { readActions, readFollowup } from "./actions.ts";
import { readAlerts } from "./alerts.ts";
import { readAttachments } from "./attachments.ts";
import { readCauseCategories, readCauses, readWhys } from "./causes.ts";
import { readClassification } from "./classification.ts";
import { readFailurePoint } from "./failure-point.ts";
import { readFixPart } from "./fix-parts.ts";
import { readCodeFix, readFixes } from "./fixes.ts";
import { readHypotheses } from "./hypotheses.ts";
import { readInvestigation } from "./investigation.ts";
import { readLabelled } from "./labelled.ts";
import { readFix } from "./labelled-fix.ts";
import { readOptions } from "./options.ts";
import { readBlock, readComponents, readImpact, readLessons, readRefs, readSteps } from "./passages.ts";
import { readPeople } from "./people.ts";
import { readPrevention } from "./prevention.ts";
import { readProcessSteps } from "./process-steps.ts";
import { readReproduction } from "./reproduction.ts";
import { readChecklist, readReviewers, readSignoff } from "./review.ts";
import { readEvidence, readOutcome, readText } from "./statements.ts";
import { readErrorMessages, readSymptoms } from "./symptoms.ts";
import { readCodeChanges, readMonitoring } from "./technical.ts";
import { holdsTimeline, readTimeline } from "./timeline.ts";

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
      // "How did we respond?" is often told by the clock.
      return holdsTimeline(view) ? readTimeline(reading, view) : readFix(reading, view, means.kind);
    case "codeChanges":
      return readCodeChanges(reading, view);
    case "monitoring":
      return readMonitoring(reading, view);
    case "steps":
      return means.to === "reproduction" ? readReproduction(reading, view) : readSteps(reading, view);
    case "checklist":
      return readChecklist(reading, view);
    case "reviewers":
      return readReviewers(reading, view);
    case "people":
      return readPeople(reading, view, means.role);
    case "labelled":
      return readLabelled(reading, view, means.as);
    case "signoff":
      return readSignoff(reading, view);
    case "followup":
      return means.edited ? readProcessSteps(reading, view) : readFollowup(reading, view);
    case "refs":
      return readRefs(reading, view, means.role);
    case "hypotheses":
      return readHypotheses(reading, view);
    case "text":
      return readText(reading, view, means.to);
    case "options":
      return readOptions(reading, view);
    case "outcome":
      return readOutcome(reading, view);
    case "evidence":
      return readEvidence(reading, view);
    case "fixes":
      return readFixes(reading, view, means.kind);
    case "codeFix":
      return readCodeFix(reading, view, means.kind);
    case "attachments":
      return readAttachments(reading, view);
    case "classification":
      return readClassification(reading, view);
    case "failurePoint":
      return readFailurePoint(reading, view);
    case "alerts":
      if (hasTasks(view)) readActions(reading, view, "follow-up");
      return readAlerts(reading, view);
    case "investigation":
      return readInvestigation(reading, view, means.to);
    case "fixPart":
      return readFixPart(reading, view, means.part);
    case "errors":
      return readErrorMessages(reading, view);
    case "symptoms":
      return readSymptoms(reading, view);
    // Shown in place.
    case "detection":
    case "container":
      return;
  }
}

function hasTasks({ nodes }: SectionView): boolean {
  return nodes.some((node) => node.type === "list" && node.children.some((item) => typeof item.checked === "boolean"));
}
