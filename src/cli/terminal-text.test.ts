import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonText, terminalLine } from "./terminal-text.ts";

const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;
const hostile = fc.array(
  fc.oneof(
    fc.constantFrom("\u001b[31m", "::error::x", "##[error]", "##vso[x]", "\n", "\r", "\u202e", "\u009b"),
    fc.string(),
  ),
);

test("a line holds nothing that a terminal or a build server obeys", () => {
  fc.assert(
    fc.property(hostile, (parts) => {
      const line = terminalLine(parts.join(""));
      expect(line).not.toMatch(obeyed);
      expect(line).not.toContain("\n");
      expect(line.trimStart().startsWith("::")).toBe(false);
      expect(line).not.toMatch(/##[a-z]*\[/i);
    }),
  );
});

test("JSON says the same as before, and nothing is obeyed", () => {
  fc.assert(
    fc.property(hostile, (parts) => {
      const value = { text: parts.join("") };
      const text = jsonText(value);
      expect(JSON.parse(text)).toEqual(value);
      expect(text).not.toMatch(obeyed);
      expect(text).not.toMatch(/##[a-z]*\[/i);
    }),
  );
});
