import type * as z from "zod";
import { nearestName } from "#model/nearest.ts";

type Path = readonly PropertyKey[];

/** What is wrong at one place of a config file, as the end of a sentence that begins with the place. */
export interface Complaint {
  /** The value, or the object that has the unknown key. */
  path: Path;
  /** For an unknown key: the key. */
  key?: string;
  text: string;
}

/** Puts the issues of a failed parse into words: "unexpected X for `key`, expected Y". */
export function explainIssues(issues: readonly z.core.$ZodIssue[], input: unknown, schema: z.ZodType): Complaint[] {
  return issues.flatMap((issue): Complaint[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ path: issue.path, key, text: unknownKey(issue.path, key, schema) }));
    }
    const value = valueAt(input, issue.path);
    const found = value === undefined ? "nothing" : show(value);
    return [{ path: issue.path, text: `unexpected ${found} for ${pathText(issue.path)}, expected ${issue.message}` }];
  });
}

function unknownKey(path: Path, key: string, schema: z.ZodType): string {
  const known = keysAt(schema, path);
  const nearest = nearestName(key, known);
  const full = pathText([...path, key]);
  const advice =
    nearest === undefined
      ? `known are ${known.map((name) => `\`${name}\``).join(", ")}`
      : `did you mean \`${nearest}\`?`;
  return `unknown key ${full}: ${advice}`;
}

/** The keys that the schema knows at a path; only plain objects need to be walked. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const shape = shapeOf(schema);
  const [first, ...rest] = path;
  if (first === undefined) return Object.keys(shape).filter((key) => key !== "$schema");
  const next = typeof first === "string" && Object.hasOwn(shape, first) ? shape[first] : undefined;
  return next === undefined ? [] : keysAt(next, rest);
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  let current: unknown = schema;
  while (isWrapper(current)) current = current.unwrap();
  const shape = (current as { shape?: Record<string, z.ZodType> }).shape;
  return shape ?? {};
}

function isWrapper(schema: unknown): schema is { unwrap(): unknown } {
  return typeof (schema as { unwrap?: unknown }).unwrap === "function";
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** "`rules["no-tags"]`", "`kinds[0].id`", or "the configuration" for the whole. */
function pathText(path: Path): string {
  if (path.length === 0) return "the configuration";
  const steps = path
    .map((key, index) => {
      if (typeof key === "number") return `[${key}]`;
      if (!/^[A-Za-z_$][\w$]*$/.test(String(key))) return `[${JSON.stringify(String(key))}]`;
      return index === 0 ? String(key) : `.${String(key)}`;
    })
    .join("");
  return `\`${steps}\``;
}

function show(value: unknown): string {
  if (typeof value === "function") return "a function";
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    text = undefined;
  }
  text ??= String(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}
