import { rankKey } from "#model/knowledge-base.ts";
import type { PageOf } from "#model/page.ts";

/**
 * The page of an incident as Pagefind shall see it: title and body, without navigation, lists and boxes, so that a word
 * is found where it was written and nowhere else. Filters and sort keys are what the search page offers.
 */
export function searchDocument({ data, title }: PageOf<"incident">, lang: string): string {
  const { card, incident, html } = data;
  const rank = rankKey(card.severity.rank);
  const attributes = [
    meta("title", title),
    meta("date", card.day),
    meta("severity", card.severity.label === "" && rank === "unrated" ? "Unrated" : card.severity.label),
    meta("kind", card.kindName),
    filter("severity", rank),
    filter("kind", card.kindName),
    ...card.tags.map(({ name }) => filter("tag", name)),
    ...card.services.map(({ name }) => filter("service", name)),
    filter("year", card.day === "" ? "undated" : card.day.slice(0, 4)),
    // Pagefind leaves pages without the key out of a sorted result; these come last.
    `data-pagefind-sort="date[data-value]" data-value="${escaped(card.day === "" ? "0000" : card.day)}"`,
  ];
  const words = [incident.id, ...incident.aliases, ...card.tags.map(({ name }) => name)];
  return [
    `<!doctype html><html lang="${escaped(lang)}"><body data-pagefind-body>`,
    ...attributes.map((each) => `<i ${each}></i>`),
    `<h1>${escaped(title)}</h1>`,
    html,
    // Found by those who look for them, but below any mention in the text.
    `<p data-pagefind-weight="0.5">${escaped(words.join(" "))}</p>`,
    "</body></html>",
  ].join("\n");
}

function meta(name: string, value: string): string {
  return `data-pagefind-meta="${name}[data-value]" data-value="${escaped(value)}"`;
}

/** The value stands in an attribute of its own, because in the short form a comma would end it. */
function filter(name: string, value: string): string {
  return `data-pagefind-filter="${name}[data-value]" data-value="${escaped(value)}"`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
