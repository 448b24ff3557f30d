/** What two spellings of one name (a tag, a service) have in common. */
export function nameKey(name: string): string {
  // Most tags are written so, and there are many.
  if (/^[a-z0-9._/-]+$/.test(name)) return name;
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** A name as it is shown: the author's spelling without stray white space. */
export function tidyName(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ");
}
