import type { Frame } from "./incident.ts";

export interface Trace {
  /** `TypeError`, `java.lang.NullPointerException`. */
  type?: string;
  message?: string;
  /** Innermost first, whatever order the language prints. */
  frames: Frame[];
}

/** A stack-trace language. Runs in Node and in the browser: no Node API. */
export interface TraceLanguage {
  id: string;
  /** The traces in the text, or none when the text is not of this language. */
  read(text: string): Trace[];
}
