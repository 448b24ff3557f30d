import { describe, expect, it } from "vitest";
import { labelOfItem, labelText, sectionItems } from "./labels.ts";
import { parseMarkdown } from "./markdown.ts";
import { plainText } from "./plain-text.ts";

function labels(markdown: string) {
  const lines = markdown.split("\n");
  return sectionItems(parseMarkdown(markdown).children, lines).map((item) =>
    item.type === "label"
      ? {
          label: item.line.label,
          value: labelText(item.line),
          blocks: item.line.blocks.length,
          at: item.line.valuePlace,
        }
      : { block: plainText(item.node) },
  );
}

describe("sectionItems", () => {
  it("reads several labels of one paragraph, whichever way the lines are broken", () => {
    const read = labels("**Date**: 2025-03-01\n**Owner:** Ana  \n*Risk:* none — *really*");
    expect(read).toMatchObject([
      { label: "Date", value: "2025-03-01" },
      { label: "Owner", value: "Ana" },
      { label: "Risk", value: "none — really" },
    ]);
  });

  it("knows where each value stands in the file", () => {
    const read = labels("**Date**: 2025-03-01\n**Owner:** Ana");
    expect(read[0]).toMatchObject({ at: { line: 1, column: 11, endColumn: 21 } });
    expect(read[1]).toMatchObject({ at: { line: 2, column: 12, endColumn: 15 } });
  });

  it("takes a dash behind a bold label, and a bold line alone", () => {
    expect(labels("**Hotfix** — make it atomic")).toMatchObject([{ label: "Hotfix", value: "make it atomic" }]);
    expect(labels("**Root cause**\n\nThe cache.")).toMatchObject([
      { label: "Root cause", blocks: 1 },
      { block: "The cache." },
    ]);
  });

  it("leaves bold words inside a sentence alone", () => {
    expect(labels("**Nobody** was paged.")).toEqual([{ block: "Nobody was paged." }]);
  });

  it("gives the blocks below a label to it", () => {
    expect(labels("**Users**: 12\n- all of them\n\n**Next**: no")).toMatchObject([
      { label: "Users", blocks: 1 },
      { block: "all of them" },
      { label: "Next", blocks: 0 },
    ]);
  });
});

describe("labelOfItem", () => {
  it("reads a list item with a label and what is nested in it", () => {
    const [list] = parseMarkdown("- [ ] **Add a test**: for both limits\n  - **Owner**: Ana").children;
    const item = list?.type === "list" ? list.children[0] : undefined;
    const line = item && labelOfItem(item, []);
    expect(line?.label).toBe("Add a test");
    expect(line && labelText(line)).toBe("for both limits");
    expect(line?.blocks).toHaveLength(1);
  });
});
