/**
 * The offset of the first byte at or after `from` that cannot belong to UTF-8, or -1: the first byte of a sequence that
 * is cut short, overlong, a surrogate, or beyond U+10FFFF (Unicode 15, table 3-7 "Well-Formed UTF-8 Byte Sequences").
 */
export function invalidUtf8Byte(bytes: Uint8Array, from: number): number {
  let offset = from;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset);
    if (length === 0) return offset;
    offset += length;
  }
  return -1;
}

function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0) return 0;
  const [lowest, highest] = secondByteRange(lead);
  const second = bytes[offset + 1] ?? 0;
  if (second < lowest || second > highest) return 0;
  for (let index = 2; index < length; index++) {
    const next = bytes[offset + index] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}

function secondByteRange(lead: number): readonly [number, number] {
  switch (lead) {
    case 0xe0:
      return [0xa0, 0xbf];
    case 0xed:
      return [0x80, 0x9f];
    case 0xf0:
      return [0x90, 0xbf];
    case 0xf4:
      return [0x80, 0x8f];
    default:
      return [0x80, 0xbf];
  }
}
