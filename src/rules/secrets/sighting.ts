/** What was seen; `redact` names its tokens by it: `[email-1]`. */
export type SightingSort =
  | "secret"
  | "private-key"
  | "email"
  | "ip"
  | "card"
  | "phone"
  | "iban"
  | "national-id"
  | "location"
  | "address"
  | "name";

/** Something in a text that must not be published. Offsets are UTF-16 code units: `[start, end)`. */
export interface Sighting {
  sort: SightingSort;
  /** As in "Unexpected <name>". */
  name: string;
  start: number;
  end: number;
  /** How it begins, as far as everybody may know; without it the documented prefix is looked up. */
  shown?: string;
}

/** A text to search, and itself in lower case, of the same length: cheap to search for hints without regard to case. */
export interface Passage {
  text: string;
  lower: string;
}

/**
 * Finds one family of secrets. Runs on every document: it asks for a cheap hint first, takes time linear in the text
 * (bounded quantifiers, started at hints), and never throws.
 */
export type Detector = (passage: Passage) => Sighting[];

/** Some letters change their length in lower case (`İ`); offsets must hold in both texts. */
export function passageOf(text: string): Passage {
  const lower = text.toLowerCase();
  return {
    text,
    lower: lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  };
}

/**
 * Calls `look` at each place of a hint. It returns where to go on; at the hint's end at the earliest, so that no place is
 * looked at twice.
 */
export function eachHint(text: string, hint: string, look: (at: number) => number | undefined): void {
  for (let at = text.indexOf(hint); at >= 0; ) {
    at = text.indexOf(hint, Math.max(look(at) ?? 0, at + hint.length));
  }
}

/** What a sticky pattern matches at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** True when the character before the offset cannot belong to the same token. */
export function startsToken(text: string, at: number): boolean {
  return at === 0 || !/[A-Za-z0-9_-]/.test(text[at - 1] ?? "");
}

/** Lines end at LF or CR; the offset of the end of the line, at most `most` away. */
export function endOfLine(text: string, from: number, most: number): number {
  const limit = Math.min(text.length, from + most);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return limit;
}
