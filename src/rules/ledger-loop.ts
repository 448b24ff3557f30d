import { ledgerFile } from "#model/ledger.ts";
import type { Rule } from "#model/rule.ts";
import { permalinksOf } from "#permalinks/answers.ts";
import { quote } from "./wording.ts";

export const ledgerLoop: Rule = {
  id: "ledger-loop",
  scope: "knowledge-base",
  levels: { draft: "error", final: "error" },
  essential: true,
  check: (kb) => {
    const documents = kb.records.map(({ incident: { id, aliases } }) => ({ id, aliases }));
    const around = permalinksOf(documents, kb.ledger).lost.filter(({ loop }) => loop);
    return around.map(({ line: { url, id, place } }) => ({
      file: ledgerFile,
      place,
      message: `Unexpected circle: ${quote(url)} leads to \`${id}\` and from there back to itself, expected a document at the end`,
      help: "Put one of the documents back, or say on its line that it is withdrawn.",
      related: around
        .filter((other) => other.line.place !== place)
        .map((other) => ({
          file: ledgerFile,
          line: other.line.place.line,
          column: other.line.place.column,
          message: `\`${other.line.url}\` leads to \`${other.line.id}\``,
        })),
    }));
  },
};
