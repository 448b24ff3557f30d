import { Bundle } from "./search/bundle.ts";
import { Engine } from "./search/engine.ts";
import { Pagefind } from "./search/pagefind.ts";
import { SearchPage } from "./search/search-page.ts";

const root = document.getElementById("search");
if (root !== null) void start(root);

async function start(place: HTMLElement): Promise<void> {
  const withoutSearch = [...place.childNodes];
  const prefix = document.documentElement.dataset.prefix ?? "/";
  try {
    if (typeof WebAssembly === "undefined" || typeof DecompressionStream === "undefined")
      throw new Error("this browser is too old for it");
    const bundle = new Bundle(prefix);
    // Both are needed for the first words; asked for together they are here sooner.
    const engine = bundle.engine();
    engine.catch(() => {});
    const table = await bundle.table();
    const pagefind = await Pagefind.start(await engine, table.engine);
    await new SearchPage(place, { engine: new Engine(bundle, table, pagefind), bundle, prefix }).start();
  } catch (error) {
    place.replaceChildren(...withoutSearch);
    explain(place, prefix, error);
  }
}

/** Says plainly why there is no search; the list of indexes stands below it. */
function explain(place: HTMLElement, prefix: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  const notice = place.querySelector("[data-search-off] p");
  if (notice !== null) {
    notice.textContent = `Search is off: its index below ${prefix}pagefind/ cannot be used (${reason}). You can browse:`;
  }
  place.dataset.failed = "";
}
