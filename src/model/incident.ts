import type { Cause, ErrorEvidence, Hypothesis, WhyNode } from "./incident-causes.ts";
import type { Impact } from "./incident-impact.ts";
import type { MetadataEntry, ReadingProblem, Residue, RestSection, Suppression } from "./incident-remains.ts";
import type { Action, Fix, Lesson, Metric, Option, Prevention, ReviewedCheck } from "./incident-remedies.ts";
import type { Dates, Durations, TimelineRow } from "./incident-timeline.ts";
import type { Instant } from "./instant.ts";
import type { Withdrawal } from "./ledger.ts";
import type { Place } from "./place.ts";
import { type Severity, unrated } from "./severity.ts";
import type { DocStatus, IncidentStatus } from "./status.ts";

export type * from "./incident-causes.ts";
export type * from "./incident-impact.ts";
export type * from "./incident-remains.ts";
export type * from "./incident-remedies.ts";
export type * from "./incident-timeline.ts";

/** A kind that ships with nevertwice, or the id of a kind from the configuration. */
export type KindId =
  | "rca"
  | "mistake"
  | "pitfall"
  | "case-study"
  | "forensics"
  | "postmortem"
  | "near-miss"
  | (string & {});

export type Audience = "public" | "internal" | "restricted";

/** A passage of the document: `text` without markup, `markdown` as the author wrote it (residue of the template left out). */
export interface Block {
  text: string;
  markdown: string;
}

export interface Person {
  role: "owner" | "reporter" | "reviewer" | "commander" | "completed-by" | "author" | "attendee";
  name: string;
  roleTitle?: string;
  date?: Instant;
  approved?: boolean | null;
}

/** A pointer out of the document. `role` says where it stood, `system` what it points at. */
export interface Ref {
  role: "incident" | "action" | "fix" | "similar" | "related" | "upstream" | "mention" | "reference";
  label: string;
  url?: string;
  /** `INC-12345`, `#1234`, `nt-7k3qd`. */
  id?: string;
}

export interface SignOff {
  role: string;
  name: string;
  date?: Instant;
}

export interface Attachment {
  file: string;
  description: string;
  exists: boolean;
}

/**
 * One document, understood. Plain data: it survives JSON unchanged.
 * `places` holds the position of every value, by its path in the model: `severity`, `dates.incident`, `actions[2].owners`.
 */
export interface Incident {
  id: string;
  /** False when the id was made from the path because the document has none. */
  idWritten: boolean;
  kind: KindId;
  /** 0 to 1. */
  kindConfidence: number;
  kindReason: string;
  title: string;
  slug: string;
  /** URLs and ids that lead here too. */
  aliases: string[];
  /** Relative to the content folder, with `/`. */
  path: string;
  /** Root-relative: `/i/<id>/`. */
  url: string;
  permalink: string;
  lang: string;
  docStatus: DocStatus;
  audience: Audience;
  publishAfter?: Instant;
  /** Taken back: its addresses answer with a note, and it is in no list. */
  withdrawn?: Withdrawal;
  incidentStatus: IncidentStatus;
  /** The status as the author wrote it. */
  statusLabel: string;
  severity: Severity;
  category: string[];
  tags: string[];
  services: string[];
  components: string[];
  environment: string[];
  versions: { name: string; value: string }[];
  dates: Dates;
  durations: Durations;
  people: Person[];
  refs: Ref[];
  summary?: Block;
  takeaway?: string;
  context?: Block;
  problem?: Block;
  expected?: Block;
  actual?: Block;
  userExperience?: Block;
  impact: Impact;
  timeline: TimelineRow[][];
  errors: ErrorEvidence[];
  reproduction: {
    steps: string[];
    trigger?: string;
    environment?: string;
    consistency?: { kind: "always" | "intermittent"; percent?: number };
  };
  hypotheses: Hypothesis[];
  investigation: { initial?: string; steps: string[]; tools: string[]; evidence: string[] };
  causes: Cause[];
  whys: WhyNode[];
  causeCategories: string[];
  bugClass?: string;
  failurePoint?: { text: string; file?: string; line?: number; symbol?: string };
  correlation?: string;
  options: Option[];
  decision?: string;
  fixes: Fix[];
  prevention: Prevention[];
  monitoring: { during: Metric[]; added: string[]; alerts: string[] };
  actions: Action[];
  lessons: Lesson[];
  checklist: ReviewedCheck[];
  signoff: SignOff[];
  followups: Action[];
  attachments: Attachment[];
  notes?: Block;
  template?: { name?: string; version?: string; updated?: Instant };
  /** Author's wishes about the similar box, from front matter `similar:`. */
  similar: { include: string[]; exclude: string[] };
  /** Front matter that no field took. */
  extra: Record<string, unknown>;
  metadata: MetadataEntry[];
  rest: RestSection[];
  residue: Residue[];
  problems: ReadingProblem[];
  suppressions: Suppression[];
  places: Record<string, Place>;
}

/** An incident about which nothing is known yet but where it came from. */
export function emptyIncident(path: string, id: string): Incident {
  return {
    id,
    idWritten: false,
    kind: "postmortem",
    kindConfidence: 0,
    kindReason: "",
    title: "",
    slug: "",
    aliases: [],
    path,
    url: `/i/${id}/`,
    permalink: `/i/${id}/`,
    lang: "en",
    docStatus: "final",
    audience: "public",
    incidentStatus: "unknown",
    statusLabel: "",
    severity: unrated,
    category: [],
    tags: [],
    services: [],
    components: [],
    environment: [],
    versions: [],
    dates: {},
    durations: {},
    people: [],
    refs: [],
    impact: { text: "", business: {}, components: [], dependencies: [] },
    timeline: [],
    errors: [],
    reproduction: { steps: [] },
    hypotheses: [],
    investigation: { steps: [], tools: [], evidence: [] },
    causes: [],
    whys: [],
    causeCategories: [],
    options: [],
    fixes: [],
    prevention: [],
    monitoring: { during: [], added: [], alerts: [] },
    actions: [],
    lessons: [],
    checklist: [],
    signoff: [],
    followups: [],
    attachments: [],
    similar: { include: [], exclude: [] },
    extra: {},
    metadata: [],
    rest: [],
    residue: [],
    problems: [],
    suppressions: [],
    places: {},
  };
}
