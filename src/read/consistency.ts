import type { Incident } from "#model/incident.ts";

export type Consistency = NonNullable<Incident["reproduction"]["consistency"]>;

const always =
  /\b(?:always|every ?time|each time|consistent(?:ly)?|deterministic(?:ally)?|reproducible|all the time)\b/i;
const sometimes =
  /\b(?:intermittent(?:ly)?|sometimes|occasional(?:ly)?|rare(?:ly)?|flaky|flakey|sporadic(?:ally)?|random(?:ly)?|not always|non-?deterministic|not (?:reliably |always )?reproducible|once)\b/i;

/**
 * How surely a fault comes back: `Intermittent (10% of cases)`, `100% Reproducible`, `3 of 20 runs`, `1 in 50`. Undefined
 * when the text says neither, or offers both for choice.
 */
export function parseConsistency(text: string): Consistency | undefined {
  if (isUnchosenConsistency(text)) return undefined;
  const percent = percentIn(text);
  const all = percent === 100 || (percent === undefined && !sometimes.test(text) && always.test(text));
  if (all) return { kind: "always", ...(percent === undefined ? {} : { percent }) };
  if (percent === undefined && !sometimes.test(text)) return undefined;
  return { kind: "intermittent", ...(percent === undefined ? {} : { percent }) };
}

/** `Intermittent (10% of cases) / 100% Reproducible`: the alternatives of a form. */
export function isUnchosenConsistency(text: string): boolean {
  const parts = text.split(/\s[/|]\s/);
  return (
    parts.length > 1 && parts.some((part) => sometimes.test(part)) && parts.some((part) => /100 ?%|always/i.test(part))
  );
}

function percentIn(text: string): number | undefined {
  const percent = text.match(/(\d{1,3}(?:[.,]\d{1,3})?) ?(?:%|per ?cent\b)/i)?.[1];
  if (percent !== undefined) return Number(percent.replace(",", "."));
  const ratio = text.match(/\b(\d{1,6})(?: out)?(?: of| in| from|\/)(?: every| the last| about)? ?(\d{1,6})\b/i);
  const [part, whole] = [Number(ratio?.[1]), Number(ratio?.[2])];
  if (!ratio || whole === 0 || part > whole) return undefined;
  return Math.round((part / whole) * 1000) / 10;
}
