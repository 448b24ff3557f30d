import { visible } from "./visible.ts";

/**
 * Author text in a comment on GitHub, GitLab or Forgejo: no mention that wakes somebody, no link, no image, no HTML, no
 * reference to an issue, no emoji, no command (`/close`). These hosts look for such things in the finished HTML, where a
 * backslash is gone already, and leave only code alone. So a word is written as it is when it is made of letters, or is a
 * short number; everything else becomes code. The text stays on one line.
 *
 * @param most characters; the rest is cut off
 */
export function markdownText(text: string, most: number): string {
  const words = shortened(visible(text), most)
    .replaceAll("`", " ` ")
    .split(" ")
    .filter((word) => word !== "");
  const parts: { text: string; code: boolean }[] = [];
  let quoted = false;
  for (const word of words) {
    if (word === "`") {
      quoted = !quoted;
      continue;
    }
    const last = parts.at(-1);
    const code = quoted || !isPlain(word);
    if (last && last.code === code) last.text += ` ${word}`;
    else parts.push({ text: word, code });
  }
  return parts
    .map((part) => (part.code ? codeSpan(part.text, most) : part.text))
    .join(" ")
    .replace(/` ([,.;:])(?= |$)/g, "`$1");
}

/** Text as code on one line; a text of nothing but blanks is said to be empty. */
export function codeSpan(text: string, most: number): string {
  const shown = shortened(visible(text), most).trim();
  if (shown === "") return "(empty)";
  // No row of backticks inside is as long as the one around it.
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([row]) => row.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? fence + shown + fence : `${fence} ${shown} ${fence}`;
}

/** Letters with a hyphen or an apostrophe between them, or a number that is no hash, with the punctuation of a sentence. */
const plainWord = /^(?:[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*|\d{1,6})?[,.;:?)]?$/u;

/** Letters that could be the name of a commit. */
const hexadecimal = /^[a-f]{7,}[,.;:?)]?$/i;

function isPlain(word: string): boolean {
  const bare = word.startsWith("(") ? word.slice(1) : word;
  return plainWord.test(bare) && !hexadecimal.test(bare);
}

function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}
