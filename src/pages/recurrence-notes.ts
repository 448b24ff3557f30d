import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { PromiseCard, RecurrenceNote } from "#model/page.ts";
import type { BrokenPromise, Recurrence, RecurrenceReason } from "#model/recurrence.ts";
import { type Cards, ownValue } from "./cards.ts";
import { shorten } from "./shorten.ts";

/** When the same happened again after an incident, and when it had happened before. */
export function recurrenceNotes(
  id: string,
  kb: KnowledgeBase,
  cards: Cards,
): { again: RecurrenceNote[]; before: RecurrenceNote[] } {
  const { again, before } = kb.facts.recurrence ?? {};
  return {
    again: notes(ownValue(again, id) ?? [], "later", cards),
    before: notes(ownValue(before, id) ?? [], "earlier", cards),
  };
}

function notes(list: readonly Recurrence[], other: "earlier" | "later", cards: Cards): RecurrenceNote[] {
  return list.flatMap(({ days, reasons, openThen, ...ends }) => {
    const card = cards.byId.get(ends[other]);
    return card === undefined
      ? []
      : [{ card, days, reasons: reasons.map(reasonWords), openThen: promiseCards(openThen, cards) }];
  });
}

/** Why two incidents are called the same. */
export function reasonWords({ kind, value, service }: RecurrenceReason): string {
  if (kind === "author") return "a document says so";
  if (kind === "signature") return `the same error \`${value}\``;
  if (kind === "title") return `the same title "${value}"`;
  return `the same cause \`${value}\` in \`${service ?? ""}\``;
}

/** With the text short enough for a banner; actions of documents that are not published are left out. */
export function promiseCards(promises: readonly BrokenPromise[], cards: Cards): PromiseCard[] {
  return promises.flatMap(({ incident, anchor, text, completed = "" }) => {
    const card = cards.byId.get(incident);
    return card === undefined ? [] : [{ text: shorten(text, 140), url: `${card.url}#${anchor}`, completed }];
  });
}
