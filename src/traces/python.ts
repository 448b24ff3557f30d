import type { Frame } from "#model/incident.ts";
import type { Trace, TraceLanguage } from "#model/trace.ts";
import { isOwnFile } from "./own-code.ts";
import { traceLines } from "./trace-lines.ts";

/** The standard library, installed packages, and code that has no file. */
const foreign = /\/(?:site|dist)-packages\/|\/lib\/python\d|\/lib64\/python\d|^<|\/pypy\d[^/]*\/lib/i;

/** Python: `Traceback (most recent call last)` and its frames, which it prints outermost first. */
export const python: TraceLanguage = { id: "python", read: (text) => readTracebacks(traceLines(text)) };

/** Tracebacks of exception groups and of log records stand behind bars and blanks. */
const frameLine = /^([\s|+>]*)File "([^"]{1,500})", line (\d{1,7})(?:, in (.+))?$/;
const openingLine = /Traceback \(most recent call (?:last|first)\)/;
const errorLine = /^[\s|+>]*([A-Za-z_][\w.]*?)(?::(?: (.*))?)?$/;

function readTracebacks(lines: readonly string[]): Trace[] {
  const traces: Trace[] = [];
  let frames: Frame[] = [];
  let indent = 0;
  const finish = (error: { type?: string; message?: string } = {}): void => {
    if (frames.length > 0) traces.push({ ...error, frames: frames.reverse() });
    frames = [];
  };
  for (const line of lines) {
    if (openingLine.test(line)) {
      finish();
      continue;
    }
    const match = frameLine.exec(line);
    if (match) {
      if (frames.length > 0 && (match[1] ?? "").length < indent) finish();
      indent = (match[1] ?? "").length;
      frames.push(frameOf(match));
    } else if (frames.length > 0 && indentOf(line) < Math.max(indent, 1) && line.trim() !== "") {
      finish(errorOf(line));
    }
  }
  finish();
  return traces;
}

function frameOf([, , file = "", line, symbol]: RegExpExecArray): Frame {
  return { file, line: Number(line), ...(symbol ? { symbol: symbol.trim() } : {}), own: isOwnFile(file, foreign) };
}

/** `ValueError: message`, `requests.exceptions.ConnectionError`; any other line ends the traceback and says nothing. */
function errorOf(line: string): { type?: string; message?: string } {
  const match = errorLine.exec(line);
  if (!match?.[1]) return {};
  return { type: match[1], ...(match[2] ? { message: match[2].trimEnd() } : {}) };
}

function indentOf(line: string): number {
  return line.length - line.replace(/^[\s|+>]*/, "").length;
}
