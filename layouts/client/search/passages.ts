import type { Fragment } from "./bundle.ts";

/** Words of an excerpt. */
const excerptLength = 26;
/** The element that holds the id and the tags of the document (`src/search/search-document.ts`). */
const labelsId = "nt-search-labels";

export interface PassagePart {
  text: string;
  marked: boolean;
}

/** A place of a document where words were found. */
export interface Passage {
  /** The heading above it; empty above the first one. */
  section: string;
  /** The nearest element with an address, the heading or one below it; empty for the start of the page. */
  anchor: string;
  parts: PassagePart[];
}

interface Section {
  title: string;
  id: string;
  from: number;
  to: number;
  found: number[];
}

/** As Pagefind counts them. */
export function wordsOf(content: string): string[] {
  return content.includes("\u200B") ? content.split("\u200B") : content.split(/[^\S\uFEFF]+/);
}

/** The sections with the most of the words that were found, at most so many, and how many more there are. */
export function passagesOf(
  fragment: Fragment,
  found: readonly number[],
  most: number,
): { passages: Passage[]; more: number } {
  const words = wordsOf(fragment.content);
  const sections = sectionsOf(fragment, words.length);
  // The title stands above the passages already.
  const title = wordsOf(fragment.meta.title ?? "").length;
  for (const at of [...new Set(found)].filter((each) => each >= title).sort((a, b) => a - b)) {
    sections.findLast(({ from }) => from <= at)?.found.push(at);
  }
  const all = sections.filter((section) => section.found.length > 0);
  const inText = all.filter((section) => section.id !== labelsId);
  // Tags and ids say why a document was found only where nothing else does.
  const hit = inText.length > 0 ? inText : all;
  const best = [...hit].sort((a, b) => b.found.length - a.found.length || a.from - b.from).slice(0, most);
  const shown = best.sort((a, b) => a.from - b.from).map((section) => passageOf(section, words, fragment));
  return { passages: shown, more: hit.length - shown.length };
}

function sectionsOf({ anchors }: Fragment, end: number): Section[] {
  const headings = anchors
    .filter(({ element, id }) => /^h[2-6]$/i.test(element) || id === labelsId)
    .sort((a, b) => a.location - b.location);
  const starts = [{ text: "", id: "", location: 0 }, ...headings];
  return starts.map(({ text, id, location }, at) => {
    const to = starts[at + 1]?.location ?? end;
    const title = id === labelsId ? "" : (text ?? "").trim();
    return { title, id, from: location, to, found: [] };
  });
}

function passageOf({ title, id, from, to, found }: Section, words: readonly string[], fragment: Fragment): Passage {
  const start = densest(found, from, to);
  const end = Math.min(to, start + excerptLength);
  const marked = new Set(found);
  const parts: PassagePart[] = start > from ? [{ text: "… ", marked: false }] : [];
  for (let at = start; at < end; at++) {
    parts.push({ text: words[at] ?? "", marked: marked.has(at) }, { text: " ", marked: false });
  }
  if (end < to) parts.push({ text: "…", marked: false });
  const first = found.find((at) => at >= start && at < end) ?? from;
  return { section: title, anchor: innermost(fragment, first, from) ?? id, parts };
}

/** Where an excerpt with the most of the words found begins: a few words before the first of them. */
function densest(found: readonly number[], from: number, to: number): number {
  let best = found[0] ?? from;
  let most = 0;
  for (const [at, start] of found.entries()) {
    const inside = found.slice(at).filter((each) => each < start + excerptLength - 4).length;
    if (inside > most) {
      most = inside;
      best = start;
    }
  }
  return Math.max(from, Math.min(best - 4, to - excerptLength));
}

/** An element with an address of its own, such as one action, that the word stands in. */
function innermost({ anchors }: Fragment, at: number, from: number): string | undefined {
  const inside = anchors.filter(({ element, text, location }) => {
    const length = /^h\d$/i.test(element) ? 0 : (text ?? "").split(/\s+/).length;
    return location >= from && location <= at && at < location + length;
  });
  return inside.sort((a, b) => b.location - a.location)[0]?.id;
}
