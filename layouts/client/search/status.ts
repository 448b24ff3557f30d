import { element } from "./elements.ts";
import type { Found } from "./engine.ts";
import type { Hint } from "./hint.ts";
import { isNarrowed, type Query } from "./query.ts";

/** `41 of 1,000 incidents for “dns”, the first 6 shown`. */
export function statusWords(query: Query, { all, shown, of }: { all: number; shown: number; of: number }): string {
  const words = query.words.trim();
  const what = words === "" ? "" : ` for “${words}”`;
  if (all === 0) return `Nothing found${what} among ${counted(of)}.`;
  const some = all === of ? counted(of) : `${number(all)} of ${counted(of)}`;
  const order = words === "" || query.sort === "newest" ? ", newest first" : "";
  return `${some}${what}${order}${shown < all ? `; ${shown} shown` : ""}.`;
}

function counted(count: number): string {
  return `${number(count)} incident${count === 1 ? "" : "s"}`;
}

function number(count: number): string {
  return count.toLocaleString("en");
}

interface State {
  hint: Hint | undefined;
  found: Found | undefined;
  /** Documents that are left when all is narrowed. */
  left: number;
  retry(words: string): void;
  clear(): void;
}

/** What a reader should know about the answer, or may try instead: text and buttons. */
export function adviceOn(query: Query, { hint, found, left, retry, clear }: State): (Node | string)[] {
  const said: (Node | string)[] = [];
  for (const name of found?.absent ?? []) {
    const parts = name.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "");
    said.push(`No document has exactly “${name}” in it. `);
    if (parts.length > 1)
      said.push(
        button(`Search for ${parts.join(" ")}`, () => retry(parts.join(" "))),
        " ",
      );
  }
  if (hint !== undefined && hint.instead !== "") {
    said.push(
      "Did you mean ",
      button(hint.instead, () => retry(hint.instead)),
      "? ",
    );
  } else if (hint !== undefined && hint.unknown.length > 0 && found?.absent.length === 0) {
    said.push(`No document has ${hint.unknown.map((word) => `“${word}”`).join(" or ")} in it. `);
  }
  if (left === 0 && isNarrowed(query) && (found === undefined || found.documents.length > 0))
    said.push(button("Remove what narrows it down", clear), " ");
  if (left > 0 && found?.loose === true)
    said.push(
      "So many documents have these words next to each other that not in all of them the phrase was compared as a whole. ",
    );
  return said;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "link-button" }, element("bdi", {}, text));
  made.addEventListener("click", act);
  return made;
}
