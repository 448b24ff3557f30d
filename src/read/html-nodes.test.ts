import { describe, expect, it } from "vitest";
import { keepUnknownTagsAsText } from "./html-nodes.ts";
import { parseMarkdown } from "./markdown.ts";
import { plainText } from "./plain-text.ts";

function kept(markdown: string) {
  const root = parseMarkdown(markdown);
  const problems = keepUnknownTagsAsText(root);
  return { text: plainText(root), problems: problems.map((problem) => problem.values.text) };
}

describe("keepUnknownTagsAsText", () => {
  it("keeps a placeholder that CommonMark takes for a tag", () => {
    expect(kept("**Option 1 – <Describe the first way>**")).toEqual({
      text: "Option 1 – <Describe the first way>",
      problems: ["<Describe the first way>"],
    });
  });

  it("keeps an element that is not allowed as the text that it is", () => {
    expect(kept("<script>alert(1)</script>").text).toBe("<script>alert(1)</script>");
    expect(kept("a <Title> b").text).toBe("a <Title> b");
  });

  it("joins the text around a tag that is none", () => {
    const root = parseMarkdown("*Gain:* <Say what> or <Say more>.  \nnext");
    keepUnknownTagsAsText(root);
    const [paragraph] = root.children;
    expect(paragraph?.type === "paragraph" && paragraph.children.map(({ type }) => type)).toEqual([
      "emphasis",
      "text",
      "break",
      "text",
    ]);
  });

  it("leaves HTML and comments alone", () => {
    expect(kept("<details><summary>Log</summary>\n\nx\n\n</details>\n\n<!-- a note -->").problems).toEqual([]);
  });
});
