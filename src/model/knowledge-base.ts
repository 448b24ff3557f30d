import type { ActionIndex } from "./actions.ts";
import type { Config } from "./config.ts";
import type { Incident } from "./incident.ts";
import type { Ledger, WithdrawnDocument } from "./ledger.ts";
import type {
  AlertIndex,
  CauseIndex,
  DeferredIndex,
  ErrorIndex,
  FixIndex,
  GapIndex,
  LessonIndex,
  OnThisDayIndex,
  ServiceIndex,
} from "./lessons.ts";
import type { DocumentRecord } from "./record.ts";
import type { RecurrenceIndex } from "./recurrence.ts";
import type { SeverityRank } from "./severity.ts";
import type { RankKey, SeverityCounts, SeverityRollup } from "./severity-rollup.ts";
import type { SideFileProblem } from "./side-file.ts";
import type { Statistics } from "./statistics.ts";
import type { TagIndex } from "./tags.ts";
import type { TicketFile } from "./ticket-file.ts";
import type { TicketIndex } from "./tickets.ts";
import type { LinkIndex } from "./typed-link.ts";

export type { RankKey, SeverityCounts, SeverityRollup } from "./severity-rollup.ts";
export type { TagEntry, TagIndex } from "./tags.ts";

export interface GroupEntry {
  name: string;
  slug: string;
  incidents: string[];
  severities: SeverityCounts;
}

/** Incidents grouped by service, kind, cause: whatever one question asks. */
export interface GroupIndex {
  groups: GroupEntry[];
}

export type EvidenceKind =
  | "author"
  | "signature"
  | "code"
  | "tag"
  | "service"
  | "component"
  | "bug-class"
  | "cause"
  | "factor"
  | "file"
  | "version"
  | "folder"
  | "subject"
  | "terms";

/** One reason why two incidents are alike. */
export interface Evidence {
  kind: EvidenceKind;
  /** The shared value; for `subject` and `terms`, the shared terms joined with `, `. */
  value: string;
  /** On how many of the compared documents the value stands; for `subject` and `terms`, the largest. */
  df: number;
  weight: number;
  here?: { line: number };
  there?: { line: number };
}

export interface SimilarIncident {
  id: string;
  strength: "linked" | "strong" | "possible";
  score: number;
  /** Heaviest first. */
  evidence: Evidence[];
}

export interface SimilarIndex {
  /** How many documents were compared. */
  compared: number;
  of: Record<string, SimilarIncident[]>;
  /** For an incident with an empty list: the nearest, and the one value that it shares. */
  nearest: Record<string, { value: string; share: number } | undefined>;
  /** Ids of later incidents whose lists name this one. */
  later: Record<string, string[]>;
}

/** What the enrichments found, by their ids. A plugin of one's own adds its own key. */
export interface Facts {
  tags?: TagIndex;
  severity?: SeverityRollup;
  services?: GroupIndex & Partial<ServiceIndex>;
  kinds?: GroupIndex;
  causes?: GroupIndex & Partial<CauseIndex>;
  similar?: SimilarIndex;
  links?: LinkIndex;
  recurrence?: RecurrenceIndex;
  actions?: ActionIndex;
  lessons?: LessonIndex;
  fixes?: FixIndex;
  errors?: ErrorIndex;
  gaps?: GapIndex;
  deferred?: DeferredIndex;
  alerts?: AlertIndex;
  onThisDay?: OnThisDayIndex;
  statistics?: Statistics;
  tickets?: TicketIndex;
  [id: string]: unknown;
}

export interface KnowledgeBase {
  config: Config;
  /** `YYYY-MM-DD`: "today" for everything that depends on the day. */
  asOf: string;
  /** Published documents only: what may not be seen was dropped before. Newest first, then by id. */
  records: DocumentRecord[];
  byId: Map<string, Incident>;
  /** Slips in the file of tags, `tags.yml`; what it says is in `config.tags`. */
  tagFileProblems?: readonly SideFileProblem[];
  /** What the tracker says of its tickets, as far as this audience may read it; absent where there is no `tickets.json`. */
  ticketStates?: TicketFile;
  /** Every file below the content folder, relative to it, with `/`; absent where nobody looked. */
  files?: ReadonlySet<string>;
  /** The addresses ever given out that this audience may know of; absent where there is no ledger. */
  ledger?: Ledger;
  /** Documents that were withdrawn, as far as this audience might have seen them; absent where nobody looked. */
  withdrawn?: WithdrawnDocument[];
  facts: Facts;
}

export function rankKey(rank: SeverityRank | null): RankKey {
  return rank === null ? "unrated" : (String(rank) as RankKey);
}
