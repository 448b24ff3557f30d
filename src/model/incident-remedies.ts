import type { Ref } from "./incident.ts";
import type { Instant } from "./instant.ts";

export interface Option {
  n: string;
  title: string;
  benefit: string;
  risk: string;
  decision: "accepted" | "deferred" | "rejected" | "open";
  reason: string;
}

export interface Check {
  text: string;
  ticked: boolean;
}

export interface ReviewedCheck extends Check {
  verdict: "pass" | "fail" | "cannot-tell";
  /** The fact on which "fail" rests: `no lesson is written down`. */
  reason?: string;
}

export interface FileChange {
  path: string;
  description: string;
}

export interface Fix {
  kind: "workaround" | "hotfix" | "permanent" | "mitigation";
  text: string;
  result?: string;
  codeBefore?: string;
  codeAfter?: string;
  commands: string[];
  files: FileChange[];
  config: { file?: string; text: string }[];
  verified: Check[];
}

export interface Prevention {
  area: "code" | "process" | "monitoring" | "documentation" | "testing";
  text: string;
}

export interface Metric {
  metric: string;
  value: string;
  baseline: string;
}

export type ActionTier = "immediate" | "short" | "long" | "process" | "follow-up";

export interface Action {
  text: string;
  title?: string;
  tier: ActionTier;
  owners: string[];
  /** As the author wrote it. */
  status?: string;
  done: boolean;
  ticked?: boolean;
  due?: Instant;
  dueFrom?: "own" | "tier" | "implied";
  completed?: Instant;
  tickets: Ref[];
  kind?: "prevent" | "detect" | "mitigate" | "process";
  /** `a-1`: the id of the element on the page. */
  anchor: string;
}

export interface Lesson {
  kind: "lesson" | "insight" | "went-well" | "improve" | "lucky" | "gap" | "surprise" | "reflection";
  text: string;
  anchor: string;
}
