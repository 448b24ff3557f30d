/** Text from a command line or from git on one line, without control characters. */
export function singleLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * A text as Markdown that reads as this text. Backticks stay, because who types them means code; underscores stay inside
 * words, where they mean nothing.
 */
export function inlineMarkdown(text: string): string {
  return singleLine(text)
    .replace(/[\\<>[\]*~|]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/(?<!\w)_|_(?!\w)/g, "\\_")
    .replace(/^(#+|[-+=]+)(?=\s|$)|#+$/g, (mark) => mark.replace(/./g, "\\$&"));
}
