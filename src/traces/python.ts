import type { Frame } from "#model/incident.ts";
import type { Trace, TraceLanguage } from "#model/trace.ts";
import { named } from "./header.ts";
import { traceLines } from "./lines.ts";

/**
 * Tracebacks of Python. Python prints the innermost frame last; here it comes first. Each exception of a chain is a trace
 * of its own, in the order printed.
 */
export const python: TraceLanguage = {
  id: "python",
  read(text) {
    if (!text.includes('File "') && !text.includes("Traceback (")) return [];
    const reading: Reading = { traces: [], frames: [], afterFrame: false, flush: false };
    for (const line of traceLines(text)) readLine(reading, line.replace(groupMargin, ""));
    close(reading);
    return reading.traces;
  },
};

interface Reading {
  traces: Trace[];
  /** Of the traceback that is being read, outermost first. */
  frames: Frame[];
  /** The line before was a frame, so this one may be its source. */
  afterFrame: boolean;
  /** The traceback lost its indentation. */
  flush: boolean;
}

/** Members of an exception group are drawn as a tree. */
const groupMargin = /^ +[|+] ?/;
const frameLine = /^(\s*)File "([^"]*)", line (\d{1,9})(?:, in (.*))?$/;

function readLine(reading: Reading, line: string): void {
  if (/^\s*(?:Exception Group )?Traceback \(most recent call last\):/.test(line)) return close(reading);
  const found = frameLine.exec(line);
  if (found) {
    const [, indent = "", file = "", number, symbol] = found;
    reading.frames.push({ file, line: Number(number), ...(symbol ? { symbol } : {}), own: !foreign.test(file) });
    reading.afterFrame = true;
    reading.flush = indent === "";
    return;
  }
  if (reading.frames.length === 0 || isSource(reading, line)) {
    reading.afterFrame = false;
    return;
  }
  if (line.trim() === "") return close(reading);
  const error = /^([A-Za-z_][\w.]*)(?:: ?(.*))?$/.exec(line.trimEnd());
  close(reading, error ? { type: error[1] ?? "", message: (error[2] ?? "").trim() } : undefined);
}

function isSource(reading: Reading, line: string): boolean {
  return /^[ \t]+\S/.test(line) || (reading.flush && reading.afterFrame) || /^\[Previous line repeated/.test(line);
}

function close(reading: Reading, header?: { type: string; message: string }): void {
  if (reading.frames.length > 0) reading.traces.push({ ...named(header), frames: reading.frames.toReversed() });
  reading.frames = [];
  reading.afterFrame = false;
}

/** Packages, the standard library (`lib/python3.12/`, `Python312\Lib\`), and code that the interpreter carries. */
const foreign =
  /[/\\](?:site|dist)-packages[/\\]|[/\\]lib[/\\]python\d|[/\\]Python\d*[/\\]lib[/\\]|^<frozen |^<__array/i;
