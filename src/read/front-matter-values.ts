/** A range of UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

export interface ValueProblem {
  id: "front-matter-syntax" | "front-matter-key";
  span: Span;
  values: Record<string, string>;
}

/** What one format gives: plain data, and where each value and key stands. Offsets are those of the block's own text. */
export interface BlockValues {
  /** Without a prototype, at every level. */
  data: Record<string, unknown>;
  /** By key path: `tags[0]`, `similar.exclude[1]`. */
  spans: Map<string, Span>;
  keySpans: Map<string, Span>;
  problems: ValueProblem[];
  /** It can be read, but as one text or a list: prose between two horizontal rules. */
  noKeys?: boolean;
}

/** Deeper than this nobody writes front matter, and parsers that call themselves come to their end. */
export const deepestValue = 32;
/** More values than this come from aliases that multiply. */
export const mostValues = 20_000;

/** Keys that reach into the prototype of an object, and YAML's merge key, with which a few lines grow without bound. */
const refusedKeys = new Set(["__proto__", "constructor", "prototype", "<<"]);

export function emptyValues(): BlockValues {
  return { data: Object.create(null), spans: new Map(), keySpans: new Map(), problems: [] };
}

export function syntaxFailure(span: Span, reason: string): BlockValues {
  return { ...emptyValues(), problems: [syntaxProblem(span, reason)] };
}

/** `reason` is a clause in plain words that begins in lower case and ends without a full stop. */
export function syntaxProblem(span: Span, reason: string): ValueProblem {
  return { id: "front-matter-syntax", span, values: { reason } };
}

/** Notes where a key and its value stand, or refuses the key: then the result is false and its value is left out. */
export function noteKey(values: BlockValues, path: string, key: string, keySpan: Span): boolean {
  if (refusedKeys.has(key)) {
    values.problems.push({ id: "front-matter-key", span: keySpan, values: { key } });
    return false;
  }
  values.keySpans.set(path, keySpan);
  return true;
}

export function memberPath(parent: string, key: string): string {
  return parent === "" ? key : `${parent}.${key}`;
}

export function itemPath(parent: string, index: number): string {
  return `${parent}[${index}]`;
}
