import type { Frame } from "./frame.ts";

/**
 * Arrows walk from the field through the results and back, Home and End lead to the first and the last, Enter goes from
 * the field to the first result, Escape returns to the field and there takes the words away.
 */
export function listenToKeys(root: HTMLElement, { input, list, more }: Frame, clear: () => void): void {
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>(".result-title a")];
    const stops: HTMLElement[] = more.hidden ? links : [...links, more];
    const here = document.activeElement;
    const at = here instanceof HTMLElement ? stops.indexOf(here) : -1;
    const inResults = here instanceof Node && (list.contains(here) || here === more);
    const next =
      here === input ? fromField(event.key, stops) : inResults ? fromResult(event.key, at, stops, here) : undefined;
    if (here === input && event.key === "Escape") {
      if (input.value === "") input.blur();
      else clear();
    } else if (inResults && next === undefined && (event.key === "Escape" || event.key === "ArrowUp")) {
      input.focus();
      if (event.key === "Escape") input.select();
    } else if (next === undefined) return;
    else next.focus();
    event.preventDefault();
  });
}

function fromField(key: string, stops: readonly HTMLElement[]): HTMLElement | undefined {
  return key === "ArrowDown" || key === "Enter" ? stops[0] : undefined;
}

/** From a link to a section one walks on from its result. */
function fromResult(key: string, at: number, stops: readonly HTMLElement[], here: Node): HTMLElement | undefined {
  const result = at >= 0 ? at : stops.findIndex((stop) => stop.closest(".result")?.contains(here));
  if (key === "ArrowDown") return stops[result + 1] ?? stops[result];
  if (key === "ArrowUp") return at < 0 ? stops[result] : stops[result - 1];
  if (key === "Home") return stops[0];
  if (key === "End") return stops.at(-1);
  return undefined;
}
