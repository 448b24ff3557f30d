/** A word that a misspelt one may have been meant to be. */
export interface HintWord {
  /** Letters only. */
  word: string;
  /** Half as many documents have a word of the next lower order. */
  order: number;
}

/**
 * One letter for the order of each word, then the words in their order, each as a digit for the letters that it has in
 * common with the one before, and the rest: `about above` → `0about3ve`.
 */
export function packHints(hints: readonly HintWord[]): string {
  const orders = hints.map(({ order }) => String.fromCharCode(97 + Math.min(25, order))).join("");
  let before = "";
  const words = hints.map(({ word }) => {
    let shared = 0;
    while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared++;
    before = word;
    return `${shared}${word.slice(shared)}`;
  });
  return `${orders}\n${words.join("")}`;
}

export function unpackHints(text: string): HintWord[] {
  const [orders = "", words = ""] = text.split("\n");
  let before = "";
  return [...words.matchAll(/(\d)(\D+)/g)].map(([, shared, rest], at) => {
    before = before.slice(0, Number(shared)) + rest;
    return { word: before, order: orders.charCodeAt(at) - 97 };
  });
}
