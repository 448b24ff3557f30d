import { parse, TomlDate, TomlError } from "smol-toml";
import { type AST, ParseError, parseTOML } from "toml-eslint-parser";
import { explainTomlError } from "./front-matter-toml-reasons.ts";
import {
  type BlockValues,
  deepestValue,
  emptyValues,
  itemPath,
  memberPath,
  noteKey,
  type Span,
  syntaxFailure,
  syntaxProblem,
} from "./front-matter-values.ts";

/**
 * TOML: values from one parser, places from the other, which both must accept the text. Dates stay as the author wrote
 * them (RFC 3339 with a `T`), because a date object would move an impossible day to the next month.
 */
export function readTomlBlock(source: string): BlockValues {
  const values = emptyValues();
  let parsed: Record<string, unknown>;
  const loneReturn = source.search(/\r(?!\n)/);
  if (loneReturn >= 0) {
    // Both parsers let it pass inside a string; TOML allows it nowhere.
    const span = { start: loneReturn, end: loneReturn + 1 };
    return syntaxFailure(span, "a carriage return stands here without a line feed");
  }
  try {
    parsed = parse(source, { maxDepth: deepestValue, integersAsBigInt: "asNeeded" });
    notePlaces(values, parseTOML(source, { tomlVersion: "1.1" }));
  } catch (error) {
    const { offset, message } = failureOf(source, error);
    const { span, reason } = explainTomlError(source, offset, message);
    return syntaxFailure(span, reason);
  }
  values.data = plainTable(parsed, "", 1, { source, values });
  return values;
}

function failureOf(source: string, error: unknown): { offset: number; message: string } {
  if (error instanceof TomlError) {
    const [first = ""] = error.message.split("\n");
    const message = first.replace(/^Invalid TOML document: /, "");
    return { offset: offsetOf(source, error.line, error.column - 1), message };
  }
  if (error instanceof ParseError) return { offset: error.index, message: error.message };
  if (error instanceof RangeError) return { offset: 0, message: "values are nested too deeply" };
  throw error;
}

function offsetOf(source: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) start = source.indexOf("\n", start) + 1;
  return Math.min(start + column, source.length);
}

function notePlaces(values: BlockValues, program: AST.TOMLProgram): void {
  for (const node of program.body[0].body) {
    if (node.type === "TOMLKeyValue") noteKeyValue(values, "", node);
    else noteTable(values, node);
  }
}

function noteTable(values: BlockValues, table: AST.TOMLTable): void {
  let path = "";
  for (const part of table.resolvedKey) {
    path = typeof part === "number" ? itemPath(path, part) : memberPath(path, part);
    if (typeof part === "string" && !noteKey(values, path, part, spanOf(table.key))) return;
    if (!values.spans.has(path)) values.spans.set(path, spanOf(table));
  }
  for (const pair of table.body) noteKeyValue(values, path, pair);
}

function noteKeyValue(values: BlockValues, parent: string, pair: AST.TOMLKeyValue): void {
  let path = parent;
  for (const part of pair.key.keys) {
    const key = part.type === "TOMLBare" ? part.name : part.value;
    path = memberPath(path, key);
    if (!noteKey(values, path, key, spanOf(part))) return;
    if (!values.spans.has(path)) values.spans.set(path, spanOf(pair.value));
  }
  noteValue(values, path, pair.value);
}

function noteValue(values: BlockValues, path: string, node: AST.TOMLContentNode): void {
  values.spans.set(path, spanOf(node));
  if (node.type === "TOMLArray")
    node.elements.forEach((item, index) => void noteValue(values, itemPath(path, index), item));
  if (node.type === "TOMLInlineTable") for (const pair of node.body) noteKeyValue(values, path, pair);
}

function spanOf(node: { range: readonly [number, number] }): Span {
  return { start: node.range[0], end: node.range[1] };
}

interface Written {
  source: string;
  values: BlockValues;
}

function plainTable(
  table: Record<string, unknown>,
  path: string,
  depth: number,
  written: Written,
): Record<string, unknown> {
  const plain: Record<string, unknown> = Object.create(null);
  for (const [key, value] of Object.entries(table)) {
    const keyPath = memberPath(path, key);
    if (written.values.keySpans.has(keyPath)) plain[key] = plainValue(value, keyPath, depth, written);
  }
  return plain;
}

function plainValue(value: unknown, path: string, depth: number, written: Written): unknown {
  const span = written.values.spans.get(path);
  if (depth > deepestValue) {
    const reason = `values are nested deeper than ${deepestValue} levels`;
    written.values.problems.push(syntaxProblem(span ?? { start: 0, end: 0 }, reason));
    return null;
  }
  if (value instanceof TomlDate) return span ? writtenDate(written.source, span) : value.toISOString();
  if (Array.isArray(value))
    return value.map((item, index) => plainValue(item, itemPath(path, index), depth + 1, written));
  if (typeof value === "object" && value !== null) {
    return plainTable(value as Record<string, unknown>, path, depth + 1, written);
  }
  // JSON has neither: they stay as the author wrote them.
  const exact = typeof value !== "bigint" && !(typeof value === "number" && !Number.isFinite(value));
  return exact ? value : span ? written.source.slice(span.start, span.end) : String(value);
}

function writtenDate(source: string, span: Span): string {
  return source
    .slice(span.start, span.end)
    .replace(/^(\d{4}-\d\d-\d\d)[t ]/, "$1T")
    .replace(/z$/, "Z");
}
