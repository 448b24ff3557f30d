import type { Frame } from "#model/incident.ts";
import type { Trace, TraceLanguage } from "#model/trace.ts";
import { isOwnFile } from "./own-code.ts";
import { traceLines } from "./trace-lines.ts";

/** The toolchain's sources, the module cache, vendored code, and cgo's generated files. */
const foreign =
  /\/go\/src\/|\/usr\/(?:local\/)?lib\/go|\/pkg\/mod\/|\/vendor\/|^_cgo|\/golang\.org\/toolchain@|^runtime\/|\/libexec\/src\//;

/** Go: a panic or a fatal error with the goroutine that it stopped, or a dump of goroutines. */
export const go: TraceLanguage = { id: "go", read: (text) => readGoroutines(traceLines(text)) };

const thrown = /(?:^|\s)(panic|fatal error|http: panic serving [^:\s]+(?::\d+)?): (.*)$/;
const goroutine = /^\s*goroutine \d+ (?:gp=\S+ )?(?:m=\S+ )?(?:mp=\S+ )?\[[^\]]*\]:/;
const call = /^\s*(?:created by )?([^\s(][^\n]*?)(?:\((?:[^()]|\([^()]*\))*\)|\(\.\.\.\)| in goroutine \d+)?$/;
const place = /^\s+(\S.*\.(?:go|s|c)):(\d{1,7})(?: \+0x[\da-f]+)?\s*$/;

function readGoroutines(lines: readonly string[]): Trace[] {
  const traces: Trace[] = [];
  let error: { type: string; message?: string } | undefined;
  let current: Trace | undefined;
  for (const [index, line] of lines.entries()) {
    const match = thrown.exec(line);
    if (match) {
      // `panic: a [recovered]` is followed by the panic that it was replaced with; the first says what went wrong.
      error ??= errorOf(match);
    } else if (goroutine.test(line)) {
      current = { ...error, frames: [] };
      error = undefined;
      traces.push(current);
    } else if (current) {
      const frame = frameAt(line, lines[index - 1] ?? "");
      if (frame) current.frames.push(frame);
    }
  }
  const dumped = traces.filter((trace) => trace.frames.length > 0);
  const panicked = dumped.filter((trace) => trace.type !== undefined);
  // Beside the goroutine that panicked the others only say what else was running.
  return (panicked.length > 0 ? panicked : dumped).map(withoutPanicking);
}

function errorOf([, kind = "", text = ""]: RegExpExecArray): { type: string; message?: string } {
  const message = text.replace(/ \[recovered\].*$/, "").trimEnd();
  return { type: kind === "fatal error" ? kind : "panic", ...(message ? { message } : {}) };
}

function frameAt(line: string, before: string): Frame | undefined {
  const match = place.exec(line);
  if (!match?.[1]) return undefined;
  const symbol = call.exec(before)?.[1]?.replace(/\(0x[\da-f, x.{}?]*\)?$/, "");
  return { file: match[1], line: Number(match[2]), ...(symbol ? { symbol } : {}), own: isOwnFile(match[1], foreign) };
}

/** The runtime's own way from the failing line to the panic is the same in every trace. */
function withoutPanicking(trace: Trace): Trace {
  const first = trace.frames.findIndex(
    ({ symbol, own }) => own || !/^(?:panic|runtime[./]|runtime\/debug)/.test(symbol ?? ""),
  );
  return { ...trace, frames: first > 0 ? trace.frames.slice(first) : trace.frames };
}
