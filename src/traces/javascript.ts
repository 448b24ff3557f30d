import type { Frame } from "#model/incident.ts";
import type { Trace, TraceLanguage } from "#model/trace.ts";
import { type Header, headerAbove } from "./javascript-header.ts";
import { isOwnFile } from "./own-code.ts";
import { traceLines } from "./trace-lines.ts";

/** Node's own modules, bundlers' own code, packages, and what has no file at all. */
const foreign =
  /(?:^|\/)node_modules\/|^(?:node:|internal\/|native\b|<anonymous>|webpack\/|webpack-internal:\/\/\/|webpack:\/\/\/(?:\.\/~\/|webpack\/)|[a-z]+-extension:|bun:|deno:|ext:)|^(?:assert|child_process|dgram|dns|domain|events|fs|http|https|module|net|_?stream\w*|timers|tls|vm|worker_threads|zlib|_?http_\w+|bootstrap_node)\.js$/;

/** JavaScript and TypeScript: V8 (Node, Chromium) and the `name@url:line:column` of Firefox, Safari and React Native. */
export const javascript: TraceLanguage = {
  id: "javascript",
  read: (text) => readFrames(traceLines(text)),
};

function readFrames(lines: readonly string[]): Trace[] {
  const traces: Trace[] = [];
  let current: { trace: Trace; last: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const frame = v8Frame(line) ?? geckoFrame(line, current !== undefined && current.last === index - 1);
    if (!frame) continue;
    const header = current && current.last === index - 1 ? undefined : headerAbove(lines, index, current?.last ?? -1);
    const continues = current && !header && index - current.last <= 3;
    if (!current || !continues) {
      current = { trace: startTrace(header), last: index };
      traces.push(current.trace);
    }
    current.trace.frames.push(frame);
    current.last = index;
  }
  return traces.filter(isTrace);
}

/** `name@host:22` alone could be anything; with a file or a second frame it is a trace. */
function isTrace({ type, frames }: Trace): boolean {
  return (
    type !== undefined ||
    frames.length > 1 ||
    frames.some(({ file }) => /\.(?:[cm]?[jt]sx?|vue|svelte|coffee|html)\b|^\w+:\/\//.test(file ?? ""))
  );
}

function startTrace(header: Header | undefined): Trace {
  const { type, message, source } = header ?? {};
  const frames = source ? [frameOf(source.file, source.line, undefined, undefined)] : [];
  return { ...(type ? { type } : {}), ...(message ? { message } : {}), frames };
}

const v8 = /(?:^|\s)at (?:async )?(.{1,600})$/;
/** `file:12:34` or `file:12`; the file may hold blanks, brackets and a drive letter. */
const location = /^(.+?):(\d{1,7})(?::(\d{1,7}))?$/;

/** `at name (file:12:34)`, `at file:12:34`, `at name (native)`. Frames of other languages that begin with `at` are not ours. */
function v8Frame(line: string): Frame | undefined {
  const place = v8.exec(line)?.[1]?.trimEnd();
  if (
    place === undefined ||
    /\.(?:java|kt|kts|scala|groovy|clj)(?::\d+)?\)|\) in .+:line \d|^[\w.<>`]+ in /.test(place)
  )
    return undefined;
  if (/^\S.*? \((?:native|index \d+|<anonymous>)\)$/.test(place))
    return { symbol: symbolOf(place.slice(0, place.lastIndexOf(" ("))), own: false };
  const open = place.endsWith(")") ? openingBracket(place) : -1;
  const inside = open === -1 ? place : place.slice(open + 1, -1);
  // `eval at f (file:1:2), <anonymous>:3:4`: the code stood in the outer file.
  const evaluated = /^eval at .*?\(((?:[^()]|\([^()]*\))+:\d+:\d+)\)/.exec(inside)?.[1];
  const match = location.exec(evaluated ?? inside);
  if (!match?.[1] || (open === -1 && /\s\(/.test(place))) return undefined;
  const symbol = open === -1 ? undefined : symbolOf(place.slice(0, open));
  return frameOf(match[1], Number(match[2]), match[3] === undefined ? undefined : Number(match[3]), symbol);
}

/** The bracket that the last one closes: file names have brackets too. */
function openingBracket(place: string): number {
  let depth = 0;
  for (let offset = place.length - 1; offset >= 0; offset--) {
    if (place[offset] === ")") depth += 1;
    else if (place[offset] === "(" && --depth === 0) return offset;
  }
  return -1;
}

const gecko =
  /^\s*(?:(.{0,300}?)@)?((?:[a-z][\w+.-]*:\/\/|\/|[A-Za-z]:\\|\.{0,2}\/|[\w.-]+\.\w+(?=:\d))\S*?|\[native code\])(?::(\d{1,7}))?(?::(\d{1,7}))?\s*$/;

/** `name@https://host/app.js:12:34`, `name@[native code]`; without a name only below another frame. */
function geckoFrame(line: string, below: boolean): Frame | undefined {
  const match = gecko.exec(line);
  const [, symbol, file = "", number, column] = match ?? [];
  if (!match || (symbol === undefined && !below)) return undefined;
  if (file === "[native code]") return below ? { symbol: symbol || "anonymous", own: false } : undefined;
  if (number === undefined) return undefined;
  return frameOf(file, Number(number), column === undefined ? undefined : Number(column), symbol || undefined);
}

function frameOf(file: string, line: number, column: number | undefined, symbol: string | undefined): Frame {
  return {
    file,
    line,
    ...(column === undefined ? {} : { column }),
    ...(symbol ? { symbol } : {}),
    own: isOwnFile(file, foreign),
  };
}

function symbolOf(name: string): string {
  return name.trim().replace(/^new /, "");
}
