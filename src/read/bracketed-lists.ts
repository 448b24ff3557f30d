import { headingKey } from "./heading-key.ts";
import { isKnownTemplateText } from "./known-template-text.ts";

const listLabels = /^(?:tags?|keywords?|labels?|services?|components?|(?:affected )?(?:services|components|systems))$/;

/** What a form writes where tags go: `[tag1, tag2]`, `[comma-separated tags]`. */
const promptTag =
  /^(?:(?:your|some|relevant|comma.separated|list(?: of)?|add|e\.g\.)\b.*|(?:tags?|labels?|keywords?|services?|components?)(?:[ _-]?(?:\d{1,2}|[a-z]))?|\.{3}|…)$/i;

export function isListLabel(label: string): boolean {
  return listLabels.test(headingKey(label.replace(/[:：]\s*$/u, "")));
}

/** `[queue, retry]` where a list is asked for; the template's own list and its prompts are none. */
export function isBracketedList(value: string): boolean {
  const inner = value.trim().match(/^\[([^[\]]{1,300})\]$/)?.[1];
  if (inner === undefined || isKnownTemplateText(inner)) return false;
  const members = inner.split(/[,;]/).map((member) => member.trim());
  if (members.some((member) => promptTag.test(member) || member.split(/\s+/).length > 3)) return false;
  // A single word may be a list of one; two words are more likely what the form asks for.
  return members.length > 1 || /^\S+$/.test(inner.trim());
}
