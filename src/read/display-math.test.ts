import { describe, expect, it } from "vitest";
import { parseMarkdown } from "./markdown.ts";
import { walkMarkdown } from "./walk.ts";

function formulas(markdown: string): string[] {
  const found: string[] = [];
  walkMarkdown(parseMarkdown(markdown), (node) => {
    if (node.type === "math" || node.type === "inlineMath")
      found.push(`${node.type} ${node.position?.start.line} ${node.value}`);
    return undefined;
  });
  return found;
}

describe("setFormulasApart", () => {
  it("sets a formula on a line of its own apart, inside a list item too", () => {
    expect(formulas("- **Load**:\n  $$\\text{queue\\_length} = a_i \\pm b$$\n- next")).toEqual([
      "math 2 \\text{queue\\_length} = a_i \\pm b",
    ]);
    expect(formulas("Before\n$$a$$\nafter")).toEqual(["math 2 a"]);
    expect(formulas("> $$a$$")).toEqual(["math 1 a"]);
  });

  it("leaves a formula in its sentence", () => {
    expect(formulas("with $$n$$ workers")).toEqual(["inlineMath 1 n"]);
    expect(formulas("it costs $5, then $10")).toEqual([]);
  });

  it("keeps the text on both sides as paragraphs at their places", () => {
    const [before, math, after] = parseMarkdown("one\ntwo\n$$a$$\nthree **four**").children;
    expect(before).toMatchObject({ children: [{ value: "one\ntwo" }], position: { end: { line: 2, column: 4 } } });
    expect(math).toMatchObject({ type: "math", value: "a" });
    expect(after).toMatchObject({ children: [{ value: "three " }, {}], position: { start: { line: 4, column: 1 } } });
  });
});
