import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeDocument } from "./decode.ts";
import { invalidUtf8Byte } from "./utf8.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : [...utf8(part)])));

describe("decodeDocument", () => {
  it("keeps line endings and strips one byte order mark", () => {
    expect(decodeDocument(utf8("\uFEFFa\r\nb\rc\n"))).toEqual({
      text: "a\r\nb\rc\n",
      problems: [{ id: "byte-order-mark", place: { line: 1, column: 1, endLine: 1, endColumn: 1 }, values: {} }],
    });
    expect(decodeDocument(utf8("a\r\n"))).toEqual({ text: "a\r\n", problems: [] });
  });

  it("points at the first byte that is not UTF-8, and loses no letter", () => {
    const { text, problems } = decodeDocument(bytes("one\r\nd\u{1F600}j", 0xe0, " vu ", 0x80, 0xff));
    expect(text).toBe("one\r\nd\u{1F600}jà vu €ÿ");
    expect(problems).toEqual([
      {
        id: "not-utf-8",
        place: { line: 2, column: 5, endLine: 2, endColumn: 6 },
        values: { byte: "0xE0", count: "3", encoding: "windows-1252" },
      },
    ]);
  });

  it("counts columns without the byte order mark", () => {
    const [, problem] = decodeDocument(bytes("\uFEFFab", 0xe9)).problems;
    expect(problem?.place).toMatchObject({ line: 1, column: 3 });
  });

  it.each([
    ["UTF-16LE", [0xff, 0xfe, 0x61, 0, 0xe9, 0]],
    ["UTF-16BE", [0xfe, 0xff, 0, 0x61, 0, 0xe9]],
  ])("recognises %s by its mark", (encoding, given) => {
    const { text, problems } = decodeDocument(Uint8Array.from(given));
    expect(text).toBe("aé");
    expect(problems).toMatchObject([{ id: "not-utf-8", values: { encoding } }]);
  });

  it("reports NUL bytes once, and keeps them", () => {
    expect(decodeDocument(bytes("a\nb\0c\0"))).toEqual({
      text: "a\nb\0c\0",
      problems: [{ id: "nul-byte", place: { line: 2, column: 2, endLine: 2, endColumn: 3 }, values: { count: "2" } }],
    });
  });

  it("agrees with the strict decoder about what is UTF-8", () => {
    const nearlyText = fc.array(
      fc.constantFrom(0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc1, 0xc3, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5),
    );
    fc.assert(
      fc.property(nearlyText, (given) => {
        const input = Uint8Array.from(given);
        const valid = invalidUtf8Byte(input, 0) === -1;
        let strict = true;
        try {
          new TextDecoder("utf-8", { fatal: true }).decode(input);
        } catch {
          strict = false;
        }
        expect(valid).toBe(strict);
        expect(decodeDocument(input).problems.some((problem) => problem.id === "not-utf-8")).toBe(!strict);
      }),
    );
  });
});
