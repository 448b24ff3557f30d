import { describe, expect, it, test } from "vitest";
import { readFrontMatter } from "#read/front-matter.ts";
import { parseMarkdown } from "#read/markdown.ts";
import { addFrontMatter } from "./front-matter-additions.ts";
import { followMoves } from "./moved-links.ts";
import { hugoUrl } from "./old-url.ts";
import { looksScraped, withoutChrome } from "./page-chrome.ts";

describe("withoutChrome", () => {
  const page = [
    "Skip to main content",
    "Ada Pond·",
    "How we found it",
    "Results",
    "## Findings **Cause:** one lock. **Next:** a lease.",
    "Model: Some Model 4",
    "12 Likes3 Saves",
    "    We use cookies to improve your experience. Accept",
  ].join("\n");

  it("keeps the report, and says what was dropped and who drafted it", () => {
    expect(looksScraped(page)).toBe(true);
    expect(withoutChrome(page)).toEqual({
      text: "## Findings **Cause:** one lock. **Next:** a lease.\n",
      dropped: page
        .split("\n")
        .filter((line) => !line.startsWith("##"))
        .map((line) => line.trim()),
      draftedBy: "Some Model 4",
    });
  });

  it("drops nothing inside a report that has its lines", () => {
    const text =
      "Share\n\n# Checkout was down\n\nResults\n\nWe use cookies for the session; accept them.\n\nIt was late.\n\n3 comments\n";
    const { text: kept, dropped } = withoutChrome(text);
    expect(dropped).toEqual(["Share", "3 comments"]);
    expect(kept).toContain("Results");
    expect(kept).toContain("cookies");
  });

  it("takes no ordinary document for a page", () => {
    expect(looksScraped("# A · B\n\nOutput\n\nAll was well.\n")).toBe(false);
  });
});

describe("addFrontMatter", () => {
  const added = { id: "nt-7k3qd", draft: true, aliases: ["/old/"] };
  test.each([
    ["none", "# T\n\ntext\n"],
    ["YAML", "---\ntitle: T # why\ntags:\n  - a\n---\n\ntext\n"],
    ["TOML", '+++\ntitle = "T"\n[menu]\nmain = 1\n+++\n\ntext\n'],
    ["YAML with CRLF", "---\r\ntitle: T\r\n---\r\n\r\ntext\r\n"],
    ["an inline list", "---\naliases: [/first/]\n---\ntext\n"],
    ["an empty list", "---\naliases: []\n---\ntext\n"],
    ["a list of lines", "---\naliases:\n  - /first/\n---\ntext\n"],
    ["a TOML list", '+++\naliases = ["/first/"]\n+++\ntext\n'],
  ])("adds to %s and keeps the rest", (_, text) => {
    const done = addFrontMatter(text, added) ?? "";
    const { data, problems, bodyOffset } = readFrontMatter(done);
    expect(problems).toEqual([]);
    expect(data).toMatchObject({ id: "nt-7k3qd", draft: true });
    expect(data.aliases).toEqual(text.includes("/first/") ? ["/old/", "/first/"] : ["/old/"]);
    const before = readFrontMatter(text);
    const { aliases: _aliases, ...kept } = before.data;
    expect(data).toMatchObject(kept);
    expect(done.slice(bodyOffset).trimStart()).toBe(text.slice(before.bodyOffset).trimStart());
    expect(addFrontMatter(done, added)).toBe(done);
  });

  it("adds to JSON, and leaves front matter alone that cannot be read", () => {
    const done = addFrontMatter('{\n  "title": "T"\n}\n\ntext', added) ?? "";
    expect(readFrontMatter(done).data).toEqual({ ...added, title: "T" });
    expect(addFrontMatter("---\ntitle: T\ntext", added)).toBeUndefined();
  });
});

test.each([
  ["posts/Big Outage.md", {}, "/posts/big-outage/"],
  ["posts/outage/index.md", {}, "/posts/outage/"],
  ["posts/outage.md", { slug: "we-were-down" }, "/posts/we-were-down/"],
  ["posts/outage.md", { url: "status/1.html" }, "/status/1.html"],
  ["outage.md", {}, "/outage/"],
])("the address that Hugo gave %s %j", (path, frontMatter, url) => {
  expect(hugoUrl(path, frontMatter)).toBe(url);
});

test("links between documents follow them, and no other link changes", () => {
  const text = "[a](../b.md#impact), [b](https://example.org/b.md), [c](pic.png) and [d]\n\n[d]: ../c/\n";
  const moves = new Map([
    ["b.md", "postmortems/2024-b.md"],
    ["c/index.md", "rcas/c/index.md"],
  ]);
  expect(followMoves(text, parseMarkdown(text), "x/a.md", "postmortems/a.md", moves)).toBe(
    "[a](2024-b.md#impact), [b](https://example.org/b.md), [c](pic.png) and [d]\n\n[d]: ../rcas/c/index.md\n",
  );
});
