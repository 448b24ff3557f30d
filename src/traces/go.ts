import type { Frame } from "#model/incident.ts";
import type { Trace, TraceLanguage } from "#model/trace.ts";
import { type Header, named } from "./header.ts";
import { traceLines } from "./lines.ts";
import { openingParenthesis } from "./location.ts";

/** Panics, fatal errors and dumps of goroutines. Beside the one that failed, the others only say what else was running. */
export const go: TraceLanguage = {
  id: "go",
  read(text) {
    if (!text.includes(".go:") && !text.includes("goroutine ")) return [];
    const reading: Reading = { traces: [], frames: [] };
    for (const line of traceLines(text)) readLine(reading, line);
    close(reading);
    const failed = reading.traces.filter(({ type }) => type !== undefined);
    return failed.length > 0 ? failed : reading.traces;
  },
};

interface Reading {
  traces: Trace[];
  frames: Frame[];
  /** Of the failure whose goroutine has not come yet. */
  header?: Header;
  /** The line before, when it may name the function of the file that follows. */
  call?: string;
}

const failure = /^\s*(panic|fatal error): (.*)$/;
/** Built with `-trimpath`, a file is told by its package and not from the root. */
const frameFile = /^\s+((?:\/|[A-Za-z]:[\\/]).*\.(?:go|s|c)|[^\s:]+\.(?:go|s)):(\d{1,9})(?: \+0x[0-9a-f]+)?$/;
const callLine = /^(?:created by \S+(?: in goroutine \d+)?|[\w.%/~-]+\.[^\s:]+|[\w.%/~-]+[.(].*\))$/;

function readLine(reading: Reading, line: string): void {
  const failed = failure.exec(line);
  const place = frameFile.exec(line);
  const { call } = reading;
  delete reading.call;
  if (place) {
    if (call !== undefined && !call.startsWith("created by ")) reading.frames.push(goFrame(call, place));
    return;
  }
  if (failed) {
    // A second panic follows the first, indented, while deferred calls run; the first is what happened.
    if (/^\s/.test(line) && reading.header) return;
    close(reading);
    reading.header = { type: failed[1] ?? "", message: (failed[2] ?? "").replace(/ \[recovered\].*$/, "") };
  } else if (/^goroutine \d+ .*:$/.test(line) || line.trim() === "") close(reading);
  else if (callLine.test(line.trimEnd())) reading.call = line.trimEnd();
  else if (reading.frames.length > 0 && !line.startsWith("...")) close(reading);
}

function close(reading: Reading): void {
  if (reading.frames.length === 0) return;
  reading.traces.push({ ...named(reading.header), frames: reading.frames });
  reading.frames = [];
  delete reading.header;
}

function goFrame(call: string, [, file = "", line]: RegExpExecArray): Frame {
  const open = openingParenthesis(call);
  const symbol = open > 0 ? call.slice(0, open) : call;
  return { symbol, file, line: Number(line), own: !foreignFile.test(file) && !standardPackage.test(symbol) };
}

const foreignFile =
  /\/go\/src\/(?:runtime|internal|net|os|sync)\/|\/usr\/(?:local\/go|lib\/go[^/]*)\/src\/|\/pkg\/mod\/|\/vendor\//;

/** Top-level packages of the standard library. */
const standardPackage =
  /^(?:panic$|(?:archive|bufio|bytes|compress|container|context|crypto|database|debug|encoding|errors|expvar|flag|fmt|go|hash|html|image|internal|io|iter|log|maps|math|mime|net|os|path|reflect|regexp|runtime|slices|sort|strconv|strings|sync|syscall|testing|text|time|unicode|unsafe)(?:\/[\w/]+)?\.)/;
