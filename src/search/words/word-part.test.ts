import fc from "fast-check";
import { expect, it } from "vitest";
import { CborReader } from "../cbor-reader.ts";
import { type Cbor, encodeCbor } from "./cbor.ts";
import { packWords, unpackWords } from "./word-part.ts";

const posting = fc.record({
  document: fc.nat(100_000),
  weight: fc.nat(1_000_000),
  shared: fc.nat(1_000),
  fields: fc.nat(255),
});
const postings = fc.array(posting, { maxLength: 5 }).map((all) => all.sort((a, b) => a.document - b.document));
const word = fc.record({
  stem: fc.string({ minLength: 1, unit: "binary" }),
  forms: fc.array(fc.record({ form: fc.string({ minLength: 1, unit: "binary" }), postings }), {
    minLength: 1,
    maxLength: 3,
  }),
});

it("unpacks what was packed", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      expect(unpackWords(packWords(words))).toEqual(words);
    }),
  );
});

it("refuses a part that is cut off", () => {
  const forms = [{ form: "disk", postings: [{ document: 3, weight: 25, shared: 0, fields: 0 }] }];
  const bytes = packWords([{ stem: "disk", forms }]);
  for (let length = 0; length < bytes.length; length++)
    expect(() => unpackWords(bytes.subarray(0, length))).toThrow("cut off");
});

it("writes CBOR as RFC 8949 has it in appendix A, and reads it", () => {
  const samples: [Cbor, string][] = [
    [23, "17"],
    [24, "1818"],
    [1000, "1903e8"],
    [1_000_000, "1a000f4240"],
    [-1, "20"],
    [-1000, "3903e7"],
    ["\u00fc", "62c3bc"],
    [[1, [2, 3], [4, 5]], "8301820203820405"],
  ];
  for (const [value, hex] of samples) {
    expect(Buffer.from(encodeCbor(value)).toString("hex")).toBe(hex);
    const source = new CborReader(Buffer.from(hex, "hex"));
    if (typeof value === "number") expect(source.number()).toBe(value);
    else if (typeof value === "string") expect(source.text()).toBe(value);
    else source.skip();
    expect(source.at).toBe(hex.length / 2);
  }
  expect(() => new CborReader(Buffer.from("f5", "hex")).skip()).toThrow("another form");
  expect(() => new CborReader(Buffer.from("8201", "hex")).skip()).toThrow("another form");
});
