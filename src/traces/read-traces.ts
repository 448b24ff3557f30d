import type { Trace } from "#model/trace.ts";
import { traceLanguages } from "./index.ts";

/** A trace and the id of the language that claimed it. */
export interface ReadTrace {
  lang: string;
  trace: Trace;
}

/**
 * The stack traces in a text that may hold anything: logs, prose, several languages. What a frame looks like differs between
 * the languages, so no line is claimed twice. Within a language in order of appearance; one trace for each exception of a
 * chain.
 */
export function readTraces(text: string): ReadTrace[] {
  return traceLanguages.flatMap(({ id, read }) => read(text).map((trace) => ({ lang: id, trace })));
}
