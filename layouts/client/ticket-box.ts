import { fitOf } from "./ticket-search.ts";

/** The look-up box of `/tickets/`: shows what fits, and Enter goes to the one that fits best. */
export function startTicketBox(): void {
  const form = document.querySelector<HTMLFormElement>("[data-ticket-box]");
  const input = form?.querySelector("input");
  const found = form?.querySelector("[data-ticket-found]");
  if (!form || !input || !found) return;
  const lines = [...document.querySelectorAll<HTMLElement>("[data-ticket]")];
  form.hidden = false;
  input.addEventListener("input", () => {
    found.textContent = words(input.value, showFitting(lines, input.value));
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [best] = fitting(lines, input.value);
    best?.line.querySelector("a")?.click();
  });
}

interface Fitting {
  line: HTMLElement;
  fit: number;
}

function fitting(lines: readonly HTMLElement[], pasted: string): Fitting[] {
  return lines
    .map((line) => ({
      line,
      fit: fitOf(pasted, { key: line.dataset.ticket ?? "", address: line.dataset.address ?? "" }),
    }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
}

/** Hides what does not fit, and systems of which nothing does. Gives how many are left. */
function showFitting(lines: readonly HTMLElement[], pasted: string): number {
  const all = fitting(lines, pasted);
  // The ticket itself leaves no room for others that look like it.
  const best = all.filter(({ fit }) => fit === 3);
  const shown = new Set((best.length > 0 ? best : all).map(({ line }) => line));
  for (const line of lines) line.hidden = !shown.has(line);
  for (const group of document.querySelectorAll<HTMLElement>("[data-ticket-group]")) {
    group.hidden = group.querySelector("[data-ticket]:not([hidden])") === null;
  }
  return shown.size;
}

function words(pasted: string, left: number): string {
  if (pasted.trim() === "") return "";
  if (left === 0) return "No issue speaks of it.";
  return left === 1 ? "One ticket. Enter opens it." : `${left} tickets. Enter opens the first that fits best.`;
}
