import type { ListItem, Nodes } from "mdast";
import type { Check } from "#model/incident.ts";
import { headingKey } from "#read/heading-key.ts";
import { labelOfItem } from "#read/labels.ts";
import { isResidue } from "#read/marks.ts";
import { plainLine } from "#read/plain-text.ts";

const passed =
  /\b(?:pass(?:es|ed|ing)?|succeed(?:s|ed)?|successful(?:ly)?|green|verified|confirmed|works|no longer|back to normal|ok)\b|[✅✔☑]/iu;
const open =
  /\b(?:fail(?:s|ed|ing|ure|ures)?|not|still|flaky|pending|todo|to do|remaining|remains|untested|open)\b|[❌✗✘]/iu;

/** `Replayed the log of that night`, `Ran the import five times`: told in the past tense, it was done. */
const told =
  /^(?:we |i |(?:then|also) )?(?!based|expected|needed|required|planned|scheduled|suggested|proposed|recommended|red\b)(?:\p{L}{2,20}ed|ran|sent|saw|built|rebuilt|made|took|did|drove|fed|shut|wrote|brought|went)\b/iu;

/** True when the text says in so many words that it held, or that somebody did it. */
export function saysPassed(text: string): boolean {
  return (passed.test(text) || told.test(text)) && !saysOpen(text);
}

/** True when the text says that something failed or is yet to be done: `no failures` is neither. */
export function saysOpen(text: string): boolean {
  return open.test(
    text.replace(/\b(?:no|zero|0|without) (?:more |further |new )?(?:fail\w*|remaining\b[^.;,]*|open\b[^.;,]*)/giu, ""),
  );
}

/** A test with its box; where there is none, the words decide. A label that only counts (`Test case 2`) is left out. */
export function checkOf(
  item: ListItem,
  lines: readonly string[],
  ticked: (text: string) => boolean,
): Check | undefined {
  if (isResidue(item)) return undefined;
  const label = labelOfItem(item, lines);
  const counted = label && /^(?:test ?case|test|case|check|step) ?(?:\d{1,3}|[a-z])?$/.test(headingKey(label.label));
  const said = counted ? plainLine([...label.value, ...label.blocks] as Nodes[]) : plainLine(item);
  if (said === "" || (label && plainLine(label.value as Nodes[]) === "" && label.blocks.length === 0)) return undefined;
  return { text: said, ticked: typeof item.checked === "boolean" ? item.checked : ticked(said) };
}
