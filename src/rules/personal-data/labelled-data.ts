import type { Detector, Sighting, SightingSort } from "../secrets/sighting.ts";

interface LabelledForm {
  sort: SightingSort;
  name: string;
  hints: readonly string[];
  /** The last group is the value, and ends the match. */
  pattern: RegExp;
}

/** Data that only their labels or their form as a whole make personal. */
const forms: readonly LabelledForm[] = [
  {
    sort: "national-id",
    name: "social security number",
    hints: ["ssn", "social security"],
    pattern:
      /(?<![a-z])(?:ssn|social security(?: (?:no|number)\.?)?)["'`*]{0,3}[\s:=#]{1,4}["'`*]{0,3}(?:is )?((?!000|666|9)\d{3}-?(?!00)\d\d-?(?!0000)\d{4})(?![\w-])/gi,
  },
  {
    sort: "national-id",
    name: "passport number",
    hints: ["passport"],
    pattern: /passport(?: ?(?:no|number|nr|id|#))?\.?["'`*]{0,3}[\s:=#]{1,4}["'`*]{0,3}([A-Z]{0,3}\d{6,9})(?!\w)/gi,
  },
  {
    sort: "location",
    name: "position of a device or person",
    hints: ["lat=", "lat:", 'lat"', "latitude"],
    pattern:
      /(?<![A-Za-z])lat(?:itude)?["'`]{0,2}\s{0,2}[:=]\s{0,2}["'`]?(-?\d{1,2}\.\d{4,12}["'`]?[,;&\s]{1,3}["'`]?(?:lon|lng|long|longitude)["'`]{0,2}\s{0,2}[:=]\s{0,2}["'`]?-?\d{1,3}\.\d{4,12})(?![\w])/gi,
  },
  {
    sort: "address",
    name: "postal address",
    hints: [" street", " road", " avenue", " lane", " drive", " boulevard"],
    pattern:
      /(?<![\w.])(\d{1,5}[a-z]? (?:[A-Z][a-z]{1,20} ){1,3}(?:Street|Road|Avenue|Lane|Drive|Boulevard),? (?:[A-Z][a-z]{1,20},? ){0,2}(?:[A-Z]{2},? )?\d{4,5}(?: [A-Z][a-z]{1,20})?)(?!\w)/g,
  },
  {
    sort: "name",
    name: "name of a user with the number of the account",
    hints: ["id=", "id:"],
    pattern:
      /\b(?:user|customer|member|patient|client)(?:name)?[=:\s]{1,3}"((?:\p{Lu}[\p{L}'’-]{1,24} ){1,3}\p{Lu}[\p{L}'’-]{1,24})(?=",? {0,2}\(?\[?(?:u|user_?|customer_?|account_?)?id[=:])/gu,
  },
];

const anyHint = new RegExp(forms.flatMap(({ hints }) => hints).join("|"));

export const labelledData: Detector = ({ text, lower }) => {
  if (!anyHint.test(lower)) return [];
  return forms.flatMap(({ sort, name, hints, pattern }) => {
    if (!hints.some((hint) => lower.includes(hint))) return [];
    return Array.from(text.matchAll(pattern), ({ 0: whole, 1: value = "", index }): Sighting => {
      const end = index + whole.length;
      return { sort, name, start: end - value.length, end };
    });
  });
};
