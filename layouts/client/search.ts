import { loadPagefind } from "./search/pagefind.ts";
import { SearchPage } from "./search/search-page.ts";

const root = document.getElementById("search");
if (root !== null) void start(root);

async function start(place: HTMLElement): Promise<void> {
  const withoutSearch = [...place.childNodes];
  const prefix = document.documentElement.dataset.prefix ?? "/";
  try {
    const pagefind = await loadPagefind(prefix);
    await new SearchPage(place, pagefind).start();
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
    notice.textContent = `Search is off: its index below ${prefix}pagefind/ could not be loaded (${reason}). You can browse:`;
  }
  place.dataset.failed = "";
}
