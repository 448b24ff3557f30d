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

/** @throws when there is anything else in it */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = 0;
  const size = (short: number): number => {
    if (short < 24) return short;
    const length = 1 << (short - 24);
    at += length;
    if (length === 1) return view.getUint8(at - 1);
    if (length === 2) return view.getUint16(at - 2);
    if (length === 4) return view.getUint32(at - 4);
    throw new Error(`CBOR with a length of kind ${short} is not expected here`);
  };
  const read = (): Cbor => {
    const head = view.getUint8(at++);
    const type = head >> 5;
    const count = size(head & 31);
    if (type === 0) return count;
    if (type === 1) return -1 - count;
    if (type === 3) {
      at += count;
      return decoder.decode(bytes.subarray(at - count, at));
    }
    if (type === 4) {
      const list: Cbor[] = [];
      for (let left = count; left > 0; left--) list.push(read());
      return list;
    }
    throw new Error(`CBOR of type ${type} is not expected here`);
  };
  return read();
}
