import type { Rule } from "#model/rule.ts";
import { quote } from "./wording.ts";

export const suppressionNoReason: Rule = {
  id: "suppression-no-reason",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: ({ suppressions }) =>
    suppressions
      .filter(({ reason }) => reason === "")
      .map(({ rule, place }) => ({
        place,
        message: `Unexpected suppression of ${quote(rule)} without a reason, expected \`${rule}: why it may stay\``,
        help: "Write the reason behind a colon, for those who come after you.",
      })),
};
