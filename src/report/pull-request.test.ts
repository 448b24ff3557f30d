import fc from "fast-check";
import { toString as plainText } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { codeSpan, markdownText } from "./markdown-text.ts";
import { commentMarker, type PullRequestComment, pullRequestComment } from "./pull-request.ts";
import { sampleDiagnostics } from "./sample-diagnostics.ts";

function parsed(markdown: string) {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown);
}

/** What a host looks at for mentions and references: all text but code. */
function outsideOfCode(markdown: string): string {
  let text = "";
  visit(parsed(markdown), "text", (node) => {
    text += ` ${node.value}`;
  });
  return text;
}

function kindsIn(markdown: string): Set<string> {
  const found = new Set<string>();
  visit(parsed(markdown), (node) => {
    found.add(node.type);
  });
  return found;
}

describe("author text", () => {
  it.each([
    ["Unexpected `SEV9`, expected a word such as `SEV2`", "Unexpected `SEV9`, expected a word such as `SEV2`"],
    ["ask @everyone (or #12) now", "ask `@everyone` (or `#12)` now"],
    ["[x](javascript:alert) ![](//evil)", "`[x](javascript:alert) ![](//evil)`"],
    ["<img src=x onerror=alert(1)>", "`<img src=x onerror=alert(1)>`"],
    ["a\n/close", "`a\\n/close`"],
    ["see https://evil.example/ or deadbeef1", "see `https://evil.example/` or `deadbeef1`"],
    ["three months' work, don't", "three `months'` work, don't"],
    ["", ""],
  ])("%s", (text, expected) => {
    expect(markdownText(text, 200)).toBe(expected);
  });

  it("is nothing but words and code, whatever it is", () => {
    const nasty = fc.array(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom(
          "`",
          "``",
          "@a",
          "#1",
          "<!--",
          "](",
          "![",
          "www.x.org",
          "\n",
          "|",
          "~~",
          "a@b.org",
          "$`",
          "(",
          ")",
        ),
      ),
    );
    fc.assert(
      fc.property(nasty, fc.boolean(), (pieces, spaced) => {
        const text = pieces.join(spaced ? " " : "");
        for (const markdown of [`- x: ${markdownText(text, 80)} end`, `- x: ${codeSpan(text, 80)} end`]) {
          expect(markdown).not.toMatch(/[\n\r]/);
          for (const kind of kindsIn(markdown)) {
            expect(["root", "list", "listItem", "paragraph", "text", "inlineCode"]).toContain(kind);
          }
          expect(outsideOfCode(markdown)).not.toMatch(/[@#!$%&~/<>[\]{}*_|\\`]|\d{7}|www/);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("keeps every character of a code span", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("`", "a", " ", "@", "<") }), (text) => {
        const shown = text.trim();
        if (shown !== "") expect(plainText(parsed(codeSpan(text, 1000)))).toBe(shown);
      }),
    );
  });
});

const comment: PullRequestComment = {
  diagnostics: sampleDiagnostics,
  files: 3,
  command: "npx nevertwice check --changed=origin/main",
  similar: new Map([
    [
      "content/checkout.md",
      [
        {
          ...{ id: "nt-7k3qd", title: "@everyone: ](https://evil.example)", url: "https://kb.example.org/i/nt-7k3qd/" },
          ...{ reasons: ["the same error code `ECONNRESET`"], openActions: 1 },
        },
        { id: "nt-0b1de", title: "Prices", url: "", reasons: [], openActions: 2 },
      ],
    ],
    ["content/mails.md", []],
  ]),
};

describe("the comment", () => {
  it("has what blocks first, then similar issues with open actions, and links to our pages alone", () => {
    const text = pullRequestComment(comment);
    expect(text.startsWith(`${commentMarker}\n**nevertwice**: `)).toBe(true);
    const found = Array.from(text.matchAll(/^ {2}\*\*(\w+)\*\* /gm), ([, level]) => level);
    const order = ["error", "warning", "note"];
    expect(found).toEqual([...found].sort((a = "", b = "") => order.indexOf(a) - order.indexOf(b)));
    expect(found).toHaveLength(sampleDiagnostics.length);
    expect(text).toContain(
      "- `content/checkout.md` resembles\n" +
        "  - [nt-7k3qd](<https://kb.example.org/i/nt-7k3qd/>) `@everyone: ](https://evil.example)`, 1 action open: the same error code `ECONNRESET`\n" +
        "  - `nt-0b1de` `Prices`, 2 actions open\n",
    );
    expect(text).not.toContain("mails.md` resembles");
    const links: string[] = [];
    visit(parsed(text), ["link", "image", "definition"], (node) => {
      links.push("url" in node ? node.url : "");
    });
    expect(links).toEqual(["https://kb.example.org/i/nt-7k3qd/"]);
  });

  it("says that there is nothing", () => {
    const text = pullRequestComment({ ...comment, diagnostics: [], files: 1, similar: new Map() });
    expect(text).toBe(
      `${commentMarker}\n**nevertwice**: No findings in 1 file changed here.\n\n` +
        "To see this before you push: `npx nevertwice check --changed=origin/main`\n",
    );
  });

  it("stays below what GitHub takes, and says what it leaves out", () => {
    const worst = "`a@ ".repeat(2000);
    const diagnostics = Array.from({ length: 500 }, (_, n) => ({
      ...{ file: `${worst}${n}.md`, line: 1, column: 1, endLine: 1, endColumn: 1, rule: "title-missing" },
      ...{ level: "error" as const, message: worst, help: worst, url: "", related: [], fixable: false },
    }));
    const others = Array.from({ length: 9 }, () => ({
      ...{ id: "nt-7k3qd", title: worst, url: "", reasons: [worst, worst, worst, worst], openActions: 1 },
    }));
    const similar = new Map(diagnostics.map(({ file }) => [file, others]));
    const text = pullRequestComment({ ...comment, diagnostics, similar, files: 500 });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain("- and 475 more findings");
    expect(text).toContain("- and 492 more documents");
  });
});
