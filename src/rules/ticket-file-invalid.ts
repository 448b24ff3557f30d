import type { Rule } from "#model/rule.ts";
import { ticketFile } from "#model/ticket-file.ts";

export const ticketFileInvalid: Rule = {
  id: "ticket-file-invalid",
  scope: "knowledge-base",
  levels: { draft: "warning", final: "warning" },
  check: ({ ticketStates }) =>
    (ticketStates?.problems ?? []).map(({ place, unexpected, expected }) => ({
      file: ticketFile,
      place,
      message: `Unexpected ${unexpected}, expected ${expected}`,
      help: "Mend the job that exports it; what can be understood counts all the same.",
    })),
};
