import type { Kind } from "#model/kind.ts";

const solution = ["solution", "the fix", "fix", "resolution"];
const prevention = ["prevention strategy", "prevention", "preventive measures"];
const investigation = ["investigation process", "investigation"];

/** The mistake: an error that a developer met, reproduced, explained and fixed, with everything that the next one needs. */
export const kind: Kind = {
  id: "mistake",
  name: "Mistake",
  plural: "Mistakes",
  description:
    "An error met in development: its messages, how to reproduce it, the first wrong idea, the fix with its code and commands.",
  titlePrefixes: ["error", "mistake"],
  titleBelow: true,
  folders: ["mistakes", "mistake"],
  statusAxis: "incident",
  sections: [
    {
      headings: ["error description", "problem description"],
      means: { field: "block", to: "summary" },
      anchor: "summary",
    },
    { headings: ["environment details", "environment", "environment information"], means: { field: "metadata" } },
    {
      headings: ["configuration"],
      means: { field: "container" },
      within: ["environment details", "environment", "environment information"],
    },
    {
      headings: ["initial diagnosis", "first diagnosis", "initial hypothesis"],
      means: { field: "investigation", to: "initial" },
      runIn: investigation,
    },
    {
      headings: ["steps taken", "what we tried"],
      means: { field: "steps", to: "investigation" },
      runIn: investigation,
    },
    { headings: ["tools used", "tools"], means: { field: "investigation", to: "tools" }, runIn: investigation },
    {
      headings: ["code changes"],
      means: { field: "prevention", area: "code" },
      within: prevention,
      anchor: "prevention-code-changes",
    },
    {
      headings: ["code changes"],
      means: { field: "fixPart", part: "code" },
      within: solution,
      anchor: "solution-code-changes",
    },
    {
      headings: ["configuration changes", "config changes"],
      means: { field: "fixPart", part: "config" },
    },
    {
      headings: ["commands run", "commands executed", "commands"],
      means: { field: "fixPart", part: "commands" },
    },
    { headings: ["process changes"], means: { field: "prevention", area: "process" } },
    {
      headings: ["monitoring alerts", "monitoring and alerts", "monitoring alerting", "monitoring", "alerts"],
      means: { field: "prevention", area: "monitoring" },
      within: prevention,
    },
    { headings: ["documentation"], means: { field: "prevention", area: "documentation" }, within: prevention },
    {
      headings: ["testing the fix", "verification steps", "verification", "test results"],
      means: { field: "fixPart", part: "verified" },
    },
    {
      headings: ["dependencies", "external dependencies", "upstream issues", "upstream"],
      means: { field: "refs", role: "upstream" },
      within: ["related issues", "related"],
    },
    { headings: ["follow up actions"], means: { field: "followup", edited: true }, runIn: ["*"] },
  ],
  labels: [
    {
      labels: [
        "* version",
        "os",
        "operating system",
        "platform",
        "runtime",
        "browser",
        "database",
        "framework",
        "build",
        "commit",
        "commit hash",
      ],
      means: { field: "version" },
    },
  ],
  signature: [
    "error description",
    "environment details",
    "investigation process",
    "initial diagnosis",
    "tools used",
    "configuration changes",
    "commands run",
    "prevention strategy",
    "testing the fix",
    "test results",
    "knowledge gaps identified",
    "similar past issues",
  ],
  template: "src/kinds/mistake/template.md",
};
