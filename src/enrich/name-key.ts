/** What two spellings of one name (a tag, a service) have in common. */
export function nameKey(name: string): string {
  // Most tags are written so, and there are many.
  if (/^[a-z0-9._/-]+$/.test(name)) return name;
  return tidyName(name).toLowerCase();
}

/** A name as it is shown: the author's spelling without stray white space. */
export function tidyName(name: string): string {
  if (isTidy(name)) return name;
  return name.normalize("NFC").trim().replace(/\s+/g, " ");
}

/** Printable ASCII with single blanks inside: nearly all names, and normalising takes ten times as long as looking. */
function isTidy(name: string): boolean {
  let before = 0x20;
  for (let i = 0; i < name.length; i += 1) {
    const unit = name.charCodeAt(i);
    if (unit < 0x20 || unit > 0x7e || (unit === 0x20 && before === 0x20)) return false;
    before = unit;
  }
  return before !== 0x20 || name === "";
}
