import { remember } from "./remember.ts";

/**
 * The form in which headings and labels are compared: without leading emoji, numbers and mojibake, without a trailing
 * parenthesis (`(Optional)`, `(Times in UTC)`), lower case, only letters, digits and single blanks.
 * `### 1. Symptoms & Error Logs` → `symptoms error logs`; `Why #3` → `why 3`; `Why It's so` → `why its so`.
 */
export const headingKey = remember((text) =>
  text
    // The bytes of an emoji read in the wrong encoding: `ðŸ”`, `â±`.
    .replace(/^[ðâïÂÃ][^\x20-\x7e]+\s*/u, "")
    .normalize("NFKC")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/^\d{1,3}(?:\.\d{1,3})*[.)]\s+/u, "")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/[([][^()[\]]*[)\]][\s:]*$/u, "")
    .toLowerCase()
    .replace(/['’]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);

/** True when the keys are equal, or one letter apart in a long word (`atendees`). */
export function sameKey(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false;
  return oneEditApart(a, b);
}

function oneEditApart(a: string, b: string): boolean {
  // A different digit is a different thing: `why 1` is not `why 2`.
  if (/\d/.test(a) || /\d/.test(b)) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const room = Math.min(a.length, b.length) - start;
  while (end < room && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
