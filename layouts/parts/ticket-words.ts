import type { TicketRole } from "#model/tickets.ts";

/** What a role is called above a list of incidents, and beside a ticket. */
export const roleWords: Record<TicketRole, { heading: string; short: string }> = {
  incident: { heading: "The ticket of these incidents", short: "incident" },
  fix: { heading: "Part of the fix", short: "fix" },
  action: { heading: "Tracks an action", short: "action" },
  mention: { heading: "Mentioned in", short: "mentioned" },
};
