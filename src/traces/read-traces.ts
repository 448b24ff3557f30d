import type { Trace, TraceLanguage } from "#model/trace.ts";
import { traceLanguages } from "./index.ts";

export interface TraceFound {
  /** The id of the language. */
  lang: string;
  trace: Trace;
}

/** The stack traces in a text, in the order in which each language prints them. Runs in Node and in the browser. */
export function readTraces(text: string, languages: readonly TraceLanguage[] = traceLanguages): TraceFound[] {
  return languages.flatMap(({ id, read }) => read(text).map((trace) => ({ lang: id, trace })));
}
