export interface Frame {
  file?: string;
  line?: number;
  column?: number;
  symbol?: string;
  /** False for frames of the runtime or of a dependency. */
  own: boolean;
}

export interface ErrorEvidence {
  raw: string;
  /** The language of the trace (`python`, `java`, …) or the fence's info string; empty when neither is known. */
  lang: string;
  /** `NullPointerException`. */
  type?: string;
  /** `23514`, `ECONNRESET`, `HTTP 502`. */
  code?: string;
  message?: string;
  frames: Frame[];
  /** The message with its variable parts masked. */
  template: string;
  line: number;
}

export interface Hypothesis {
  id: string;
  text: string;
  result: "confirmed" | "rejected" | "inconclusive" | "open";
  tested?: boolean;
  evidence?: string;
}

export interface Cause {
  role: "root" | "contributing" | "trigger";
  title?: string;
  text: string;
  impact?: string;
  evidence?: string;
  inferred?: boolean;
}

export interface WhyNode {
  /** `1`, `2b`. */
  label: string;
  text: string;
  evidence: string;
  children: WhyNode[];
}
