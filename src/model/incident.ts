import type { Instant } from "./instant.ts";
import type { Withdrawal } from "./ledger.ts";
import type { Place } from "./place.ts";
import { type Severity, unrated } from "./severity.ts";
import type { DocStatus, IncidentStatus } from "./status.ts";

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

export interface Quantity {
  raw: string;
  count?: number;
  percent?: number;
  approx: boolean;
}

export interface Money {
  raw: string;
  amount?: number;
  currency?: string;
  /** The author said that there was none, which differs from saying nothing. */
  none?: boolean;
}

export interface ServiceLevelImpact {
  raw: string;
  /** Percent. */
  target?: number;
  /** Percent. */
  actual?: number;
  breached?: boolean;
  none?: boolean;
}

export interface Impact {
  text: string;
  users?: Quantity;
  /** As the author put it under "Duration". */
  duration?: string;
  business: {
    revenue?: Money;
    sla?: ServiceLevelImpact;
    reputation?: { raw: string; tickets?: number; none?: boolean };
  };
  components: string[];
  dependencies: string[];
  blastRadius?: string;
  outcome?: string;
}

export type Milestone = "started" | "detected" | "mitigated" | "resolved";

export interface TimelineRow {
  when: Instant;
  /** Minutes after the start of the incident; negative before it. */
  rel?: number;
  event: string;
  state?: string;
  action?: string;
  milestone?: Milestone;
  source?: string;
  place: Place;
}

export interface ErrorEvidence {
  raw: string;
  /** The language of the trace (`python`, `java`, …) or the fence's info string; empty when neither is known. */
  lang: string;
  /** `NullPointerException`. */
  type?: string;
  /** `23514`, `ECONNRESET`, `HTTP 502`. */
  code?: string;
  message?: string;
  frames: Frame[];
  /** The message with its variable parts masked. */
  template: string;
  line: number;
}

export interface Frame {
  file?: string;
  line?: number;
  column?: number;
  symbol?: string;
  /** False for frames of the runtime or of a dependency. */
  own: boolean;
}

export interface Hypothesis {
  id: string;
  text: string;
  result: "confirmed" | "rejected" | "inconclusive" | "open";
  tested?: boolean;
  evidence?: string;
}

export interface Cause {
  role: "root" | "contributing" | "trigger";
  title?: string;
  text: string;
  impact?: string;
  evidence?: string;
  inferred?: boolean;
}

export interface WhyNode {
  /** `1`, `2b`. */
  label: string;
  text: string;
  evidence: string;
  children: WhyNode[];
}

export interface Option {
  n: string;
  title: string;
  benefit: string;
  risk: string;
  decision: "accepted" | "deferred" | "rejected" | "open";
  reason: string;
}

export interface Check {
  text: string;
  ticked: boolean;
}

export interface ReviewedCheck extends Check {
  verdict: "pass" | "fail" | "cannot-tell";
  /** The fact on which "fail" rests: `no lesson is written down`. */
  reason?: string;
}

export interface FileChange {
  path: string;
  description: string;
}

export interface Fix {
  kind: "workaround" | "hotfix" | "permanent" | "mitigation";
  text: string;
  result?: string;
  codeBefore?: string;
  codeAfter?: string;
  commands: string[];
  files: FileChange[];
  config: { file?: string; text: string }[];
  verified: Check[];
}

export interface Prevention {
  area: "code" | "process" | "monitoring" | "documentation" | "testing";
  text: string;
}

export interface Metric {
  metric: string;
  value: string;
  baseline: string;
}

export type ActionTier = "immediate" | "short" | "long" | "process" | "follow-up";

export interface Action {
  text: string;
  title?: string;
  tier: ActionTier;
  owners: string[];
  /** As the author wrote it. */
  status?: string;
  done: boolean;
  ticked?: boolean;
  due?: Instant;
  dueFrom?: "own" | "tier" | "implied";
  completed?: Instant;
  tickets: Ref[];
  kind?: "prevent" | "detect" | "mitigate" | "process";
  /** `a-1`: the id of the element on the page. */
  anchor: string;
}

export interface Lesson {
  kind: "lesson" | "insight" | "went-well" | "improve" | "lucky" | "gap" | "surprise" | "reflection";
  text: string;
  anchor: string;
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

/** A section that no field took; it is shown in place. */
export interface RestSection {
  title: string;
  level: number;
  text: string;
  anchor: string;
}

/** A metadata line as the author wrote it, whether or not a field took it. */
export interface MetadataEntry {
  label: string;
  value: string;
  /** The field of the model that took it. */
  field?: string;
}

/** What the template left behind. It never enters the model; the page shows it muted. */
export interface Residue {
  kind: "placeholder" | "example" | "instruction";
  text: string;
  place: Place;
  /** The field that is empty because of it, where one is known: `owner`, `actions[0].owners`. */
  field?: string;
}

/** Something the reader noticed. Rules put it into words and give it a level. */
export interface ReadingProblem {
  id: string;
  place: Place;
  values: Record<string, string>;
}

/** `<!-- nevertwice disable-next rule-id: reason -->`: a finding that the author has looked at and leaves as it is. */
export interface Suppression {
  rule: string;
  /** Empty when the author gave none. */
  reason: string;
  /** Of the comment. */
  place: Place;
  /** First and last line that it covers. */
  from: number;
  to: number;
}

export interface Dates {
  written?: Instant;
  incident?: Instant;
  started?: Instant;
  detected?: Instant;
  mitigated?: Instant;
  resolved?: Instant;
  lastUpdated?: Instant;
  nextReview?: Instant;
}

/** Minutes. */
export interface Durations {
  detect?: number;
  mitigate?: number;
  resolve?: number;
  /** From detection to resolution: how some templates define "duration". */
  detectToResolve?: number;
  stated?: { raw: string; minutes?: number };
  source?: "stated" | "milestones" | "timeline";
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
