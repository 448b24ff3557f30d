import type { Kind } from "#model/kind.ts";

const impacts = ["impact", "incident impact", "user impact", "customer impact", "business impact", "impact summary"];

/** Any Markdown: what no other kind claims. The shared tables read what they recognise; everything else is shown in place. */
export const kind: Kind = {
  id: "postmortem",
  name: "Postmortem",
  plural: "Postmortems",
  description: "What happened, why it made sense at the time, and what was learned, in whatever shape the team writes.",
  titlePrefixes: [],
  folders: ["postmortems", "post-mortems", "incidents"],
  statusAxis: "incident",
  sections: [],
  labels: [
    { labels: ["severity", "incident severity"], means: { field: "severity" }, within: impacts },
    {
      labels: ["users affected", "affected users", "customers affected", "affected customers", "users impacted"],
      means: { field: "usersAffected" },
      within: impacts,
    },
    { labels: ["duration", "total duration", "downtime"], means: { field: "durationText" }, within: impacts },
    { labels: ["revenue impact", "revenue", "cost"], means: { field: "revenue" }, within: impacts },
    { labels: ["sla impact", "slo impact", "sla", "slo"], means: { field: "sla" }, within: impacts },
    { labels: ["reputation impact"], means: { field: "reputation" }, within: impacts },
  ],
  signature: [],
  boldHeadings: true,
  template: "src/kinds/postmortem/template.md",
};
