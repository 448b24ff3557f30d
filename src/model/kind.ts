import type { ActionTier, Fix, KindId, Lesson, Person, Prevention, Ref } from "./incident.ts";

/** A passage that is kept as text. */
export type BlockField = "summary" | "context" | "problem" | "expected" | "actual" | "userExperience" | "notes";

/**
 * What a section means. A kind is a table from headings to these, so that a new template needs a table and no code; the
 * readers are in `kinds/readers/`.
 */
export type SectionField =
  | { field: "block"; to: BlockField }
  | { field: "metadata" }
  | { field: "impact" }
  | { field: "components" }
  | { field: "timeline" }
  | { field: "cause"; role: "root" | "contributing" | "trigger" }
  | { field: "whys" }
  | { field: "causeCategories" }
  | { field: "actions"; tier: ActionTier }
  | { field: "lessons"; kind: Lesson["kind"] }
  | { field: "prevention"; area: Prevention["area"] }
  | { field: "fix"; kind: Fix["kind"] }
  | { field: "codeChanges" }
  | { field: "monitoring" }
  | { field: "steps"; to: "reproduction" | "investigation" }
  | { field: "detection" }
  | { field: "checklist" }
  | { field: "reviewers" }
  | { field: "signoff" }
  | { field: "followup" }
  | { field: "refs"; role: Ref["role"] }
  | { field: "errors" }
  /** Understood as a heading over other sections; its own text is shown in place. */
  | { field: "container" };

/** What a bold label (`**Severity**: …`), a metadata table row or a front matter key means. */
export type LabelField =
  | { field: "title" | "id" | "kind" | "severity" | "status" | "docStatus" | "incidentStatus" | "takeaway" | "lang" }
  | {
      field:
        | "tags"
        | "services"
        | "components"
        | "environment"
        | "category"
        | "aliases"
        | "audience"
        | "draft"
        | "similar";
    }
  | {
      field: "date";
      to: "written" | "incident" | "started" | "detected" | "mitigated" | "resolved" | "lastUpdated" | "nextReview";
    }
  | { field: "publishAfter" | "statedDuration" | "durationText" | "templateVersion" | "templateUpdated" }
  | { field: "person"; role: Person["role"] }
  | { field: "ref"; role: Ref["role"] }
  | { field: "block"; to: BlockField }
  | { field: "usersAffected" | "revenue" | "sla" | "reputation" | "blastRadius" | "outcome" | "impactText" }
  | { field: "cause"; role: "root" | "contributing" | "trigger" }
  | { field: "version" };

export interface SectionRule {
  /** Heading keys: lower case, without numbering, emoji and punctuation (`read/heading-key.ts`). */
  headings: string[];
  means: SectionField;
  /** The fixed id of the section on the page: `timeline`. */
  anchor?: string;
  /** Only below a section with one of these heading keys. */
  within?: string[];
}

export interface LabelRule {
  /** Label keys, written as heading keys. */
  labels: string[];
  means: LabelField;
  /** Only below a section with one of these heading keys; without it, in the preamble and in metadata sections. */
  within?: string[];
}

/** One shape of document: a table from headings and labels to fields, and what tells it from others. */
export interface Kind {
  id: KindId;
  /** "Root cause analysis". */
  name: string;
  plural: string;
  /** One sentence for the page of the kind. */
  description: string;
  /** Title prefixes (as heading keys) that announce the kind: `root cause analysis` for `# Root Cause Analysis: X`. */
  titlePrefixes: string[];
  /** Folder names that announce it. */
  folders: string[];
  /** What a bare "Status" is about. */
  statusAxis: "document" | "incident";
  sections: SectionRule[];
  labels: LabelRule[];
  /** Heading keys that hardly any other kind has; the share that is present is the kind's score. */
  signature: string[];
  /** The template has blocks that begin with "Example": until the next heading, or the next of these labels. */
  examples?: { endedBy: string[] };
  /** The template that `new` writes: a path from the package's root. */
  template?: string;
}
