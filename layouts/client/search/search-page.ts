import { openWhereWide } from "../open-where-wide.ts";
import { element } from "./elements.ts";
import { createFacets } from "./facets.ts";
import type { FilterCounts, Pagefind, SearchOptions, SearchResponse } from "./pagefind.ts";
import { type FacetName, facetNames, filtersOf, isNarrowed, type Query, readQuery, writeQuery } from "./query.ts";
import { resultItem } from "./results.ts";

const pageSize = 10;
/** Milliseconds after the last key before the search starts. */
const pause = 120;

/** The search page at work: what is typed and ticked goes into the address, and the results follow. */
export class SearchPage {
  readonly #pagefind: Pagefind;
  readonly #input = element("input", { type: "search", id: "search-words", autocomplete: "off", spellcheck: "false" });
  readonly #status = element("p", { class: "search-status", role: "status" });
  readonly #list = element("ol", { class: "results" });
  readonly #more = element("button", { type: "button", class: "more-button" });
  readonly #facets = createFacets((facet, chosen) => this.#choose(facet, chosen));
  #query: Query = readQuery(location.search);
  #response: SearchResponse | undefined;
  #run = 0;

  constructor(root: HTMLElement, pagefind: Pagefind) {
    this.#pagefind = pagefind;
    const label = element("label", { for: "search-words", class: "visually-hidden" }, "Search words");
    const field = element("div", { class: "search-field", role: "search" }, label, this.#input);
    const heading = element("h2", { class: "visually-hidden" }, "Results");
    const found = element("div", { class: "found" }, this.#status, heading, this.#list, this.#more);
    const narrow = element("details", { class: "narrow" }, element("summary", {}, "Narrow down"), this.#facets.root);
    openWhereWide(narrow, "60rem");
    root.replaceChildren(field, element("div", { class: "search-columns" }, narrow, found));
    this.#more.hidden = true;
    this.#status.textContent = "Loading the index …";
    this.#listen(root);
  }

  /** Shows what the address asks for. */
  async start(): Promise<void> {
    this.#input.value = this.#query.words;
    if (this.#query.words === "" && matchMedia("(pointer: fine)").matches) this.#input.focus();
    // Pagefind counts only the filters that it has loaded; this loads all of them.
    await this.#pagefind.filters();
    await this.#search(0);
  }

  #listen(root: HTMLElement): void {
    this.#input.addEventListener("input", () => {
      this.#query.words = this.#input.value;
      this.#changed(pause);
    });
    this.#more.addEventListener("click", () => void this.#showMore(true));
    root.addEventListener("keydown", (event) => this.#move(event));
  }

  #choose(facet: FacetName, chosen: string[]): void {
    this.#query.chosen[facet] = chosen;
    this.#changed(0);
  }

  #changed(wait: number): void {
    history.replaceState(null, "", location.pathname + writeQuery(this.#query));
    this.#search(wait).catch((error: unknown) => {
      this.#status.textContent = `Search stopped working: ${error instanceof Error ? error.message : String(error)}`;
    });
  }

  /** Without words every incident is a result, so that the facets alone can be browsed. */
  async #search(wait: number): Promise<void> {
    const words = this.#query.words.trim();
    const options: SearchOptions = { filters: filtersOf(this.#query) };
    if (words === "") options.sort = { date: "desc" };
    const run = ++this.#run;
    const response = await this.#pagefind.debouncedSearch(words === "" ? null : words, options, wait);
    if (response === null || run !== this.#run) return;
    const counts = await this.#facetCounts(words, response);
    if (run !== this.#run) return;
    this.#response = response;
    this.#list.replaceChildren();
    this.#facets.show(counts, this.#query);
    await this.#showMore(false);
  }

  /** A facet counts what its values would give, so its own choice must not narrow it, but that of all others does. */
  async #facetCounts(words: string, response: SearchResponse): Promise<FilterCounts> {
    if (words === "" && !isNarrowed(this.#query)) return this.#pagefind.filters();
    const counts: FilterCounts = { ...response.filters };
    for (const facet of facetNames) {
      if (this.#query.chosen[facet].length === 0) continue;
      const filters = filtersOf(this.#query, facet);
      const open = words === "" && Object.keys(filters).length === 0;
      const wider = open
        ? await this.#pagefind.filters()
        : (await this.#pagefind.search(words || null, { filters })).filters;
      counts[facet] = wider[facet] ?? {};
    }
    return counts;
  }

  async #showMore(focus: boolean): Promise<void> {
    const run = this.#run;
    const results = this.#response?.results ?? [];
    const shown = this.#list.children.length;
    const data = await Promise.all(results.slice(shown, shown + pageSize).map((result) => result.data()));
    if (run !== this.#run || shown !== this.#list.children.length) return;
    const items = data.map((each) => resultItem(each, this.#query.words.trim() !== ""));
    this.#list.append(...items);
    const left = results.length - shown - items.length;
    this.#more.hidden = left === 0;
    this.#more.textContent = `Show ${Math.min(left, pageSize)} more`;
    this.#status.textContent = this.#statusWords(results.length, shown + items.length);
    if (focus) items[0]?.querySelector("a")?.focus();
  }

  #statusWords(all: number, shown: number): string {
    const words = this.#query.words.trim();
    const what = words === "" ? "" : ` for “${words}”`;
    if (all === 0) return `Nothing found${what}. Fewer or other words, or fewer boxes, may help.`;
    const found = words === "" && !isNarrowed(this.#query) ? "incident" : "result";
    return `${all} ${found}${all === 1 ? "" : "s"}${what}${shown < all ? `, the first ${shown} shown` : ""}`;
  }

  /** Arrows walk from the field through the results and back, Escape returns to the field. */
  #move(event: KeyboardEvent): void {
    const links = [...this.#list.querySelectorAll<HTMLAnchorElement>(".result-title a")];
    const here = document.activeElement;
    const at = here === this.#input ? -1 : links.indexOf(here as HTMLAnchorElement);
    if (at === -1 && here !== this.#input) return;
    if (event.key === "Escape" && at >= 0) this.#input.focus();
    else if (event.key === "ArrowDown") (links[at + 1] ?? links[at] ?? this.#input).focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? this.#input).focus();
    else return;
    event.preventDefault();
  }
}
