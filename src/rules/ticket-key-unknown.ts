import type { Rule } from "#model/rule.ts";
import { quote } from "./wording.ts";

/** More places than these help nobody to decide. */
const mostPlaces = 5;

export const ticketKeyUnknown: Rule = {
  id: "ticket-key-unknown",
  scope: "knowledge-base",
  levels: { draft: "note", final: "note" },
  check: ({ facts }) =>
    (facts.tickets?.unknown ?? []).flatMap(({ prefix, places: [first, ...others] }) => {
      if (first === undefined) return [];
      const { path, text, line, column } = first;
      return [
        {
          file: path,
          place: { line, column, endLine: line, endColumn: column + text.length },
          message: `Unexpected ${quote(text)} (such keys are in ${others.length + 1} documents), expected a tracker that \`tickets\` names: is ${quote(prefix)} a tracker's key?`,
          help: `If so, add { system: "jira", key: "${prefix}", url: "https://…/browse/{id}" } to \`tickets\` in the configuration; if not, switch this note off.`,
          related: others.slice(0, mostPlaces).map((other) => ({
            ...{ file: other.path, line: other.line, column: other.column },
            message: `${quote(other.text)} is here`,
          })),
        },
      ];
    }),
};
