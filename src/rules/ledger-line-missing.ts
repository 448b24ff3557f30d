import type { Rule } from "#model/rule.ts";
import { addressKey } from "#permalinks/address.ts";
import { addressesOf } from "#permalinks/addresses-of.ts";
import { placeOf } from "./place-of.ts";

export const ledgerLineMissing: Rule = {
  id: "ledger-line-missing",
  scope: "knowledge-base",
  levels: { draft: "warning", final: "warning" },
  check: ({ records, ledger }) => {
    // Who keeps no ledger is not asked for one.
    if (ledger === undefined || ledger.lines.length === 0) return [];
    const known = new Set(ledger.lines.map(({ url }) => addressKey(url)));
    return records.flatMap(({ incident }) => {
      const missing = addressesOf(incident).filter((url) => !known.has(addressKey(url)));
      const [first] = missing;
      if (!incident.idWritten || first === undefined) return [];
      const more = missing.length === 1 ? "" : ` and ${missing.length - 1} more of its addresses`;
      return [
        {
          file: incident.path,
          place: placeOf(incident, "id"),
          message: `Unexpected address \`${first}\`${more} without a line in \`permalinks.txt\`, expected one`,
          help: "Run `nevertwice check --fix`, and commit the ledger with the document: it keeps the address from being lost.",
        },
      ];
    });
  },
};
