import { compareText } from "#model/diagnostic.ts";
import type { LedgerLine } from "#model/ledger.ts";
import { addressKey, encodeAddress } from "./address.ts";
import { parseLedger } from "./parse-ledger.ts";

/** What a door adds to the ledger. */
export type NewLine = Pick<LedgerLine, "url" | "id" | "seen" | "audience">;

/** At the head of a ledger that is begun. */
const introduction = `# Every address that was ever published: URL, id, day it was first seen. Lines are added and never taken away.
# \`nevertwice new\` and \`nevertwice check --fix\` write them. Deleted a document? Say so on its line:
# /i/nt-7k3qd/ nt-7k3qd 2026-01-05 withdrawn 2026-02-03 merged into nt-2m8xc
`;

/** One line of the file, without its end. */
export function ledgerLineText({ url, id, seen, audience }: NewLine): string {
  return [encodeAddress(url), id === "" ? "-" : id, seen, ...(audience === "public" ? [] : [audience])].join(" ");
}

/**
 * The ledger with these lines added: comments first as they were, then all lines once, by code unit. A line that says what
 * another says already is not added; nothing is ever left out. The same text when there is nothing to add.
 *
 * @throws Error when a merge of the file was never finished: sorting would tear its halves apart
 */
export function withLines(text: string, added: readonly NewLine[]): string {
  const fresh = missingLines(text, added);
  if (fresh.length === 0) return text;
  if (parseLedger(text).problems.some(({ kind }) => kind === "merge-conflict")) {
    throw new Error("there are conflict marks in it: delete the marks and keep the lines of both sides");
  }
  const before = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim());
  const comments = before.filter((line) => line.startsWith("#"));
  const lines = before.filter((line) => line !== "" && !line.startsWith("#"));
  const all = new Set([...lines, ...fresh.map(ledgerLineText)]);
  const head = text.trim() === "" ? introduction : comments.map((line) => `${line}\n`).join("");
  return `${head}${[...all].sort(compareText).join("\n")}\n`;
}

/** Those that the ledger does not have yet, for their readers or wider ones; each once. */
export function missingLines(text: string, wanted: readonly NewLine[]): NewLine[] {
  const known = new Set(parseLedger(text).lines.flatMap(keysOf));
  return wanted.filter((line) => {
    const [key = ""] = keysOf(line);
    if (known.has(key)) return false;
    for (const each of keysOf(line)) known.add(each);
    return true;
  });
}

/** A line that is for the public is for everybody else too. The first is the line's own. */
function keysOf({ url, id, audience }: NewLine): string[] {
  const wider = { public: ["public", "internal", "restricted"], internal: ["internal", "restricted"] };
  const audiences = audience === "restricted" ? [audience] : wider[audience];
  return audiences.map((each) => `${addressKey(url)} ${id} ${each}`);
}
