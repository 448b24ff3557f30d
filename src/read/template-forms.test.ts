import { describe, expect, it } from "vitest";
import { parseMarkdown } from "./markdown.ts";
import { plainText } from "./plain-text.ts";
import { markResidue } from "./residue.ts";

function read(markdown: string) {
  const root = parseMarkdown(markdown);
  const residue = markResidue(root, { examples: false, endsExample: () => false });
  return { text: plainText(root), residue: residue.map(({ place, text }) => `${place.line}:${place.column} ${text}`) };
}

describe("what a form leaves", () => {
  it.each([
    ["**Tags:** [queue, retry]", "Tags: [queue, retry]"],
    ["**Tags:** [queue]", "Tags: [queue]"],
    ["**Tags:** [tag1, tag2]", "Tags:"],
    ["**Tags:** [comma-separated tags]", "Tags:"],
    ["- **Trigger**: [e.g., call `make` twice]", "Trigger:"],
    ["- **Trigger**: call `make` [sic] twice", "Trigger: call make [sic] twice"],
    ["- **H1**: [What you suspect] -> **Result**: open", "H1: -> Result: open"],
    ["see `items[0]` and `[a, b]`", "see items[0] and [a, b]"],
    ["`ERROR: [paste the message]`", ""],
    ["- [[012-slow-queue]]", "[[012-slow-queue]]"],
    ["- [Link to mistakes/012-slow-queue.md]", "[Link to mistakes/012-slow-queue.md]"],
    ["- [Link to mistakes/XXX-slow-queue.md]", ""],
    ["```\n[paste the log]\n```\n\nafter", "after"],
  ])("%s", (markdown, text) => {
    expect(read(markdown).text).toBe(text);
  });

  it("tells where a prompt with markup in it stands", () => {
    expect(read("**Trigger**: [e.g., call `make` twice]").residue).toEqual(["1:14 [e.g., call make twice]"]);
  });
});
