/** Puts a field in the place of each link to the search page. It leads to the page with the words in the address. */
export function startSearchBoxes(): void {
  for (const box of document.querySelectorAll<HTMLElement>("[data-search-box]")) enhance(box);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    event.preventDefault();
    focusSearch();
  });
}

function enhance(box: HTMLElement): void {
  const link = box.querySelector<HTMLAnchorElement>("a");
  if (link === null) return;
  const label = link.textContent.trim();
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = label;
  input.setAttribute("aria-label", label);
  input.setAttribute("aria-keyshortcuts", "/");
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) location.assign(searchUrl(link.href, input.value));
    if (event.key === "Escape") input.blur();
  });
  const key = document.createElement("kbd");
  key.textContent = "/";
  key.setAttribute("aria-hidden", "true");
  box.setAttribute("role", "search");
  box.append(input, key);
  box.dataset.searchBox = "ready";
}

function searchUrl(page: string, words: string): string {
  return words.trim() === "" ? page : `${page}?${new URLSearchParams({ q: words.trim() })}`;
}

/** The field that can be seen; on a small screen the header has only its link. */
function focusSearch(): void {
  const fields = document.querySelectorAll<HTMLInputElement>("#search input[type=search], [data-search-box] input");
  const visible = [...fields].find((field) => field.offsetParent !== null);
  if (visible !== undefined) visible.focus();
  else document.querySelector<HTMLAnchorElement>("[data-search-box] a")?.click();
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
