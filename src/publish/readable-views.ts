import { gunzipSync, inflateSync } from "node:zlib";

/** Bytes that one compressed file may unfold to: more is no file of ours. */
const most = { maxOutputLength: 256 * 1024 * 1024 };

/**
 * Everything that can be read in a file by somebody who looks: its bytes, unpacked where they are packed (Pagefind's
 * files are gzip, so that nothing is found in them as they are), and what is written in base64, percent signs or entities.
 */
export function* readableViews(bytes: Uint8Array): Generator<Uint8Array> {
  for (const view of unpacked(bytes)) {
    yield view;
    const text = Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString("latin1");
    const decoded = [percentDecoded(text), entitiesDecoded(text), base64Decoded(text)];
    for (const one of decoded) if (one !== undefined) yield one;
  }
}

/** Of a packed file only what is in it: among so many random bytes, short words stand by chance. */
function unpacked(bytes: Uint8Array): Uint8Array[] {
  const [first = 0, second = 0] = bytes;
  const gzip = first === 0x1f && second === 0x8b;
  // RFC 1950: the low half of the first byte is the method, and the two bytes together a multiple of 31.
  const zlib = (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
  if (!gzip && !zlib) return [bytes];
  try {
    return [gzip ? gunzipSync(bytes, most) : inflateSync(bytes, most)];
  } catch {
    // It only begins like one.
    return [bytes];
  }
}

function percentDecoded(text: string): Uint8Array | undefined {
  if (!/%[0-9a-f]{2}/i.test(text)) return undefined;
  return Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}

const named = new Map([
  ...([
    ["amp", "&"],
    ["lt", "<"],
    ["gt", ">"],
    ["quot", '"'],
    ["apos", "'"],
  ] as const),
]);

/** `&amp;`, `&#x27;`, and the `\u0027` and `\"` of JSON. */
function entitiesDecoded(text: string): Uint8Array | undefined {
  if (!/[&\\]/.test(text)) return undefined;
  const plain = text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));|\\u([0-9a-f]{4})|\\(["/\\])/gi,
    (_, hex?: string, decimal?: string, name?: string, unicode?: string, sign?: string) => {
      if (sign !== undefined) return sign;
      if (name !== undefined) return named.get(name.toLowerCase() as "amp") ?? "";
      const code = Number.parseInt(hex ?? unicode ?? decimal ?? "0", decimal === undefined ? 16 : 10);
      return code <= 0x10ffff ? Buffer.from(String.fromCodePoint(code)).toString("latin1") : "";
    },
  );
  return plain === text ? undefined : Buffer.from(plain, "latin1");
}

/** All runs at once, a line each. */
function base64Decoded(text: string): Uint8Array | undefined {
  const runs = text.match(/[A-Za-z0-9+/_-]{16,}/g);
  return runs === null
    ? undefined
    : Buffer.from(runs.map((run) => Buffer.from(run, "base64").toString("latin1")).join("\n"), "latin1");
}
