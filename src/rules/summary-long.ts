import type { Rule } from "#model/rule.ts";
import { placeOf } from "./place-of.ts";

/** Words; two or three sentences have fewer, and a reader in a hurry reads no more. */
const mostWords = 120;

export const summaryLong: Rule = {
  id: "summary-long",
  scope: "document",
  levels: { draft: "note", final: "note" },
  check: (incident) => {
    // Where no section sums up, the first paragraph stands in; its author has not called it a summary.
    if (incident.summary === undefined || incident.places.summary === undefined || incident.kind === "postmortem")
      return [];
    const words = incident.summary.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (words <= mostWords) return [];
    return [
      {
        place: placeOf(incident, "summary"),
        message: `Unexpected summary of ${words} words, expected two or three sentences, at most ${mostWords} words`,
        help: "Keep what failed, whom it hurt and why; the rest has sections of its own.",
      },
    ];
  },
};
