import type { ActionTier, Fix, KindId, Lesson, Person, Prevention, Ref } from "./incident.ts";

/** A passage that is kept as text. */
export type BlockField = "summary" | "context" | "problem" | "expected" | "actual" | "userExperience" | "notes";

/** Text that is kept without its markup. */
export type TextField = "decision" | "correlation" | "blastRadius";

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
  | { field: "people"; role: Person["role"] }
  /** A heading that stands for a label: `### Date`, and the day below it. */
  | { field: "labelled"; as: LabelField }
  | { field: "signoff" }
  /** With `edited`, steps that are not the template's own become actions. */
  | { field: "followup"; edited?: true }
  | { field: "refs"; role: Ref["role"] }
  | { field: "errors" }
  /** What was seen: a log, and the behaviour in words. */
  | { field: "symptoms" }
  | { field: "hypotheses" }
  /** What was thought first, and what was used to find out. */
  | { field: "investigation"; to: "initial" | "tools" }
  /** A part of the fix that was described before it. */
  | { field: "fixPart"; part: "code" | "config" | "commands" | "verified" }
  | { field: "text"; to: TextField }
  /** The choices that were weighed, each with benefit, risk and decision. */
  | { field: "options" }
  /** What came of it: prose is the outcome, bullets are lessons. */
  | { field: "outcome" }
  | { field: "evidence" }
  /** Each item is a fix of its own. */
  | { field: "fixes"; kind: Fix["kind"] }
  /** One fix with the code that makes it. */
  | { field: "codeFix"; kind: Fix["kind"] }
  | { field: "attachments" }
  | { field: "classification" }
  | { field: "failurePoint" }
  /** Measures of monitoring, with the alert expressions among them. */
  | { field: "alerts" }
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
  | { field: "publishAfter" | "withdrawn" | "statedDuration" | "durationText" | "templateVersion" | "templateUpdated" }
  | { field: "person"; role: Person["role"] }
  | { field: "ref"; role: Ref["role"] }
  | { field: "block"; to: BlockField }
  | { field: "usersAffected" | "revenue" | "sla" | "reputation" | "blastRadius" | "outcome" | "impactText" }
  | { field: "cause"; role: "root" | "contributing" | "trigger" }
  | { field: "version" }
  | { field: "fix"; kind: Fix["kind"] }
  /** How long it took until then, as the author counted it. */
  | { field: "timeTo"; milestone: "detect" | "mitigate" | "resolve" }
  /** The summary of a document that has no other. */
  | { field: "summaryFallback" };

export interface SectionRule {
  /** Heading keys: lower case, without numbering, emoji and punctuation (`read/heading-key.ts`). */
  headings: string[];
  means: SectionField;
  /** The fixed id of the section on the page: `timeline`. */
  anchor?: string;
  /** Only below a section with one of these heading keys. */
  within?: string[];
  /**
   * Authors write the heading as a bold label too (`**Failure point:** …`): in a section with one of these heading keys, or
   * anywhere with `*`.
   */
  runIn?: string[];
}

/** One word of a closed vocabulary, and the other words (as heading keys) that mean it. */
export interface Term {
  name: string;
  aliases: string[];
}

export interface LabelRule {
  /** Label keys, written as heading keys; `* version` stands for every label that ends so. */
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
  /**
   * Title prefixes (as heading keys) that announce the kind: `root cause analysis` for `# Root Cause Analysis: X`. Those that
   * are most its own come first: where kinds share a prefix, sections decide, and then this order.
   */
  titlePrefixes: string[];
  /** The title may stand below an H1 that names the form: `# Mistakes`, then `## Error: X`. */
  titleBelow?: true;
  /** Folder names that announce it. */
  folders: string[];
  /** What a bare "Status" is about. */
  statusAxis: "document" | "incident";
  sections: SectionRule[];
  labels: LabelRule[];
  /** Heading keys that hardly any other kind has; the share that is present is the kind's score. */
  signature: string[];
  /** The template has blocks that begin with "Example": until the next heading, or the next of these labels. */
  examples?: {
    endedBy: string[];
    /** An example is a single paragraph, so that what stands below it is the author's. */
    single?: boolean;
  };
  /** The words that "Category" may have; other words are kept, with a problem. */
  categories?: Term[];
  /** A bold line by itself is a heading where it has the words of one: `**Root causes:**` above a list. */
  boldHeadings?: true;
  /** Where code spans name services when no label does: in the title, in the context. */
  servicesFrom?: ("title" | "context")[];
  /** The template that `new` writes: a path from the package's root. */
  template?: string;
}
