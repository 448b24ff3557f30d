import { compareText } from "#model/diagnostic.ts";
import { stemHash, stemMarks, type TextProfile } from "#model/text-profile.ts";
import { isEveryday } from "./everyday-words.ts";
import { stemOf } from "./stems.ts";
import { fragmentsOf, isTerm, writtenTerms } from "./terms.ts";

/** An HTTP status that says what went wrong: of numbers the one that says something by itself. */
const errorStatus = /^[45]\d\d$/;

interface Entry {
  word: string;
  count: number;
  marks: number;
}

/**
 * The stems of a text, with how often and where they stand. `subject` is what the document is about. An identifier counts
 * as a whole and by its parts, so that `poolSize` and `pool_size` have something in common.
 */
export function textProfile(text: string, title: string, subject: string): TextProfile {
  const entries = new Map<string, Entry>();
  eachStem(text, (stem, word, as) => note(entries, stem, word, as).count++);
  mark(entries, title, stemMarks.title);
  mark(entries, subject, stemMarks.subject);
  const sorted = [...entries].sort(([a], [b]) => compareText(a, b));
  return {
    stems: Float64Array.from(sorted, ([stem]) => stemHash(stem)),
    words: sorted.map(([, { word }]) => word),
    counts: sorted.map(([, { count }]) => Math.max(1, count)),
    marks: sorted.map(([, { word, marks }]) =>
      isEveryday(word) && !errorStatus.test(word) ? marks | stemMarks.everyday : marks,
    ),
  };
}

function mark(entries: Map<string, Entry>, text: string, bit: number): void {
  eachStem(text, (stem, word, as) => {
    note(entries, stem, word, as).marks |= bit;
  });
}

/** `as`: the mark of a fragment, or 0. */
function note(entries: Map<string, Entry>, stem: string, word: string, as: number): Entry {
  const known = entries.get(stem);
  if (known === undefined) {
    const entry = { word, count: 0, marks: as };
    entries.set(stem, entry);
    return entry;
  }
  if (as !== stemMarks.fragment && (known.marks & stemMarks.fragment) !== 0) {
    known.marks &= ~stemMarks.fragment;
    known.word = word;
  }
  return known;
}

function eachStem(text: string, visit: (stem: string, word: string, as: number) => void): void {
  for (const { term, written } of writtenTerms(text)) {
    if (isTerm(term) || errorStatus.test(term)) visit(stemOf(term), term, 0);
    for (const part of fragmentsOf(written)) if (isTerm(part)) visit(stemOf(part), part, stemMarks.fragment);
  }
}
