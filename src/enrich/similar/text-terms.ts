import type { Incident } from "#model/incident.ts";
import type { DocumentRecord } from "#model/record.ts";

/** Of each passage. What comes later in a long one is detail. */
const longestSubject = 500;

/** Where a term of a document stands, as far as it matters: what the title says counts more than what the rest says. */
export interface TermPlaces {
  title: ReadonlySet<string>;
  /** Title, tags and the beginnings of summary, problem and causes: what the document is about. */
  subject: ReadonlySet<string>;
}

export function termPlaces({ incident, terms }: DocumentRecord): TermPlaces {
  const known = new Set(terms);
  const title = termsIn(incident.title, known);
  return { title, subject: new Set([...title, ...termsIn(subjectText(incident), known)]) };
}

function subjectText({ tags, takeaway, summary, problem, causes }: Incident): string {
  const parts = [
    ...tags,
    takeaway,
    summary?.text,
    problem?.text,
    ...causes.flatMap(({ title, text }) => [title, text]),
  ];
  return parts.map((part) => part?.slice(0, longestSubject) ?? "").join("\n");
}

/**
 * The terms of the document that stand in a text. The reader decided what a term is; here each word or identifier is
 * looked up as a whole, in its parts and without its ending, so that this does not have to know the reader's rules.
 */
function termsIn(text: string, known: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const [token] of text.normalize("NFKC").matchAll(/[\p{L}\p{N}\p{M}_][\p{L}\p{N}\p{M}_.:/@'’#+-]*/gu)) {
    const parts = token.split(/[^\p{L}\p{N}\p{M}]+|(?<=\p{Ll})(?=\p{Lu})/u);
    for (const part of [token, token.replace(/[^\p{L}\p{N}]+$/u, ""), ...parts]) {
      const word = part.toLowerCase();
      const term = [word, word.replace(/s$/, ""), word.replace(/es$/, ""), word.replace(/ies$/, "y")].find((form) =>
        known.has(form),
      );
      if (term !== undefined) found.add(term);
    }
  }
  return found;
}
