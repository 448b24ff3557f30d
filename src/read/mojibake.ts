/** Bytes 80 to 9F of Windows-1252, as Unicode code points (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const upper =
  "20ac 81 201a 192 201e 2026 2020 2021 2c6 2030 160 2039 152 8d 17d 8f 90 2018 2019 201c 201d 2022 2013 2014 2dc 2122 161 203a 153 9d 17e 178";

const byteOf: ReadonlyMap<number, number> = new Map(
  upper.split(" ").map((code, index) => [Number.parseInt(code, 16), 0x80 + index]),
);

/** First characters of what UTF-8 looks like when it is read as Windows-1252: `Â`, `Ã`, `â`, `ï`, `ð`. */
const lead = /[\u00c2\u00c3\u00e2\u00ef\u00f0]/;

/** Signs that people type: Latin letters with accents, punctuation, arrows, symbols, emoji and their selectors. */
const plausible =
  /^(?:[\u00a0-\u00ff\u2000-\u206f\u20a0-\u20bf\u2100-\u2bff\ufeff\u{1f000}-\u{1faff}]|[\ufe00-\ufe0f])$/u;

const decoder = new TextDecoder("utf-8", { fatal: true });

/** A stretch of text that was UTF-8 once, was read as Windows-1252, and was saved again. Offsets in UTF-16 code units. */
export interface Damage {
  start: number;
  end: number;
  /** What stood there; empty when the bytes that Windows-1252 lacks were lost on the way, and nobody can tell. */
  repaired: string;
}

/**
 * The damaged stretches of a text. Such a stretch between quotation marks or backticks is left alone: there it is spoken
 * of. `ðŸ’¡` gives `💡`; of `ðŸ”` the last byte is lost, so that nothing is left of it.
 */
export function damageIn(text: string): Damage[] {
  const found: Damage[] = [];
  if (!lead.test(text)) return found;
  for (let at = 0; at < text.length; at += 1) {
    const damage = damageAt(text, at);
    if (!damage) continue;
    if (!isQuoted(text, damage)) found.push(damage);
    at = damage.end - 1;
  }
  return found;
}

function damageAt(text: string, start: number): Damage | undefined {
  if (!lead.test(text[start] ?? "")) return undefined;
  const first = byteAt(text, start) ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  const bytes: number[] = [first];
  while (bytes.length < length) {
    const byte = byteAt(text, start + bytes.length);
    if (byte === undefined || byte < 0x80 || byte > 0xbf) break;
    bytes.push(byte);
  }
  const end = start + bytes.length;
  if (bytes.length === length) {
    const repaired = decoded(bytes);
    return repaired !== undefined && plausible.test(repaired) ? { start, end, repaired } : undefined;
  }
  // An emoji, or the selector behind it, of which a byte is gone: Windows-1252 has no character for five of the values.
  const lost = bytes.length >= 2 && ((length === 4 && bytes[1] === 0x9f) || (first === 0xef && bytes[1] === 0xb8));
  return lost ? { start, end, repaired: "" } : undefined;
}

function byteAt(text: string, index: number): number | undefined {
  const code = text.charCodeAt(index);
  if (Number.isNaN(code)) return undefined;
  // A program that took the bytes for Latin-1 leaves control characters where Windows-1252 has signs.
  return byteOf.get(code) ?? (code >= 0x80 && code <= 0xff ? code : undefined);
}

function decoded(bytes: number[]): string | undefined {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

const opening = /["'`“‘«„([]/;
const closing = /["'`”’»“)\]]/;

function isQuoted(text: string, { start, end }: Damage): boolean {
  return opening.test(text[start - 1] ?? "") && closing.test(text[end] ?? "");
}

/** The text with its damage repaired, and blanks as they were meant around what was lost. */
export function repairedText(text: string, damage: readonly Damage[]): string {
  let repaired = "";
  let from = 0;
  for (const { start, end, repaired: meant } of damage) {
    repaired += text.slice(from, start) + meant;
    from = meant === "" && text[end] === " " && /(?:^|\s)$/.test(repaired) ? end + 1 : end;
  }
  return repaired + text.slice(from);
}
