import {
  type BlockValues,
  deepestValue,
  emptyValues,
  itemPath,
  memberPath,
  noteKey,
  type Span,
  syntaxProblem,
} from "./front-matter-values.ts";

export interface JsonBlock extends BlockValues {
  /** The offset after the closing brace; after all of the text when it cannot be read. */
  end: number;
}

class JsonError extends Error {
  readonly span: Span;
  constructor(start: number, end: number, reason: string) {
    super(reason);
    this.span = { start, end };
  }
}

interface Cursor {
  source: string;
  offset: number;
  values: BlockValues;
}

/**
 * One JSON object (RFC 8259) with the place of each value, read up to its closing brace. The braces may be missing, as
 * Hexo writes it. `JSON.parse` would do for the values, but says nothing of places, and of errors only in words that
 * differ between Node versions.
 */
export function readJsonBlock(source: string): JsonBlock {
  const cursor: Cursor = { source, offset: 0, values: emptyValues() };
  try {
    skipBlanks(cursor);
    const bare = source[cursor.offset] === '"';
    if (!bare && source[cursor.offset] !== "{") throw unexpected(cursor, "`{`");
    if (!bare) cursor.offset += 1;
    const data = readMembers(cursor, "", 1, bare);
    return { ...cursor.values, data, end: cursor.offset };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { ...emptyValues(), problems: [syntaxProblem(error.span, error.message)], end: source.length };
  }
}

function readMembers(cursor: Cursor, path: string, depth: number, bare: boolean): Record<string, unknown> {
  const members: Record<string, unknown> = Object.create(null);
  const close = bare ? undefined : "}";
  skipBlanks(cursor);
  if (close && take(cursor, close)) return members;
  while (true) {
    skipBlanks(cursor);
    const start = cursor.offset;
    if (cursor.source[start] !== '"') throw unexpected(cursor, "a key in double quotes");
    const key = readText(cursor);
    const keySpan = { start, end: cursor.offset };
    if (Object.hasOwn(members, key)) throw new JsonError(keySpan.start, keySpan.end, `\`${key}\` is written twice`);
    skipBlanks(cursor);
    if (!take(cursor, ":")) throw unexpected(cursor, "`:` after the key");
    const keyPath = memberPath(path, key);
    const kept = noteKey(cursor.values, keyPath, key, keySpan);
    const value = readValue(cursor, keyPath, depth);
    if (kept) members[key] = value;
    skipBlanks(cursor);
    if (take(cursor, ",")) continue;
    if (close ? take(cursor, close) : cursor.offset === cursor.source.length) return members;
    throw unexpected(cursor, close ? "`,` or `}`" : "`,` or the end");
  }
}

function readItems(cursor: Cursor, path: string, depth: number): unknown[] {
  const items: unknown[] = [];
  skipBlanks(cursor);
  if (take(cursor, "]")) return items;
  while (true) {
    items.push(readValue(cursor, itemPath(path, items.length), depth));
    skipBlanks(cursor);
    if (take(cursor, ",")) continue;
    if (take(cursor, "]")) return items;
    throw unexpected(cursor, "`,` or `]`");
  }
}

function readValue(cursor: Cursor, path: string, depth: number): unknown {
  skipBlanks(cursor);
  const start = cursor.offset;
  if (depth > deepestValue)
    throw new JsonError(start, start + 1, `values are nested deeper than ${deepestValue} levels`);
  const value = readBareValue(cursor, path, depth);
  cursor.values.spans.set(path, { start, end: cursor.offset });
  return value;
}

function readBareValue(cursor: Cursor, path: string, depth: number): unknown {
  if (take(cursor, "{")) return readMembers(cursor, path, depth + 1, false);
  if (take(cursor, "[")) return readItems(cursor, path, depth + 1);
  if (cursor.source[cursor.offset] === '"') return readText(cursor);
  const word = /[\w.+-]*/y;
  word.lastIndex = cursor.offset;
  const literal = word.exec(cursor.source)?.[0] ?? "";
  if (!/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(literal)) {
    throw unexpected(cursor, "a value (a text needs double quotes)");
  }
  cursor.offset += literal.length;
  const value: unknown = JSON.parse(literal);
  // A number that cannot be held exactly stays as the author wrote it.
  return typeof value === "number" && String(value) !== literal ? literal : value;
}

function readText(cursor: Cursor): string {
  const start = cursor.offset;
  const text = /"(?:[^"\\\u0000-\u001f]|\\.)*"/y;
  text.lastIndex = start;
  const quoted = text.exec(cursor.source)?.[0];
  if (quoted === undefined)
    throw new JsonError(start, start + 1, "the quote that opens here is not closed on its line");
  try {
    const value: string = JSON.parse(quoted);
    cursor.offset += quoted.length;
    return value;
  } catch {
    throw new JsonError(start, start + quoted.length, "a `\\` in this text begins no known escape; write `\\\\`");
  }
}

function skipBlanks(cursor: Cursor): void {
  const blanks = /[ \t\r\n]*/y;
  blanks.lastIndex = cursor.offset;
  cursor.offset += blanks.exec(cursor.source)?.[0].length ?? 0;
}

function take(cursor: Cursor, character: string): boolean {
  if (cursor.source[cursor.offset] !== character) return false;
  cursor.offset += 1;
  return true;
}

function unexpected(cursor: Cursor, expected: string): JsonError {
  const found = cursor.source.codePointAt(cursor.offset);
  const what = found === undefined ? "the end of the front matter" : `\`${String.fromCodePoint(found)}\``;
  return new JsonError(
    cursor.offset,
    cursor.offset + (found === undefined ? 0 : 1),
    `${what} stands where ${expected} is expected`,
  );
}
