import type { Audience } from "#model/incident.ts";
import { isCalendarDay } from "#model/instant.ts";
import type { Ledger, LedgerLine, LedgerProblem } from "#model/ledger.ts";
import { pathProblem } from "./address.ts";

/** Git writes seven of a sign, then a blank and a name. */
const conflictMark = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

const audiences: readonly string[] = ["public", "internal", "restricted"] satisfies Audience[];

interface Word {
  text: string;
  /** Counts from 0. */
  at: number;
}

/**
 * The text of `permalinks.txt` → its lines. Blank lines and those that begin with `#` are for people; lines may stand in
 * any order and more than once, as merges leave them. What cannot be read is a problem and never an exception.
 */
export function parseLedger(text: string): Ledger {
  const ledger: Ledger = { lines: [], problems: [] };
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .forEach((line, index) => {
      if (conflictMark.test(line)) {
        ledger.problems.push(problemAt("merge-conflict", { text: line, at: 0 }, index));
        return;
      }
      const words = Array.from(line.matchAll(/[^ \t]+/g), (match): Word => ({ text: match[0], at: match.index }));
      if (words.length === 0 || words[0]?.text.startsWith("#")) return;
      const read = readLine(words, index);
      if ("kind" in read) ledger.problems.push(read);
      else ledger.lines.push(read);
    });
  return ledger;
}

function readLine(words: readonly Word[], index: number): LedgerLine | LedgerProblem {
  const [first, second, third, ...more] = words;
  if (!first || !second || !third) return problemAt("word-missing", words.at(-1), index);
  const url = decoded(first.text);
  if (url === undefined || !/^\/(?!\/)/.test(url) || pathProblem(url)) return problemAt("url-invalid", first, index);
  if (!/^(?:-|nt-[0-9a-hjkmnp-tv-z]{5})$/.test(second.text)) return problemAt("id-invalid", second, index);
  if (!isCalendarDay(third.text)) return problemAt("day-invalid", third, index);
  const line: LedgerLine = {
    ...{ url, id: second.text === "-" ? "" : second.text, seen: third.text, audience: "public" },
    place: placeOf({ text: first.text, at: first.at }, index),
  };
  if (more[0] && audiences.includes(more[0].text)) line.audience = more.shift()?.text as Audience;
  const [word, ...said] = more;
  if (word === undefined) return line;
  if (word.text !== "withdrawn" || line.id === "") return problemAt("word-unknown", word, index);
  const day = said[0] && isCalendarDay(said[0].text) ? (said.shift()?.text ?? "") : "";
  return { ...line, withdrawn: { day, text: said.map(({ text }) => text).join(" "), legal: false } };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return undefined;
  }
}

function problemAt(kind: LedgerProblem["kind"], word: Word | undefined, index: number): LedgerProblem {
  const given = word ?? { text: "", at: 0 };
  return { kind, given: given.text, place: placeOf(given, index) };
}

function placeOf({ text, at }: Word, index: number): LedgerLine["place"] {
  return { line: index + 1, column: at + 1, endLine: index + 1, endColumn: at + text.length + 1 };
}
