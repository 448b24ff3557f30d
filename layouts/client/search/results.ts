import { dayWords } from "../../parts/day-words.ts";
import { element } from "./elements.ts";
import { excerptParts } from "./excerpt.ts";
import type { ResultData } from "./pagefind.ts";

/** Sections of one result that are shown below it. */
const sectionsShown = 3;

/** One result: title, facts, the passage with the words that were found, and links to the sections that have them. */
export function resultItem(data: ResultData, hasWords: boolean): HTMLLIElement {
  const item = element("li", { class: "result" });
  const link = element("a", { href: pageUrl(data.url), dir: "auto" }, data.meta.title ?? data.url);
  item.append(element("h3", { class: "result-title" }, link), facts(data));
  if (data.excerpt !== "") item.append(element("p", { class: "excerpt", dir: "auto" }, ...marked(data.excerpt)));
  const sections = hasWords ? data.sub_results.filter(({ url }) => url.includes("#")).slice(0, sectionsShown) : [];
  if (sections.length > 0) {
    const links = sections.map(({ title, url }) =>
      element("li", {}, element("a", { href: pageUrl(url), dir: "auto" }, title)),
    );
    item.append(element("ul", { class: "result-sections", "aria-label": "Found in" }, ...links));
  }
  return item;
}

/** The index holds addresses of this site only; anything else would be a damaged index, and no link. */
function pageUrl(url: string): string {
  return url.startsWith("/") && !url.startsWith("//") ? url : "#";
}

function facts({ meta, filters }: ResultData): HTMLElement {
  const line = element("p", { class: "facts" });
  if (meta.date) line.append(element("span", { class: "fact card-day" }, dayWords(meta.date)));
  if (meta.severity) line.append(severityChip(meta.severity, filters.severity?.[0]));
  const kind = filters.kind?.[0];
  if (kind) line.append(element("span", { class: "fact" }, kind));
  for (const service of (filters.service ?? []).slice(0, 3)) {
    line.append(element("span", { class: "fact" }, element("bdi", {}, service)));
  }
  return line;
}

function severityChip(label: string, rank = ""): HTMLElement {
  const known = /^(?:[1-4]|unrated)$/.test(rank) ? rank : "";
  const chip = element("span", { class: known === "" ? "chip" : `chip severity-chip rank-${known}` });
  // The page brings the shapes along, so that they are drawn in one place only.
  const shape = known === "" ? null : document.querySelector(`[data-shapes] .rank-${known}`);
  if (shape !== null) chip.append(shape.cloneNode(true));
  chip.append(element("bdi", { class: "chip-text" }, label));
  return chip;
}

function marked(excerpt: string): (Node | string)[] {
  return excerptParts(excerpt).map(({ text, marked: found }) => (found ? element("mark", {}, text) : text));
}
