import type { Incident } from "#model/incident.ts";
import type { DocumentContext } from "#model/rule.ts";
import { phraseFindings } from "#rules/phrase-findings.ts";

/** The box of a review that says that nobody is blamed is judged by the words of the narrative, which no field holds. */
export function judgeBlameBox(incident: Incident, context: DocumentContext): void {
  const boxes = incident.checklist.filter(({ text }) => /\bblam/i.test(text));
  if (boxes.length === 0) return;
  const [found] = phraseFindings("blame-judgement", context, (words) => words.replace(/\s+/g, " "));
  for (const box of boxes) {
    box.verdict = found ? "fail" : "pass";
    if (found) box.reason = `line ${found.place.line} says "${found.message}"`;
  }
}
