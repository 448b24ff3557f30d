import type { FacetName } from "#model/search-table.ts";
import type { Bundle } from "./bundle.ts";
import { element } from "./elements.ts";
import type { Engine, Found } from "./engine.ts";
import { facetHeadings, facetWord } from "./facet-words.ts";
import { Facets } from "./facets.ts";
import { createFrame, type Frame } from "./frame.ts";
import { type Hint, hintFor } from "./hint.ts";
import { listenToKeys } from "./keyboard.ts";
import { narrow } from "./narrow.ts";
import { isNarrowed, type Query, readQuery, writeQuery } from "./query.ts";
import { resultItem } from "./results.ts";
import { adviceOn, statusWords } from "./status.ts";

/** Results of the first answer: the rest is loaded when the reader comes near its end. */
const firstPage = 5;
const nextPage = 10;
/** So many more come by themselves; then a button asks, so that the end of the page can be reached. */
const byThemselves = 20;
/** Milliseconds after the last key before the search starts. */
const pause = 40;

/** The search page at work: what is typed and ticked goes into the address, and the results follow. */
export class SearchPage {
  readonly #engine: Engine;
  readonly #bundle: Bundle;
  readonly #prefix: string;
  readonly #facets: Facets;
  readonly #frame: Frame;
  readonly #newest: Node[];
  #query: Query = readQuery(location.search);
  #found: Found | undefined;
  #foundFor: string | undefined;
  #documents: number[] = [];
  #typing = false;
  #run = 0;

  constructor(root: HTMLElement, { engine, bundle, prefix }: { engine: Engine; bundle: Bundle; prefix: string }) {
    this.#engine = engine;
    this.#bundle = bundle;
    this.#prefix = prefix;
    this.#facets = new Facets(engine.table, (facet, chosen) => this.#choose(facet, chosen));
    this.#newest = [...root.querySelectorAll("[data-newest] > li")].map(copy);
    this.#frame = createFrame(root, this.#facets.root);
    this.#listen(root);
  }

  /** Shows what the address asks for. */
  async start(): Promise<void> {
    const { input } = this.#frame;
    this.#fill();
    if (this.#query.words === "" && matchMedia("(pointer: fine)").matches) input.focus();
    await this.#answer();
  }

  #fill(): void {
    this.#frame.input.value = this.#query.words;
    this.#frame.sort.value = this.#query.sort;
  }

  #listen(root: HTMLElement): void {
    const { input, sort, more } = this.#frame;
    input.addEventListener("input", () => {
      this.#change({ words: input.value, more: 0 }, { typed: true, wait: pause });
    });
    sort.addEventListener("change", () =>
      this.#change({ sort: sort.value === "newest" ? "newest" : "relevance", more: 0 }),
    );
    input.addEventListener("blur", () => {
      this.#typing = false;
    });
    more.addEventListener("click", () => void this.#showMore(true));
    listenToKeys(root, this.#frame, () => {
      input.value = "";
      this.#change({ words: "", more: 0 });
    });
    addEventListener("popstate", () => {
      this.#query = readQuery(location.search);
      this.#typing = false;
      this.#fill();
      this.#answerSoon(0);
    });
    new IntersectionObserver((entries) => {
      // Whoever has tabbed on below the list would have the focus pushed out of sight.
      const below = document.querySelector(".site-footer")?.contains(document.activeElement);
      const seen = entries.some((entry) => entry.isIntersecting) && !below;
      if (seen && this.#query.more < byThemselves) void this.#showMore(false);
    }).observe(more);
  }

  #choose(facet: FacetName, chosen: string[]): void {
    this.#change({ chosen: { ...this.#query.chosen, [facet]: chosen }, more: 0 });
  }

  /** While somebody types, the address changes in place: one step back leads to what was there before the first letter. */
  #change(by: Partial<Query>, { typed = false, wait = 0 } = {}): void {
    this.#query = { ...this.#query, ...by };
    const address = location.pathname + writeQuery(this.#query);
    if (typed && this.#typing) history.replaceState(null, "", address);
    else if (address !== location.pathname + location.search) history.pushState(null, "", address);
    this.#typing = typed;
    this.#answerSoon(wait);
  }

  #answerSoon(wait: number): void {
    const run = ++this.#run;
    setTimeout(() => {
      if (run !== this.#run) return;
      this.#answer().catch((error: unknown) => {
        this.#frame.status.textContent = `Search stopped working: ${error instanceof Error ? error.message : String(error)}.`;
      });
    }, wait);
  }

  /** Without words every document is a result, so that the facets alone can be browsed. */
  async #answer(): Promise<void> {
    const run = ++this.#run;
    const words = this.#query.words.trim();
    if (words === "") this.#found = undefined;
    else if (words !== this.#foundFor) {
      const found = await this.#engine.find(this.#query.words);
      if (run !== this.#run) return;
      this.#found = found;
    }
    this.#foundFor = words;
    const all = this.#found?.documents ?? this.#engine.all();
    const { documents, counts } = narrow(all, this.#engine.table, this.#query.chosen);
    this.#documents = this.#query.sort === "newest" ? [...documents].sort((a, b) => a - b) : documents;
    const items = this.#isUntouched() ? this.#newest.map(copy) : await this.#items(0, firstPage + this.#query.more);
    if (run !== this.#run) return;
    this.#facets.show(counts, this.#query);
    this.#showChosen();
    this.#frame.list.replaceChildren(...items);
    this.#showState();
    await this.#advise(run, words);
  }

  /** Nothing typed, nothing ticked: the page came with the newest. */
  #isUntouched(): boolean {
    const { words, more } = this.#query;
    return words.trim() === "" && !isNarrowed(this.#query) && more <= this.#newest.length - firstPage;
  }

  async #items(from: number, to: number): Promise<HTMLLIElement[]> {
    const { table } = this.#engine;
    return Promise.all(
      this.#documents.slice(from, to).map(async (number) => {
        const fragment = await this.#engine.fragment(number);
        const places = this.#found?.places(fragment) ?? [];
        return resultItem({ number, table, fragment, places, prefix: this.#prefix });
      }),
    );
  }

  async #showMore(focus: boolean): Promise<void> {
    const run = this.#run;
    const { list } = this.#frame;
    const shown = list.children.length;
    if (shown === 0 || shown >= this.#documents.length) return;
    const items = await this.#items(shown, shown + nextPage);
    if (run !== this.#run || shown !== list.children.length) return;
    list.append(...items);
    this.#query.more = list.children.length - firstPage;
    history.replaceState(null, "", location.pathname + writeQuery(this.#query));
    this.#showState();
    if (focus) items[0]?.querySelector("a")?.focus();
  }

  #showState(): void {
    const { list, more, status, sort } = this.#frame;
    const shown = list.children.length;
    const left = this.#documents.length - shown;
    more.hidden = left <= 0;
    more.textContent = `Show ${Math.min(left, nextPage)} more`;
    (sort.closest("p") ?? sort).hidden = this.#found === undefined || this.#documents.length < 2;
    status.textContent = statusWords(this.#query, {
      all: this.#documents.length,
      shown,
      of: this.#engine.all().length,
    });
  }

  #showChosen(): void {
    const { chosen } = this.#query;
    const items = (Object.keys(chosen) as FacetName[]).flatMap((facet) =>
      chosen[facet].map((value) => {
        const name = facetWord(facet, value, this.#engine.table);
        const button = element(
          "button",
          { type: "button" },
          element("bdi", {}, name),
          element("span", { "aria-hidden": "true" }, "×"),
        );
        button.setAttribute("aria-label", `Remove ${facetHeadings[facet]}: ${name}`);
        button.addEventListener("click", () => {
          this.#choose(
            facet,
            chosen[facet].filter((each) => each !== value),
          );
          this.#frame.input.focus();
        });
        return element("li", {}, button);
      }),
    );
    this.#frame.chosen.hidden = !isNarrowed(this.#query);
    this.#frame.chosen.replaceChildren(...items);
  }

  /** The words of the site are loaded only where something may be misspelt. */
  async #advise(run: number, words: string): Promise<void> {
    const { advice } = this.#frame;
    const hint: Hint | undefined = this.#found?.unsure
      ? hintFor(words, await this.#bundle.text(this.#engine.table.hints))
      : undefined;
    if (run !== this.#run) return;
    const retry = (text: string) => {
      this.#frame.input.value = text;
      this.#frame.input.focus();
      this.#change({ words: text, more: 0 });
    };
    const clear = () => this.#change({ chosen: readQuery("").chosen, more: 0 });
    const said = adviceOn(this.#query, { hint, found: this.#found, left: this.#documents.length, retry, clear });
    advice.hidden = said.length === 0;
    advice.replaceChildren(...said);
  }
}

function copy(node: Node): Node {
  return node.cloneNode(true);
}
