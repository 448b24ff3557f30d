import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { pictureSize } from "./picture-size.ts";

const folder = mkdtempSync(join(tmpdir(), "nevertwice-pictures-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sizeOf(bytes: Uint8Array) {
  const file = join(folder, "picture");
  writeFileSync(file, bytes);
  return pictureSize(file);
}

const webp = (chunk: string, hex: string) =>
  Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${chunk}\0\0\0\0`, "latin1"), Buffer.from(hex, "hex")]);

it.each([
  ["PNG", Buffer.from("89504e470d0a1a0a0000000d49484452000005000000012c", "hex"), 1280, 300],
  ["GIF", Buffer.from("4749463839610a000500800000", "hex"), 10, 5],
  ["JPEG", Buffer.from("ffd8ffe000040102ffc00011080040008003012200", "hex"), 128, 64],
  ["progressive JPEG", Buffer.from("ffd8ffc2001108000a00140301", "hex"), 20, 10],
  ["lossy WebP", webp("VP8 ", "0000009d012a80024001"), 640, 320],
  ["lossless WebP", webp("VP8L", "2f0fc001000000000000"), 16, 8],
  ["extended WebP", webp("VP8X", "000000007f02003f0100"), 640, 320],
])("reads the size of a %s", (_, bytes, width, height) => {
  expect(sizeOf(bytes)).toEqual({ width, height });
});

it("answers to any bytes, cut off or made up", () => {
  const starts = ["89504e470d0a1a0a", "474946383961", "ffd8ff", "ffd8ffe00000", "52494646000000005745425056503858", ""];
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 60 }), (start, rest) => {
      const size = sizeOf(Buffer.concat([Buffer.from(start, "hex"), rest]));
      expect(size === undefined || (size.width > 0 && size.height > 0)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
