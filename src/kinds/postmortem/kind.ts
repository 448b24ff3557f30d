import type { Kind } from "#model/kind.ts";

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
  labels: [],
  signature: [],
  template: "src/kinds/postmortem/template.md",
};
