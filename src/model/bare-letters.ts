/** Letters and digits alone, in small letters: what is left of a name in a text and in an address alike. `Race condition` → `racecondition`. */
export function bareLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
