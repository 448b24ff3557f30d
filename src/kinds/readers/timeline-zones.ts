import type { RootContent } from "mdast";
import { zoneIn } from "#read/instant-zones.ts";
import { momentStart } from "#read/moment-start.ts";
import { plainLine } from "#read/plain-text.ts";

/** A sentence that says in which zone all times are. */
export function zoneSaid(nodes: readonly RootContent[]): string | undefined {
  for (const node of nodes) {
    const text = node.type === "paragraph" ? plainLine(node) : "";
    if (
      text.length > 300 ||
      (momentStart(text)?.event ?? "") !== "" ||
      !/\b(?:times?|timestamps?|events?|timezone)\b/i.test(text)
    )
      continue;
    const zone = zoneOf(text);
    if (zone !== undefined) return zone;
  }
  return undefined;
}

/** The zone that a text names in capitals: `Timeline (UTC)`, `All times in UTC+1`. */
export function zoneOf(text: string): string | undefined {
  for (const [name] of text.matchAll(
    /\b(?:UTC|GMT) ?[+-]\d{1,2}(?::\d\d)?(?!\d)|(?<![\w-])[A-Z]{1,5}(?![\w-])|(?<!\S)[+-]\d\d:\d\d/g,
  )) {
    const zone = zoneIn(name.replace(/ /g, ""));
    if (zone !== undefined) return zone;
  }
  return undefined;
}
