import { type FacetName, facetNames } from "#model/search-table.ts";
import { element } from "./elements.ts";
import { facetHeadings, facetWord } from "./facet-words.ts";
import { asksForAll, type FacetCounts } from "./narrow.ts";
import type { Query } from "./query.ts";
import type { Table } from "./table.ts";

/** Values of a facet that are shown before the reader asks for the rest. */
const firstShown = 8;

export type Choose = (facet: FacetName, chosen: string[]) => void;

/** The checkboxes beside the results. */
export class Facets {
  readonly root: HTMLElement = element("div", { class: "facets" });
  readonly #table: Table;
  readonly #choose: Choose;
  readonly #expanded = new Set<FacetName>();

  constructor(table: Table, choose: Choose) {
    this.#table = table;
    this.#choose = choose;
  }

  /** The boxes are made anew with every answer; the one that was just ticked keeps the focus. */
  show(counts: FacetCounts, { chosen }: Query): void {
    const active = document.activeElement;
    const focused = active instanceof HTMLInputElement && this.root.contains(active) ? active : undefined;
    this.root.replaceChildren();
    for (const facet of facetNames) {
      const values = this.#values(counts[facet], chosen[facet], facet);
      if (values.length > 0) this.root.append(this.#fieldset(facet, values, chosen[facet]));
    }
    if (focused === undefined) return;
    const boxes = [...this.root.querySelectorAll("input")];
    boxes.find(({ name, value }) => name === focused.name && value === focused.value)?.focus();
  }

  /** Values without a single result are left out, unless they are chosen. */
  #values(counts: ReadonlyMap<string, number>, chosen: readonly string[], facet: FacetName): FacetValue[] {
    const values = [...new Set([...counts.keys(), ...chosen])].map((value) => ({
      value,
      count: counts.get(value) ?? 0,
    }));
    if (facet === "year") return values.sort((a, b) => compare(b.value, a.value));
    if (facet === "severity") return values.sort((a, b) => compare(a.value, b.value));
    return values.sort((a, b) => b.count - a.count || compare(a.value, b.value));
  }

  #fieldset(facet: FacetName, values: readonly FacetValue[], chosen: readonly string[]): HTMLElement {
    const items = values.map((value) => this.#item(facet, value, chosen));
    const list = element("ul", {}, ...items);
    const heading = element("legend", {}, facetHeadings[facet]);
    if (values.length > 1 && facet === "tag")
      heading.append(" ", element("span", { class: "facet-rule" }, asksForAll(facet) ? "all of" : "any of"));
    const set = element("fieldset", { "data-facet": facet }, heading, list);
    if (this.#expanded.has(facet)) return set;
    const hidden = items.slice(firstShown).filter((item) => !item.querySelector("input")?.checked);
    for (const item of hidden) item.hidden = true;
    if (hidden.length > 0) set.append(this.#moreButton(facet, items, hidden));
    return set;
  }

  #item(facet: FacetName, { value, count }: FacetValue, chosen: readonly string[]): HTMLLIElement {
    const input = element("input", { type: "checkbox", name: facet, value });
    input.checked = chosen.includes(value);
    input.addEventListener("change", () => {
      this.#choose(facet, input.checked ? [...chosen, value] : chosen.filter((each) => each !== value));
    });
    const name = element("bdi", {}, facetWord(facet, value, this.#table));
    return element("li", {}, element("label", {}, input, name, element("span", { class: "number" }, String(count))));
  }

  #moreButton(facet: FacetName, items: readonly HTMLElement[], hidden: readonly HTMLElement[]): HTMLElement {
    const button = element("button", { type: "button", class: "link-button" }, `All ${items.length}`);
    button.addEventListener("click", () => {
      this.#expanded.add(facet);
      for (const item of hidden) item.hidden = false;
      hidden[0]?.querySelector("input")?.focus();
      button.remove();
    });
    return button;
  }
}

interface FacetValue {
  value: string;
  count: number;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
