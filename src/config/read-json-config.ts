import { readFile } from "node:fs/promises";
import type { Message } from "esbuild";
import { isCollection, isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { OperatorError } from "./operator-error.ts";

/** A parsed JSON file that still knows where its values stand. */
export interface JsonConfig {
  value: unknown;
  /** `line:column` of a value, or of a key of the object at `path`. */
  positionOf(path: readonly PropertyKey[], key?: string): string | undefined;
}

/**
 * Reads strict JSON: no comments, no trailing commas, no duplicate keys.
 *
 * @param shownAs the file as messages name it
 * @throws OperatorError with line and column of the first syntax error
 */
export async function readJsonConfig(file: string, shownAs: string): Promise<JsonConfig> {
  const text = (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
  const problem = await firstProblem(text);
  if (problem) {
    const { line = 1, column = 0 } = problem.location ?? {};
    throw new OperatorError(`${shownAs}:${line}:${column + 1}: ${problem.text}; make it valid JSON`);
  }
  return { value: JSON.parse(text), positionOf: positions(text) };
}

/** JSON.parse tells no position for short texts; esbuild's JSON reader always does. */
async function firstProblem(text: string): Promise<Message | undefined> {
  const { transform } = await import("esbuild");
  try {
    const { warnings } = await transform(text, { loader: "json", logLevel: "silent" });
    return warnings[0];
  } catch (error) {
    return (error as { errors?: Message[] }).errors?.[0];
  }
}

function positions(text: string): JsonConfig["positionOf"] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "json", logLevel: "silent" });
  return (path, key) => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    const inner = key !== undefined && isMap(node) ? node.items.find((pair) => isKey(pair.key, key))?.key : undefined;
    const target = inner ?? node;
    const range = isScalar(target) || isCollection(target) ? target.range : undefined;
    if (!range) return undefined;
    const { line, col } = lines.linePos(range[0]);
    return `${line}:${col}`;
  };
}

function isKey(node: unknown, key: string): boolean {
  return isScalar(node) && node.value === key;
}
