import type { LabelRule } from "#model/kind.ts";

/** What other documents have sections for. */
export const contentLabels: LabelRule[] = [
  {
    labels: [
      "users affected",
      "affected users",
      "customers affected",
      "affected customers",
      "users impacted",
      "customers impacted",
      "impacted users",
      "impacted customers",
      "number of users affected",
      "number of customers affected",
    ],
    means: { field: "usersAffected" },
  },
  {
    labels: ["impact", "customer impact", "user impact", "impact summary", "summary of impact", "business impact"],
    means: { field: "impactText" },
  },
  {
    labels: ["root cause", "root causes", "cause", "causes", "primary cause", "primary root cause"],
    means: { field: "cause", role: "root" },
  },
  { labels: ["trigger", "triggers", "triggered by"], means: { field: "cause", role: "trigger" } },
  {
    labels: ["contributing factors", "contributing factor", "contributing causes"],
    means: { field: "cause", role: "contributing" },
  },
  {
    labels: ["resolution", "fix", "fixed by", "remediation", "solution", "how it was resolved"],
    means: { field: "fix", kind: "permanent" },
  },
  { labels: ["mitigation", "how it was mitigated"], means: { field: "fix", kind: "mitigation" } },
  { labels: ["workaround"], means: { field: "fix", kind: "workaround" } },
  { labels: ["revenue impact"], means: { field: "revenue" } },
  { labels: ["sla impact"], means: { field: "sla" } },
  { labels: ["reputation impact"], means: { field: "reputation" } },
  {
    labels: ["app version", "sdk version", "version", "python version", "node version", "os"],
    means: { field: "version" },
  },
];
