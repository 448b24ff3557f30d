import type { Diagnostic } from "./diagnostic.ts";
import type { DocumentMarkdown } from "./document-markdown.ts";
import type { Audience, Incident } from "./incident.ts";
import type { TextProfile } from "./text-profile.ts";
import type { TicketMention } from "./tickets.ts";

export interface TocEntry {
  level: number;
  text: string;
  anchor: string;
}

/** A link or an image inside the body that points at another file of the knowledge base, as the author wrote it. */
export interface BodyLink {
  kind: "link" | "image";
  target: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
}

/**
 * The rendered document. `html` is sanitised; each relative link in it reads `nt-link:<n>`, the index into `links`, and
 * is resolved when the pages are laid out, because one document does not know the others. What may be a ticket reads
 * `nt-ticket:<n>`, the index into `tickets`, for the same reason: a tracker may be named in another document.
 */
export interface RenderedBody {
  html: string;
  toc: TocEntry[];
  links: BodyLink[];
  /** How many words one reads (`render/reading-words.ts`); absent in a body that was not rendered. */
  words?: number;
  /** Absent in a body that was not rendered. */
  tickets?: TicketMention[];
}

/**
 * Everything that one file gives: a pure function of its bytes, its path and the configuration, and plain data, so that
 * it can cross a thread and be cached by content.
 */
export interface DocumentRecord {
  incident: Incident;
  diagnostics: Diagnostic[];
  body: RenderedBody;
  /** Absent where a record was made without a file. */
  markdown?: DocumentMarkdown;
  /** The distinct lower-case words and identifiers of the author's own text (residue left out), sorted. */
  terms: string[];
  /** The same text for comparing; absent for a document that could not be read. */
  profile?: TextProfile;
  /** SHA-256 of the file's bytes, hexadecimal. */
  contentHash: string;
  /**
   * Where passages are for narrower circles only (`read/audience-blocks.ts`): the record that these readers get, made of
   * the text without them as if they had never been written. Its diagnostics are empty: the author has those of the whole.
   */
  views?: Partial<Record<Audience, DocumentRecord>>;
}
