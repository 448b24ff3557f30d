import { isKnownTemplateText } from "./known-template-text.ts";

/** A value that is only a blank form: `YYYY-MM-DD`, `HH:MM`, `TBD`, `…`. */
const blankForms =
  /^(?:(?:Y{4}|20XX)[-/.]M{2}[-/.]D{2}(?:[ T]H{1,2}:M{2}(?::S{2})?)?(?: ?UTC| ?Z)?|H{2}:M{2}(?: ?UTC)?|T[+-]?\d{0,2}:?X{2}|X{3,}|TBD|TODO|TBC|\.{3}|…|_{3,})\.?$/i;

/** The path of a document of which a part was not filled in: `mistakes/XXX-similar-issue.md`. */
const blankPath = /^(?:link to )?\S{0,80}?X{3,9}[-_]\S{1,200}\.md$/i;

/** `[Link to mistakes/012-pool-exhausted.md]`: filled in, though the brackets stayed. */
const filledPath = /^(?:link to )?(?!\S{0,80}?X{3,9}[-_])\S{1,200}\.md$/i;

/** Bracketed words that authors write on purpose. */
const meant = /^(?:x|\s*|redacted|sic|removed|masked|hidden|censored|edited|!\w+.*|\^.*|\d+)$/i;

const bracketed = /\[([^[\]\n]{1,300})\]/g;

/** What a template writes inside brackets and an author hardly ever does. */
const promptInside =
  /^(?:e\.g\.|i\.e\.|[^,;]{1,80}[,;] e\.g\.,|your |name of|describe|description|insert|paste|link to|list |if applicable|number or|date\b|name\b)|Y{4}-M{2}|H{2}:M{2}|\bX{2,}\b|\bX hours\b/i;

/** True when the whole text is what a template asks the author to replace. */
export function isPlaceholder(text: string): boolean {
  const value = text
    .trim()
    .replace(/^["“”'`]+|["“”'`]+$/g, "")
    .trim();
  if (value === "") return false;
  if (blankForms.test(value) || blankPath.test(value)) return true;
  if (isOnlyAngles(value)) return true;
  // `{{< track "…" >}}` calls something; `{{ .Title }}` waits for a value.
  if (/^\{\{(?![<%])[^{}]*\}\}$/.test(value)) return true;
  return isOnlyBrackets(value);
}

/** `<Why>`, `<Accepted / Rejected> — <Why>.` */
function isOnlyAngles(value: string): boolean {
  if (!value.startsWith("<") || /<(?:https?:|mailto:)/i.test(value)) return false;
  return value.replace(/<[^<>\n]{1,200}>/g, "").replace(/[\s.,:;/|—–-]/g, "") === "";
}

/** `[Metric name]: [Value] (baseline: [normal value])`: bracketed prompts and hardly a word besides. */
function isOnlyBrackets(value: string): boolean {
  // `*[HTML]: …` defines an abbreviation in several dialects.
  // `[[012-pool-exhausted]]` names a document.
  if (value.startsWith("*[") || value.startsWith("[[") || !value.includes("[")) return false;
  const groups = [...value.matchAll(bracketed)];
  if (groups.length === 0 || groups.some((group) => isMeant(group[1] ?? ""))) return false;
  const left = value.replace(bracketed, "").replace(/[^\p{L}\p{N}]/gu, "");
  return left.length === 0 || (groups.length > 1 && left.length <= 8);
}

/** Where the prompt begins in a line such as `Accepted — <Why>` or `Option 1 – [Title]`, or -1. */
export function promptAfterDash(line: string): number {
  const match = line.match(/\S\s[—–-]\s{1,3}(<[^<>\n]{1,200}>|\[[^[\]\n]{1,300}\])[.\s]{0,3}$/);
  return match?.[1] !== undefined && isPlaceholder(match[1]) ? line.lastIndexOf(match[1]) : -1;
}

function isMeant(inside: string): boolean {
  return meant.test(inside) || filledPath.test(inside);
}

/** Ranges `[start, end)` of prompts inside a longer text, such as `[e.g., a timeout]`. */
export function promptsIn(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  if (!text.includes("[")) return ranges;
  for (const match of text.matchAll(bracketed)) {
    const inside = match[1] ?? "";
    if (filledPath.test(inside)) continue;
    if (promptInside.test(inside) || isKnownTemplateText(inside))
      ranges.push([match.index, match.index + match[0].length]);
  }
  return ranges;
}
