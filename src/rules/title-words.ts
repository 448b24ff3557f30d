/** Words that stand in templates where the title goes, and nowhere else. */
const placeholderTitles = new Set([
  "title",
  "untitled",
  "untitled document",
  "todo",
  "tbd",
  "xxx",
  "incident title",
  "postmortem title",
  "your title here",
  "title goes here",
  "insert title here",
]);

export function isPlaceholderTitle(title: string): boolean {
  return placeholderTitles.has(
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  );
}
