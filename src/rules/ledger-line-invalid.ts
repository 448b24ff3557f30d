import { type LedgerProblem, ledgerFile } from "#model/ledger.ts";
import type { Rule } from "#model/rule.ts";
import { quote } from "./wording.ts";

export const ledgerLineInvalid: Rule = {
  id: "ledger-line-invalid",
  scope: "knowledge-base",
  levels: { draft: "error", final: "error" },
  essential: true,
  check: ({ ledger }) =>
    (ledger?.problems ?? []).map(({ kind, given, place }) => {
      const [expected, help] = words[kind];
      const unexpected =
        kind === "word-missing" ? "end of the line" : kind === "merge-conflict" ? "mark of a merge" : "word";
      return {
        file: ledgerFile,
        place,
        message: `Unexpected ${unexpected} ${quote(given)}, expected ${expected}`,
        help,
      };
    }),
};

const words: Record<LedgerProblem["kind"], [expected: string, help: string]> = {
  "merge-conflict": [
    "a finished merge",
    "Delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`, and keep the lines of both sides; with `content/permalinks.txt merge=union` in `.gitattributes`, git does it.",
  ],
  "word-missing": [
    "a URL, an id and a day",
    "Complete the line: `/i/nt-7k3qd/ nt-7k3qd 2026-01-05`; the history of the file has it.",
  ],
  "url-invalid": [
    "a path from the root of the site",
    "Write it as the site has it, with one slash in front, blanks as `%20`, and no `?` or `#`.",
  ],
  "id-invalid": [
    "`nt-` and five of `0-9a-z` without i, l, o and u, or `-`",
    "Write the id of the document to which the address belonged; `-` stands for a list such as the page of a tag.",
  ],
  "day-invalid": [
    "a day such as `2026-01-05`",
    "Write the day on which the address was first used; any day before today will do.",
  ],
  "word-unknown": [
    "`withdrawn`, `internal` or `restricted`, or nothing",
    "After the day, a line may say who had the address, and `withdrawn 2026-02-03 merged into nt-2m8xc`.",
  ],
};
