/** Longer messages carry data, and their beginning says what went wrong. */
const longestMessage = 500;

const masks: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, "<uuid>"],
  [/\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z\b|UTC\b|[+-]\d\d:?\d\d\b))?)?/g, "<time>"],
  [/\b\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\b/g, "<time>"],
  [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'`<>)\]]+/gi, "<url>"],
  [/\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}\b/g, "<email>"],
  [/\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d{1,5})?\b/g, "<ip>"],
  [/(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,7}(?![\w:])|(?<![\w:])::[0-9a-f]{1,4}(?![\w:])/gi, "<ip>"],
  // An apostrophe inside a word quotes nothing.
  [/"[^"]*"|(?<!\w)'[^']*'|`[^`]*`|“[^”]*”|‘[^’]*’/g, "<text>"],
  [/(?<![\w.:<])(?:[A-Za-z]:\\|~?\/|\.{1,2}\/)[^\s:;,()[\]<>"'|]+/g, "<path>"],
  [/\b0x[0-9a-f]+\b/gi, "<hex>"],
  [/\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,}\b/gi, "<hex>"],
  [/(?<![\p{L}\d])[-+]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?/giu, "<n>"],
];

/**
 * A message without what differs from one occurrence to the next: `connect ECONNREFUSED <ip>`, `key <text> of <n> items`.
 * Two errors with the same template went wrong in the same way.
 */
export function messageTemplate(message: string): string {
  const line = message.slice(0, longestMessage).replace(/\s+/g, " ").trim();
  return masks.reduce((text, [pattern, mask]) => text.replace(pattern, mask), line);
}
