import type { Root } from "hast";
import { walkElements } from "#read/walk.ts";

/**
 * How many words one reads: code blocks, logs and what the template left are looked up and not read, and what is shown
 * twice counts once. Of scripts that are written without blanks, two letters are a word.
 */
export function countReadingWords(tree: Root): number {
  let words = 0;
  walkElements(tree, (element) => {
    if (element.tagName === "pre" || element.properties.dataPagefindIgnore !== undefined) return "skip";
    for (const child of element.children) if (child.type === "text") words += wordsIn(child.value);
    return undefined;
  });
  return Math.round(words);
}

const withoutBlanks = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;

function wordsIn(text: string): number {
  const letters = text.match(withoutBlanks)?.length ?? 0;
  const others = letters === 0 ? text : text.replace(withoutBlanks, " ");
  return others.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length + letters / 2;
}
