import type { FacetName } from "#model/search-table.ts";
import { dayWords } from "../../parts/day-words.ts";
import type { Fragment } from "./bundle.ts";
import { element } from "./elements.ts";
import { facetWord } from "./facet-words.ts";
import { type Passage, passagesOf } from "./passages.ts";
import { type Table, valuesIn, valuesOf } from "./table.ts";

/** Sections of one result that are shown below it. */
const sectionsShown = 2;

export interface ResultSource {
  /** Its place in the table. */
  number: number;
  table: Table;
  fragment: Fragment;
  /** Which words of the content were found. */
  places: readonly number[];
  /** Where the site begins: `/kb/`. */
  prefix: string;
}

/** One result: title, facts, and the sections with what was found; without words, what the document teaches. */
export function resultItem({ number, table, fragment, places, prefix }: ResultSource): HTMLLIElement {
  const url = pageUrl(fragment.url, prefix);
  const link = element("a", { href: url, dir: "auto" }, fragment.meta.title || fragment.url);
  const item = element("li", { class: "result" }, element("h3", { class: "result-title" }, link), facts(number, table));
  const { passages, more } = passagesOf(fragment, places, sectionsShown);
  if (passages.length > 0) item.append(passageList(passages, more, url));
  else if (fragment.meta.lead) item.append(element("p", { class: "excerpt", dir: "auto" }, fragment.meta.lead));
  return item;
}

/** The index holds addresses of this site only; anything else would be a damaged index, and no link. */
function pageUrl(url: string, prefix: string): string {
  return url.startsWith("/") && !url.startsWith("//") ? prefix + url.slice(1) : "#";
}

function passageList(passages: readonly Passage[], more: number, url: string): HTMLElement {
  const items = passages.map(({ section, anchor, parts }) => {
    const excerpt = parts.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));
    const item = element("li", {});
    if (section !== "" && anchor !== "") {
      item.append(
        element("a", { class: "result-section", href: `${url}#${encodeURIComponent(anchor)}`, dir: "auto" }, section),
      );
    }
    item.append(element("p", { class: "excerpt", dir: "auto" }, ...excerpt));
    return item;
  });
  if (more > 0) {
    const text = `and in ${more} more section${more === 1 ? "" : "s"}`;
    items.push(element("li", { class: "result-more" }, text));
  }
  return element("ul", { class: "result-sections", "aria-label": "Found in" }, ...items);
}

function facts(number: number, table: Table): HTMLElement {
  const values = (facet: FacetName) => valuesOf(table, facet, number);
  const line = element("p", { class: "facts" });
  const day = table.days[number] ?? "";
  if (day !== "") line.append(element("span", { class: "fact card-day" }, dayWords(day)));
  line.append(severityChip(number, values("severity")[0] ?? "unrated", table));
  for (const kind of values("kind")) line.append(element("span", { class: "fact" }, facetWord("kind", kind, table)));
  for (const status of values("status").filter((each) => each !== "unknown")) {
    line.append(element("span", { class: "fact" }, facetWord("status", status, table)));
  }
  for (const service of values("service").slice(0, 3)) {
    line.append(element("span", { class: "fact" }, element("bdi", {}, service)));
  }
  return line;
}

function severityChip(number: number, rank: string, table: Table): HTMLElement {
  const label = valuesIn(table.labels, number)[0] ?? facetWord("severity", rank, table);
  const known = /^(?:[1-4]|unrated)$/.test(rank) ? rank : "unrated";
  const chip = element("span", { class: `chip severity-chip rank-${known}` });
  // The page brings the shapes along, so that they are drawn in one place only.
  const shape = document.querySelector(`[data-shapes] .rank-${known}`);
  if (shape !== null) chip.append(shape.cloneNode(true));
  chip.append(element("bdi", { class: "chip-text" }, label));
  return chip;
}
