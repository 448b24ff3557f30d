import type { Incident } from "./incident.ts";

/** What one document says of another: `a supersedes b`, `a duplicates b`, `a recurs b` (the same trouble once more). */
export type TypedLinkKind = "supersedes" | "duplicates" | "recurs";

/** `from` and `to` are ids; whichever of the two documents said it. */
export interface TypedLink {
  kind: TypedLinkKind;
  from: string;
  to: string;
}

/** The facts of the enrichment `links`. */
export interface LinkIndex {
  links: TypedLink[];
  /** The links from and to each document. */
  of: Record<string, TypedLink[]>;
}

/** A front matter key, or a label at the top of the document, that names another document. */
export interface TypedPointer {
  kind: TypedLinkKind;
  /** It was said the other way round: `superseded-by`. */
  reversed: boolean;
  /** As the author wrote it: an id, a path, a URL, a title. */
  given: string;
  /** Where it stands, as in `places`. */
  place: string;
}

const keys = new Map<string, { kind: TypedLinkKind; reversed: boolean }>([
  ...["supersedes", "replaces"].map((key) => [key, { kind: "supersedes", reversed: false }] as const),
  ...["supersededby", "replacedby"].map((key) => [key, { kind: "supersedes", reversed: true }] as const),
  ...["duplicateof", "duplicates", "duplicate"].map((key) => [key, { kind: "duplicates", reversed: false }] as const),
  ...["recurrenceof", "recurs", "recurrence"].map((key) => [key, { kind: "recurs", reversed: false }] as const),
]);

/** Every such pointer of a document, in its order; a list names several. */
export function typedPointers({ extra, metadata }: Incident): TypedPointer[] {
  const fromExtra = Object.entries(extra).flatMap(([key, value]) => pointersOf(key, texts(value), `extra.${key}`));
  const fromLabels = metadata.flatMap(({ label, value, field }, index) =>
    field === undefined && !Object.hasOwn(extra, label) ? pointersOf(label, namesIn(value), `metadata[${index}]`) : [],
  );
  return [...fromExtra, ...fromLabels];
}

/** Whether a front matter key names another document in this way. */
export function isTypedLinkKey(key: string): boolean {
  return keys.has(plainKey(key));
}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, "");
}

function pointersOf(key: string, given: readonly string[], place: string): TypedPointer[] {
  const means = keys.get(plainKey(key));
  if (means === undefined) return [];
  return given.filter((text) => text.trim() !== "").map((text) => ({ ...means, given: text.trim(), place }));
}

function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((each): each is string => typeof each === "string");
  return typeof value === "string" ? namesIn(value) : [];
}

/** Several ids on one line; a path or a title may have blanks and commas in it. */
function namesIn(text: string): string[] {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  return parts.every((part) => /^\S+$/.test(part)) ? parts : [text];
}
