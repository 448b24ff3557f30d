import { ByteWriter } from "./bytes.ts";

/** What Pagefind's files are made of: whole numbers, text and lists (RFC 8949, major types 0, 1, 3 and 4). */
export type Cbor = number | string | readonly Cbor[];

/** Numbers take at most four bytes. */
export function encodeCbor(value: Cbor): Uint8Array {
  const out = new ByteWriter();
  const encoder = new TextEncoder();
  const head = (type: number, size: number) => {
    const length = size < 24 ? 0 : size < 0x100 ? 1 : size < 0x10000 ? 2 : 4;
    out.byte(type * 32 + (length === 0 ? size : length === 1 ? 24 : length === 2 ? 25 : 26));
    for (let left = length - 1; left >= 0; left--) out.byte(Math.floor(size / 256 ** left) % 256);
  };
  const write = (each: Cbor) => {
    if (typeof each === "number") return each < 0 ? head(1, -1 - each) : head(0, each);
    if (typeof each === "string") {
      const bytes = encoder.encode(each);
      head(3, bytes.length);
      return out.bytes(bytes);
    }
    head(4, each.length);
    for (const item of each) write(item);
  };
  write(value);
  return out.written();
}
