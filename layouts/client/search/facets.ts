import { element } from "./elements.ts";
import type { FilterCounts } from "./pagefind.ts";
import { type FacetName, facetNames, type Query } from "./query.ts";

const headings: Record<FacetName, string> = {
  severity: "Severity",
  kind: "Kind",
  service: "Service",
  tag: "Tag",
  year: "Year",
};

/** Values of a facet that are shown before the reader asks for the rest. */
const firstShown = 8;

/** The rank keys of the index, in the words of the site. */
const rankWords = new Map([
  ["1", "Critical"],
  ["2", "High"],
  ["3", "Medium"],
  ["4", "Low"],
  ["unrated", "Unrated"],
]);

/** The checkboxes beside the results. `changed` is called with the facet and the values chosen in it. */
export function createFacets(changed: (facet: FacetName, chosen: string[]) => void): {
  root: HTMLElement;
  show(counts: FilterCounts, query: Query): void;
} {
  const root = element("div", { class: "facets" });
  const expanded = new Set<FacetName>();
  const show = (counts: FilterCounts, query: Query) => {
    const focused = focusedBox(root);
    root.replaceChildren();
    for (const facet of facetNames) {
      const values = valuesOf(counts[facet] ?? {}, query.chosen[facet], facet);
      if (values.length > 0) root.append(fieldset(facet, values, query.chosen[facet], expanded, changed));
    }
    if (focused !== undefined) boxOf(root, focused.name, focused.value)?.focus();
  };
  return { root, show };
}

/** The boxes are made anew with every answer; the one that was just ticked keeps the focus. */
function focusedBox(root: HTMLElement): HTMLInputElement | undefined {
  const active = document.activeElement;
  return active instanceof HTMLInputElement && root.contains(active) ? active : undefined;
}

function boxOf(root: HTMLElement, name: string, value: string): HTMLInputElement | undefined {
  return [...root.querySelectorAll("input")].find((input) => input.name === name && input.value === value);
}

interface FacetValue {
  value: string;
  count: number;
}

/** Values without a single result are left out, unless they are chosen. */
function valuesOf(counts: Record<string, number>, chosen: string[], facet: FacetName): FacetValue[] {
  const values = new Map(Object.entries(counts).filter(([, count]) => count > 0));
  for (const value of chosen) if (!values.has(value)) values.set(value, 0);
  const all = [...values].map(([value, count]) => ({ value, count }));
  if (facet === "year") return all.sort((a, b) => compare(b.value, a.value));
  if (facet === "severity") return all.sort((a, b) => compare(a.value, b.value));
  return all.sort((a, b) => b.count - a.count || compare(a.value, b.value));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fieldset(
  facet: FacetName,
  values: FacetValue[],
  chosen: string[],
  expanded: Set<FacetName>,
  changed: (facet: FacetName, chosen: string[]) => void,
): HTMLElement {
  const list = element("ul");
  values.forEach(({ value, count }, at) => {
    const input = element("input", { type: "checkbox", name: facet, value });
    input.checked = chosen.includes(value);
    input.addEventListener("change", () => {
      changed(facet, input.checked ? [...chosen, value] : chosen.filter((each) => each !== value));
    });
    const name = facet === "severity" ? (rankWords.get(value) ?? value) : value;
    const label = element(
      "label",
      {},
      input,
      element("bdi", {}, name),
      element("span", { class: "number" }, String(count)),
    );
    const item = element("li", {}, label);
    item.hidden = at >= firstShown && !expanded.has(facet) && !input.checked;
    list.append(item);
  });
  const set = element("fieldset", {}, element("legend", {}, headings[facet]), list);
  if ([...list.children].some((item) => item instanceof HTMLElement && item.hidden))
    set.append(moreButton(facet, list, expanded));
  return set;
}

function moreButton(facet: FacetName, list: HTMLElement, expanded: Set<FacetName>): HTMLElement {
  const button = element("button", { type: "button", class: "link-button" }, `All ${list.children.length}`);
  button.addEventListener("click", () => {
    expanded.add(facet);
    for (const item of list.querySelectorAll("li")) item.hidden = false;
    list.querySelectorAll<HTMLInputElement>("input")[firstShown]?.focus();
    button.remove();
  });
  return button;
}
