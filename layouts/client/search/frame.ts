import { openWhereWide } from "../open-where-wide.ts";
import { element } from "./elements.ts";

/** The parts of the search page. */
export interface Frame {
  input: HTMLInputElement;
  sort: HTMLSelectElement;
  status: HTMLElement;
  /** What else might be meant, or why there is nothing. */
  advice: HTMLElement;
  /** What is chosen, each to be taken back. */
  chosen: HTMLElement;
  list: HTMLOListElement;
  more: HTMLButtonElement;
}

/** Puts the search in the place of what stands there without it. */
export function createFrame(root: HTMLElement, facets: HTMLElement): Frame {
  const input = element("input", {
    ...{ type: "search", id: "search-words", autocomplete: "off", autocapitalize: "off", spellcheck: "false" },
    ...{ placeholder: "Words, an error code, “a phrase”", "aria-keyshortcuts": "/", "aria-describedby": "search-keys" },
  });
  const sort = element(
    "select",
    { id: "search-sort" },
    element("option", { value: "relevance" }, "Best match"),
    element("option", { value: "newest" }, "Newest"),
  );
  const frame: Frame = {
    ...{ input, sort },
    status: element("p", { class: "search-status", role: "status" }, "Loading the index …"),
    advice: element("p", { class: "search-advice" }),
    chosen: element("ul", { class: "chosen", "aria-label": "Narrowed to" }),
    list: element("ol", { class: "results" }),
    more: element("button", { type: "button", class: "more-button" }),
  };
  frame.more.hidden = true;
  const label = element("label", { for: "search-words", class: "visually-hidden" }, "Search words");
  const sorting = element("p", { class: "search-sort" }, element("label", { for: "search-sort" }, "Order"), sort);
  const head = element("div", { class: "found-head" }, frame.status, sorting);
  const heading = element("h2", { class: "visually-hidden" }, "Results");
  const found = element("div", { class: "found" }, head, frame.advice, frame.chosen, heading, frame.list, frame.more);
  const narrow = element("details", { class: "narrow" }, element("summary", {}, "Narrow down"), facets);
  openWhereWide(narrow, "60rem");
  root.replaceChildren(
    element("div", { class: "search-field", role: "search" }, label, input, keys()),
    element("div", { class: "search-columns" }, narrow, found),
  );
  return frame;
}

function keys(): HTMLElement {
  const key = (name: string) => element("kbd", {}, name);
  return element(
    "p",
    { class: "search-keys", id: "search-keys" },
    ...[key("/"), " search ", key("↓"), " ", key("↑"), " walk ", key("Enter"), " open ", key("Esc"), " back"],
  );
}
