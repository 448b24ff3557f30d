import { announce } from "./copy.ts";

/** How long a link says that it was copied, in milliseconds. */
const shown = 1600;

/** A click on the link of a heading, a moment, an action or a lesson leads there, and copies its whole address. */
export function startAnchorLinks(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.anchor") : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    void copyAddress(link);
  });
}

async function copyAddress(link: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    // The address bar has it all the same.
    return;
  }
  announce("Link copied");
  link.dataset.copied = "";
  setTimeout(() => delete link.dataset.copied, shown);
}
