import type { Level } from "./diagnostic.ts";
import type { Enrichment } from "./enrichment.ts";
import type { Audience } from "./incident.ts";
import type { Kind } from "./kind.ts";
import type { PageSource } from "./page.ts";
import type { Rule } from "./rule.ts";
import type { SeverityRank } from "./severity.ts";
import type { TicketSource } from "./tickets.ts";
import type { TraceLanguage } from "./trace.ts";

export type Preset = "relaxed" | "recommended" | "strict";

/** How "similar past issues" decides. See `enrich/similar.ts`. */
export interface SimilarOptions {
  /** The most that are shown. */
  limit: number;
  /** A value on more than this share of the documents (0 to 1) says nothing … */
  commonShare: number;
  /** … as soon as there are this many documents. */
  commonFrom: number;
}

export interface TagOptions {
  /** `alias: tag`. */
  aliases: Record<string, string>;
  descriptions: Record<string, string>;
  /** Only tags listed in `descriptions` are allowed. */
  closed: boolean;
}

/** A value that the checks for secrets and personal data let pass, and why. */
export interface AllowedValue {
  /** The whole value; `*` stands for any run of characters: `*@support.acme.com`. */
  match: string;
  reason: string;
}

export interface ImageOptions {
  /** Hosts from which a page may load pictures: `img.example.org`, `*.example.org`. Others become links. */
  allow: string[];
}

export interface SecretOptions {
  allow: AllowedValue[];
}

/** The configuration with every default filled in. Data only, but for the extension points at the end. */
export interface Config {
  title: string;
  description: string;
  /** `https://kb.example.org`, without a trailing slash; empty when unknown. */
  baseUrl: string;
  /** `/` or `/kb/`. */
  pathPrefix: string;
  /** A picture that chats show beside a link to any page; empty for none. */
  socialImage: string;
  /** `https://…/edit/{branch}/content/{path}`; empty for no edit link. */
  editUrl: string;
  /** `https://…/commits/{branch}/content/{path}`; empty for no link to the history. */
  historyUrl: string;
  /** What `{branch}` stands for in both. */
  branch: string;
  lang: string;
  /** Readers keep the pages that they have seen, for when they have no network. */
  offline: boolean;
  /** Zone of times that state none: `Z` or `+02:00`; empty for "unknown". */
  timeZone: string;
  audience: Audience;
  tags: TagOptions;
  /** `service: description`. */
  services: Record<string, string>;
  /** The team's own severity words: `word: rank`. */
  severities: Record<string, SeverityRank>;
  similar: SimilarOptions;
  /** Where tickets live. Trackers whose addresses stand in the documents are known without it. */
  tickets: TicketSource[];
  preset: Preset;
  rules: Record<string, Level | "off">;
  secrets: SecretOptions;
  images: ImageOptions;
  limits: {
    /** Bytes; a larger document is refused. */
    documentBytes: number;
    /** Milliseconds that a document may take, plus … */
    deadline: number;
    /** … milliseconds for each 1,024 bytes. */
    deadlinePerKilobyte: number;
    /** Megabytes of JavaScript heap of one worker. */
    workerMemory: number;
  };
  /** Set by the live preview alone: elements of a document's body say on which line of the file they begin. */
  sourceLines?: true;
  /** Set by `build --preview` alone: the branch that the site shows, which no search engine is to list. */
  preview?: string;
  /** Ids of enrichments to do without. */
  leaveOut: string[];
  enrichments: Enrichment[];
  extraRules: Rule[];
  kinds: Kind[];
  pages: PageSource[];
  traces: TraceLanguage[];
}
