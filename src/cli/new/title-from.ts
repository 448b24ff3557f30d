import { singleLine } from "./inline-text.ts";

/** A file's name as Hugo's archetypes take it: lower case words joined by hyphens, perhaps with an extension. */
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)+(?:\.md|\.markdown)?$/;

/** The title as given, or made from a file's name: `lost-leader.md` → `Lost Leader`. */
export function titleFrom(given: string): string {
  const title = singleLine(given);
  if (!slug.test(title)) return title;
  const words = title.replace(/\.(?:md|markdown)$/, "").split("-");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}
