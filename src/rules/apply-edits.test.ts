import { describe, expect, it } from "vitest";
import { applyEdits } from "./apply-edits.ts";

const at = (line: number, column: number, endColumn: number) => ({ line, column, endLine: line, endColumn });

describe("applyEdits", () => {
  it("replaces, inserts and deletes, whatever the order of the findings", () => {
    const findings = [
      { edits: [{ place: at(2, 1, 4), text: "TWO" }] },
      { edits: [{ place: at(1, 1, 1), text: "zero " }] },
      { edits: [{ place: at(2, 5, 9), text: "" }] },
    ];
    expect(applyEdits("one\ntwo four\n", findings)).toEqual({ text: "zero one\nTWO \n", applied: 3 });
  });

  it("takes the first of two findings that want one place, and both edits of a finding or none", () => {
    const findings = [
      { edits: [{ place: at(1, 1, 3), text: "x" }] },
      {
        edits: [
          { place: at(1, 2, 4), text: "y" },
          { place: at(2, 1, 2), text: "z" },
        ],
      },
    ];
    expect(applyEdits("abcd\nefgh", findings)).toEqual({ text: "xcd\nefgh", applied: 1 });
  });

  it("keeps line ends, and has nothing to do where the text is there already", () => {
    expect(applyEdits("a\r\nb\r\n", [{ edits: [{ place: at(2, 1, 2), text: "b" }] }])).toEqual({
      text: "a\r\nb\r\n",
      applied: 0,
    });
  });
});
