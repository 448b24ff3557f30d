import type { Incident } from "#model/incident.ts";

/** Of each passage. What comes later in a long one is detail. */
const longestSubject = 500;

/** Where the terms of a document stand, as far as it matters: what the title says counts more than what the rest says. */
export interface TermPlaces {
  title: ReadonlySet<string>;
  /** Title, tags and the beginnings of summary, problem and causes: what the document is about. */
  subject: ReadonlySet<string>;
}

export function termPlaces(incident: Incident): TermPlaces {
  const title = formsIn(incident.title);
  return { title, subject: new Set([...title, ...formsIn(subjectText(incident))]) };
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
 * Everything in a text that could be one of the document's terms: each word or identifier as a whole, its parts, and both
 * without a plural ending. The reader decided what a term is; so this does not have to know the reader's rules.
 */
function formsIn(text: string): Set<string> {
  const forms = new Set<string>();
  for (const [token] of text.normalize("NFKC").matchAll(/[\p{L}\p{N}\p{M}_][\p{L}\p{N}\p{M}_.:/@'’#+-]*/gu)) {
    const parts = token.split(/[^\p{L}\p{N}\p{M}]+|(?<=\p{Ll})(?=\p{Lu})/u);
    for (const part of [token, token.replace(/[^\p{L}\p{N}]+$/u, ""), ...parts]) {
      const word = part.toLowerCase();
      forms.add(word);
      if (!word.endsWith("s")) continue;
      for (const form of [word.slice(0, -1), word.replace(/es$/, ""), word.replace(/ies$/, "y")]) forms.add(form);
    }
  }
  return forms;
}
