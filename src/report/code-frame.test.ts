import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeFrame } from "./code-frame.ts";
import { cellsOf, widthOf } from "./display-width.ts";

function frame(line: string, column: number, endColumn: number, endLine = 1) {
  return codeFrame(line, { line: 1, column, endLine, endColumn }, []);
}

describe("codeFrame", () => {
  it("marks the exact range", () => {
    expect(frame("severity: SEV9", 11, 15)).toEqual({ code: "severity: SEV9", caret: `${" ".repeat(10)}^~~~` });
  });

  it("counts columns as a terminal does: tabs, wide characters, emoji, marks", () => {
    expect(frame("a\tb", 3, 4)).toEqual({ code: "a   b", caret: "    ^" });
    expect(frame("日本 x", 4, 5)).toEqual({ code: "日本 x", caret: "     ^" });
    expect(frame("👩‍💻 x", 7, 8)).toEqual({ code: "👩‍💻 x", caret: "   ^" });
    expect(frame("e\u0301x", 3, 4)).toEqual({ code: "e\u0301x", caret: " ^" });
  });

  it("marks up to the end of the line where the range goes on below", () => {
    expect(frame("some text  ", 6, 2, 3).caret).toBe("     ^~~~");
  });

  it("marks one column for an empty range, also behind the end", () => {
    expect(frame("text", 5, 5).caret).toBe("    ^");
    expect(frame("text", 99, 120).caret).toBe("    ^");
  });

  it("cuts a long line around the range", () => {
    const { code, caret } = frame(`${"a".repeat(500)}XYZ${"b".repeat(500)}`, 501, 504);
    expect(code).toMatch(/^…a+XYZb+…$/);
    expect(code.length).toBeLessThanOrEqual(102);
    expect(code.slice(caret.indexOf("^"), caret.length)).toBe("XYZ");
  });

  it("masks secrets, also those of other findings on the line", () => {
    const { code } = codeFrame("key=hunter2 [x]", { line: 1, column: 13, endLine: 1, endColumn: 16 }, [[4, 11]]);
    expect(code).toBe("key=******* [x]");
  });

  it("keeps the mark in place behind a command to a build server", () => {
    const { code, caret } = frame("##[error] x", 11, 12);
    expect(code).toBe("#\\u{23}[error] x");
    expect(caret.indexOf("^")).toBe(code.indexOf("x"));
  });

  it("has the caret under the range and no control character, whatever the line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 600 }), fc.nat(700), fc.nat(700), (text, start, length) => {
        const line = text.replace(/[\r\n]/g, "");
        const { code, caret } = frame(line, start + 1, start + 1 + length);
        expect(code).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
        expect(caret).toMatch(/^ *\^~*$/);
        expect(widthOf(caret)).toBeLessThanOrEqual(widthOfLine(code) + 1);
      }),
    );
  });
});

function widthOfLine(code: string): number {
  return cellsOf(code).reduce((sum, { width }) => sum + width, 0);
}
