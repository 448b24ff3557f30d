import type { Rule } from "#model/rule.ts";
import { sourceText } from "./source-text.ts";
import { quote } from "./wording.ts";
import { relativeDatesIn } from "./words/index.ts";

export const relativeDate: Rule = {
  id: "relative-date",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (_, { text, narrative = "" }) => {
    const found = relativeDatesIn(narrative)
      .flatMap((pattern) =>
        Array.from(narrative.matchAll(pattern), (match) => ({ start: match.index, words: match[0] })),
      )
      .filter(
        ({ start, words }) => !hasDate(narrative.slice(Math.max(0, start - around), start + words.length + around)),
      )
      .sort((a, b) => a.start - b.start);
    if (found.length === 0) return [];
    const source = sourceText(text);
    return found.map(({ start, words }) => ({
      place: source.placeAt(start, start + words.length),
      message: `Unexpected ${quote(words)}, expected a date: a reader does not know the day on which it was written`,
      help: "Write the date, `on 2026-02-03`, or beside it: `on Tuesday, 2026-02-03`.",
    }));
  },
};

/** A date so many characters away says which Tuesday it was. */
const around = 40;

function hasDate(nearby: string): boolean {
  return /(?:19|20)\d\d|\d{1,2}\.\d{1,2}\.|\d{1,2}\/\d{1,2}|\d\d?(?:st|nd|rd|th)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|fév|avr|juin|juil|août|ene|abr|ago|dic)\p{L}{0,8}\.? \d|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|fév|avr|juin|juil|août|de )/iu.test(
    nearby,
  );
}
