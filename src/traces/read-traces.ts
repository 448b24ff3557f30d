import type { Trace, TraceLanguage } from "#model/trace.ts";
import { traceLanguages } from "./index.ts";

/** A trace and the id of the language that claimed it. */
export interface ReadTrace {
  lang: string;
  trace: Trace;
}

/**
 * The stack traces in a text that may hold anything: logs, prose, several languages. What a frame looks like differs between
 * the languages, so no line is claimed twice. Within a language in order of appearance; one trace for each exception of a
 * chain. `added` are languages of the configuration; one with the id of a shipped language takes its place.
 */
export function readTraces(text: string, added: readonly TraceLanguage[] = []): ReadTrace[] {
  const own = new Set(added.map(({ id }) => id));
  const languages = [...added, ...traceLanguages.filter(({ id }) => !own.has(id))];
  return languages.flatMap(({ id, read }) => read(text).map((trace) => ({ lang: id, trace })));
}
