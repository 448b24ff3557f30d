import type { TicketSource } from "#model/tickets.ts";
import type { CandidateHints } from "./candidates.ts";

/** What the configuration says about words that would otherwise not be looked at. */
export function hintsOf(sources: readonly TicketSource[]): CandidateHints {
  return {
    projects: sources.flatMap(({ system, projects = [] }) => (system === "sentry" ? projects : [])),
    bugs: sources.some(({ system }) => system === "bugzilla"),
  };
}
