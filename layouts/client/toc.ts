import { openWhereWide } from "./open-where-wide.ts";

/** Opens the table of contents where there is room beside the text, and marks the section being read. */
export function startToc(): void {
  const toc = document.querySelector<HTMLElement>("[data-toc]");
  if (toc === null) return;
  const details = toc.querySelector("details");
  if (details !== null) openWhereWide(details, "64rem", details.open);
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of toc.querySelectorAll<HTMLAnchorElement>("a")) {
    const target = document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
    if (target !== null) links.set(target, link);
  }
  followReading(links);
}

/** The section being read is the last one whose heading has passed the upper quarter of the window. */
function followReading(links: Map<Element, HTMLAnchorElement>): void {
  let current: HTMLAnchorElement | undefined;
  const mark = () => {
    let reading: HTMLAnchorElement | undefined;
    for (const [heading, link] of links) {
      if (heading.getBoundingClientRect().top > innerHeight / 4) break;
      reading = link;
    }
    if (reading === current) return;
    current?.removeAttribute("aria-current");
    reading?.setAttribute("aria-current", "true");
    current = reading;
  };
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later, { passive: true });
  mark();
}
