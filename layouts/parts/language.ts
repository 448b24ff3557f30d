/** A language tag that may go into a `lang` attribute, or nothing when what was configured or written is none. */
export function languageTag(lang: string): string | undefined {
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang) ? lang : undefined;
}
