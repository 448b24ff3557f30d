import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { recordDocument } from "./document.ts";

async function markdownOf(text: string): Promise<string> {
  const { markdown = [] } = await recordDocument("a/b.md", new TextEncoder().encode(text), defaultConfig);
  return markdown.map((piece) => (typeof piece === "string" ? piece : `{${piece.kind} ${piece.target}}`)).join("");
}

describe("the Markdown of a document", () => {
  it("is the author's, without front matter, line ends aside", async () => {
    const body = "# Queue full\r\n\r\nIt &amp; `[x]`   grew.\r\n\r\n| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n";
    expect(await markdownOf(`---\r\ntags: [queue]\r\n---\r\n${body}`)).toBe(body.replaceAll("\r\n", "\n"));
  });

  it("has what the template left, for it may be the author's after all, and no comments", async () => {
    const markdown = await markdownOf(
      [
        "# Queue full",
        "",
        "<!-- write in the past tense -->",
        "",
        "**Owner**: [Name]",
        "**Severity**: SEV2",
        "",
        "[Describe what happened in one sentence]",
        "",
        "It filled <!-- really? --> up.",
        "",
        "- first",
        "- [Action item]",
        "- last",
        "",
        "After.",
      ].join("\n"),
    );
    expect(markdown).toBe(
      "# Queue full\n\n**Owner**: [Name]\n**Severity**: SEV2\n\n[Describe what happened in one sentence]\n\nIt filled  up.\n\n- first\n- [Action item]\n- last\n\nAfter.",
    );
  });

  it("sets targets within the knowledge base apart", async () => {
    const markdown = await markdownOf(
      "# A\n\nSee [c.md](c.md#x), ![d.png](d.png) and [out](https://x.org/).\n\n[ref]\n\n[ref]: ../e.md 'E'\n",
    );
    expect(markdown).toBe(
      "# A\n\nSee [c.md]({link c.md#x}), ![d.png]({image d.png}) and [out](https://x.org/).\n\n[ref]\n\n[ref]: {link ../e.md} 'E'\n",
    );
  });

  it("keeps every word", async () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    const line = fc.oneof(
      word,
      word.map((text) => `- ${text}`),
      word.map((text) => `> ${text} [Name]`),
      word.map((text) => `**Owner**: [Your name] ${text}`),
      word.map((text) => `| ${text} | [TBD] |\n|---|---|\n| [Value] | ${text} |`),
      fc.constantFrom("", "- [Action]", "[Describe the impact]", "<!-- hint -->", "---", "## [Title]"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const text = lines.join("\n\n");
        const words = text.replace(/<!--.*?-->/g, " ").match(/[a-z]{3,}/gi) ?? [];
        const markdown = await markdownOf(text);
        for (const each of words) expect(markdown).toContain(each);
      }),
      { numRuns: 25 },
    );
  });
});
