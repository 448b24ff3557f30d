import { ledgerFile } from "#model/ledger.ts";
import type { Rule } from "#model/rule.ts";
import { permalinksOf } from "#permalinks/answers.ts";
import { quote } from "./wording.ts";

export const ledgerUrlLost: Rule = {
  id: "ledger-url-lost",
  scope: "knowledge-base",
  levels: { draft: "error", final: "error" },
  essential: true,
  check: (kb) => {
    const documents = kb.records.map(({ incident: { id, aliases } }) => ({ id, aliases }));
    return permalinksOf(documents, kb.ledger).lost.flatMap(({ line: { url, id, seen, place }, loop }) =>
      loop
        ? []
        : [
            {
              file: ledgerFile,
              place,
              message: `Unexpected loss of ${quote(url)}, expected the document \`${id}\`, which has had this address since ${seen}`,
              help: `Put the document back, or let another take its place with \`aliases: [${id}]\`; or say on this line why it is gone: \`withdrawn\`, the day, and a word, such as \`merged into nt-2m8xc\`.`,
            },
          ],
    );
  },
};
