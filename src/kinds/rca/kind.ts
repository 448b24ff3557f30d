import type { Kind } from "#model/kind.ts";

const whySections = [
  "5 whys analysis",
  "5 whys",
  "five whys",
  "five whys analysis",
  "root cause",
  "root cause analysis",
];

/** The full root cause analysis: metadata, impact in numbers, whys with evidence, tiered actions, review and sign-off. */
export const kind: Kind = {
  id: "rca",
  name: "Root cause analysis",
  plural: "Root cause analyses",
  description:
    "The full form for serious incidents: impact in numbers, a timeline, whys with evidence, actions with owners and dates, and a review.",
  titlePrefixes: ["root cause analysis", "rca"],
  folders: ["rcas", "rca", "root-cause-analyses"],
  statusAxis: "document",
  examples: { endedBy: ["new monitoring added", "files modified", "key code snippets", "duration", "user experience"] },
  sections: [
    { headings: ["user impact", "business impact"], means: { field: "impact" }, within: ["impact"] },
    { headings: ["root cause", "root cause analysis"], means: { field: "container" }, anchor: "causes" },
    { headings: ["prevention", "prevention actions"], means: { field: "container" }, anchor: "actions" },
    { headings: ["technical details"], means: { field: "container" } },
    { headings: ["review and sign off", "review"], means: { field: "container" } },
    { headings: ["rca review checklist", "review checklist"], means: { field: "checklist" } },
    { headings: ["reviewers"], means: { field: "reviewers" } },
    { headings: ["sign off", "signoff", "approval"], means: { field: "signoff" } },
    { headings: ["follow up", "followup"], means: { field: "followup" } },
  ],
  labels: [
    { labels: ["root cause"], means: { field: "cause", role: "root" }, within: whySections },
    { labels: ["users affected"], means: { field: "usersAffected" }, within: ["impact"] },
    { labels: ["user experience"], means: { field: "block", to: "userExperience" }, within: ["impact"] },
    { labels: ["duration"], means: { field: "durationText" }, within: ["impact"] },
    { labels: ["detected"], means: { field: "date", to: "detected" }, within: ["impact"] },
    { labels: ["started", "start"], means: { field: "date", to: "started" }, within: ["impact"] },
    { labels: ["mitigated"], means: { field: "date", to: "mitigated" }, within: ["impact"] },
    { labels: ["resolved"], means: { field: "date", to: "resolved" }, within: ["impact"] },
    { labels: ["total duration"], means: { field: "statedDuration" }, within: ["impact"] },
    { labels: ["revenue impact"], means: { field: "revenue" }, within: ["impact"] },
    { labels: ["sla impact"], means: { field: "sla" }, within: ["impact"] },
    { labels: ["reputation impact"], means: { field: "reputation" }, within: ["impact"] },
    {
      labels: ["next review date", "next review"],
      means: { field: "date", to: "nextReview" },
      within: ["follow up", "followup"],
    },
    { labels: ["references"], means: { field: "ref", role: "reference" }, within: ["additional notes", "notes"] },
    { labels: ["template version"], means: { field: "templateVersion" }, within: ["*"] },
    { labels: ["last updated"], means: { field: "templateUpdated" }, within: ["additional notes", "notes"] },
  ],
  signature: [
    "5 whys analysis",
    "root cause category",
    "rca review checklist",
    "immediate actions",
    "short term actions",
    "long term actions",
    "action items for process improvement",
    "review and sign off",
    "technical details",
    "monitoring and metrics",
  ],
  template: "src/kinds/rca/template.md",
};
