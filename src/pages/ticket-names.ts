import type { TicketSystem } from "#model/tickets.ts";

/** As the makers write them, in the order in which they are listed. */
export const systemNames: Record<TicketSystem, string> = {
  jira: "Jira",
  github: "GitHub",
  gitlab: "GitLab",
  linear: "Linear",
  azure: "Azure DevOps",
  youtrack: "YouTrack",
  shortcut: "Shortcut",
  bugzilla: "Bugzilla",
  pagerduty: "PagerDuty",
  servicenow: "ServiceNow",
  sentry: "Sentry",
  incident: "Incidents",
  other: "Other trackers",
  slack: "Slack",
  advisory: "Security advisories",
};

export const systemOrder = Object.keys(systemNames) as TicketSystem[];
