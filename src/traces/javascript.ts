import type { Frame } from "#model/incident.ts";
import type { Trace, TraceLanguage } from "#model/trace.ts";
import { errorNamedIn, type Header, headerAbove, named } from "./header.ts";
import { traceLines } from "./lines.ts";
import { type Location, openingParenthesis, splitLocation } from "./location.ts";

/** Stack traces of V8 (Node, Chrome, Edge) and of Firefox, Safari and React Native. */
export const javascript: TraceLanguage = {
  id: "javascript",
  read(text) {
    if (!text.includes("at ") && !text.includes("@")) return [];
    const lines = traceLines(text);
    return [...readBlocks(lines, v8Frame, 1), ...readBlocks(lines, firefoxFrame, 2)];
  },
};

type ReadFrame = (line: string, inside: boolean) => Frame | undefined;

/** One trace for each run of frames. `enough` frames make a trace; fewer do under the name of an error. */
function readBlocks(lines: string[], readFrame: ReadFrame, enough: number): Trace[] {
  const traces: Trace[] = [];
  let floor = 0;
  for (let start = 0; start < lines.length; start++) {
    const frames: Frame[] = [];
    let end = start;
    for (; end < lines.length; end++) {
      const line = lines[end] ?? "";
      const frame = readFrame(line, frames.length > 0);
      if (frame) frames.push(frame);
      else if (
        frames.length === 0 ||
        !/^\s*(?:at <anonymous>|\.\.\. \d+ lines matching cause stack trace.*)$/.test(line)
      )
        break;
    }
    if (frames.length === 0) continue;
    const header = headerAbove({ lines, frame: start, floor, parse: parseHeader });
    floor = end;
    start = end - 1;
    if (!header && frames.length < enough) continue;
    const failing = header?.type === "SyntaxError" ? sourceAbove(lines, header.line) : [];
    traces.push({ ...named(header), frames: [...failing, ...frames] });
  }
  return traces;
}

const leads =
  /^\s*(?:Uncaught(?: exception)?:? |\(in promise\) |[Uu]nhandled(?: promise)? rejection:? |\(node:\d+\) |UnhandledPromiseRejectionWarning: |\[cause\]: |\[errors\]: |Caused by: )/;

function parseHeader(whole: string, distance: number): Header | undefined {
  let line = whole.trimEnd();
  for (let round = 0; round < 3 && leads.test(line); round++) line = line.replace(leads, "");
  const error = /^\s*((?:[A-Za-z_$][\w$.]*)?(?:Error|Exception|Warning))(?: \[\w+\])?(?::(?: (.*))?)?$/.exec(line);
  if (error) return { type: error[1] ?? "", message: error[2] ?? "" };
  if (distance > 1) return undefined;
  const other = /^([A-Z][\w$]*): (.*)$/.exec(line);
  return errorNamedIn(line) ?? (other ? { type: other[1] ?? "", message: other[2] ?? "" } : undefined);
}

/** Node prints where a source does not parse above the error, with a caret, and not among the frames. */
function sourceAbove(lines: string[], header: number): Frame[] {
  let caret = header - 1;
  while (caret > header - 3 && (lines[caret] ?? "").trim() === "") caret--;
  if (!/^\s*\^+\s*$/.test(lines[caret] ?? "")) return [];
  const location = splitLocation((lines[caret - 2] ?? "").trim());
  return location ? [frameAt(undefined, location)] : [];
}

/** `    at symbol (file:line:column)`, `    at file:line:column`; two spaces before `at` do when the line was garbled. */
function v8Frame(line: string): Frame | undefined {
  const found = /(?:^\s*|\s{2})at (?:async )?(?=\S)/.exec(line);
  if (!found) return undefined;
  const call = line
    .slice(found.index + found[0].length)
    .replace(/ \{$/, "")
    .trimEnd();
  const open = openingParenthesis(call);
  if (open < 0) {
    const location = sourceLocation(call);
    return location && /^\S/.test(call) ? frameAt(undefined, location) : undefined;
  }
  const symbol = call.slice(0, open).trim();
  const place = call.slice(open + 1, -1);
  if (symbol === "") return undefined;
  if (/^(?:native|<anonymous>|index \d+)$/.test(place)) return { symbol, own: false };
  const location = sourceLocation(evaluatedIn(place));
  return location ? frameAt(symbol, location) : undefined;
}

/** `eval at f (a.js:1:2), <anonymous>:1:1` stands for code that a.js evaluates. */
function evaluatedIn(place: string): string {
  if (!place.startsWith("eval at ")) return place;
  const open = place.lastIndexOf("(");
  const close = place.indexOf(")", open);
  return open < 0 || close < 0 ? place : place.slice(open + 1, close);
}

const otherLanguage = /(?:\.(?:java|kts?|scala|groovy|cljc?|rs|go|py|rb|cs|vb|fs|php|swift|cc?|cpp|h)|^SourceFile)$/;

function sourceLocation(text: string): Location | undefined {
  const location = splitLocation(text);
  if (!location || otherLanguage.test(location.file)) return undefined;
  const { file } = location;
  // `at 10:30:12` is a time, and `at http://localhost:3000` an address.
  if (!/[A-Za-z<]/.test(file) || /^\w+:\/\/[^/]*$/.test(file)) return undefined;
  const known =
    file === "<anonymous>" ||
    /[/\\]|^node:|^internal\b|\.(?:[cm]?[jt]sx?|coffee|vue|svelte|html?|wasm|bundle|jsbundle)\b/.test(file);
  return known ? location : undefined;
}

/** `symbol@file:line:column` (Firefox, Safari), `file:line:column` between such lines (Hermes, JavaScriptCore). */
function firefoxFrame(whole: string, inside: boolean): Frame | undefined {
  const line = whole.trim();
  if (/^(?:async\*)?[^\s@]+@\[native code\]$/.test(line))
    return { symbol: line.slice(0, line.indexOf("@")), own: false };
  for (let at = line.indexOf("@"); at >= 0; at = line.indexOf("@", at + 1)) {
    const location = firefoxLocation(line.slice(at + 1));
    if (location) return frameAt(line.slice(0, at).replace(/^async\*/, "") || undefined, location);
  }
  const bare = inside && /^\S+\.[cm]?[jt]sx?:\d+:\d+$/.test(line) ? splitLocation(line) : undefined;
  return bare ? frameAt(undefined, bare) : undefined;
}

function firefoxLocation(text: string): Location | undefined {
  if (
    !/^(?:[a-z-]+:\/\/|\/|[A-Za-z]:[\\/]|address at |debugger eval code:|[\w$.-]+\.(?:[cm]?[jt]sx?|jsbundle|bundle|html?):)/.test(
      text,
    )
  )
    return undefined;
  const location = splitLocation(text.replace(/^address at /, ""));
  return location && !otherLanguage.test(location.file) ? location : undefined;
}

/** Modules of Node before they were called `node:…`. */
const nodeModule =
  /^(?:_\w+|assert|async_hooks|buffer|child_process|cluster|dgram|dns|domain|events|fs|http2?|https|module|net|path|process|punycode|querystring|readline|repl|stream|string_decoder|timers|tls|tty|url|util|v8|vm|zlib|bootstrap_node|internal)\.js$/;

function frameAt(symbol: string | undefined, location: Location): Frame {
  const { file } = location;
  const foreign =
    /(?:^|[/\\])(?:node_modules|~)[/\\]|^node:|^(?:node:)?internal[/\\]|^<|^(?:chrome|moz|safari(?:-web)?)-extension:|webpack[/\\](?:bootstrap|runtime)/.test(
      file,
    ) || nodeModule.test(file);
  return { ...(symbol ? { symbol } : {}), ...location, own: !foreign };
}
