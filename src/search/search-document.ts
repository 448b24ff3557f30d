import type { PageOf } from "#model/page.ts";

/**
 * The page of an incident as Pagefind shall see it: title and body, without navigation, lists and boxes, so that a word
 * is found where it was written and nowhere else. What the search page narrows and sorts by is in a table of our own.
 */
export function searchDocument({ data, title }: PageOf<"incident">, lang: string): string {
  const { card, incident, html } = data;
  const words = [incident.id, ...incident.aliases, ...card.tags.map(({ name }) => name)];
  return [
    `<!doctype html><html lang="${escaped(lang)}"><body data-pagefind-body>`,
    `<i data-pagefind-meta="title[data-value]" data-value="${escaped(title)}"></i>`,
    // What a list without words shows.
    `<i data-pagefind-meta="lead[data-value]" data-value="${escaped(card.takeaway)}"></i>`,
    `<h1>${escaped(title)}</h1>`,
    html,
    // Found by those who look for them, but below any mention in the text.
    `<p id="nt-search-labels" data-pagefind-weight="0.5">${escaped(words.join(" "))}</p>`,
    "</body></html>",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
