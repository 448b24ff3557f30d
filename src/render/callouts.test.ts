import { describe, expect, it } from "vitest";
import { calloutLooks } from "#read/callouts.ts";
import { renderMarkdown } from "./markdown-page.ts";

describe("callouts", () => {
  it.each([...calloutLooks])("[!%s] looks like %s", async (type, look) => {
    const html = await renderMarkdown(`> [!${type.toUpperCase()}]\n> Text.`);
    expect(html).toContain(`<div class="callout callout-${look}">`);
    expect(
      html
        .replace(/<[^>]+>/g, "")
        .trim()
        .split(/\s*\n\s*/),
    ).toHaveLength(2);
    expect(html).not.toContain("[!");
  });

  it.each([
    ['> [!tip] Don\'t say "now"\n> x', '<span class="lead">Tip</span> Don\'t say "now"</div>'],
    ["> [!tip] With *stress* and `code`\n> x", "With <em>stress</em> and <code>code</code></div>"],
    ["> [!tip]   \n> x", '<div class="callout-title">Tip</div>'],
    ["> [!faq]\n> x", '<div class="callout-title">FAQ</div>'],
    ["> [!info|wide] Title\n> x", '<span class="lead">Info</span> Title</div>'],
    ["> [!TIP]No blank\n> x", '<span class="lead">Tip</span> No blank</div>'],
    ["> [!tip] **Bold** start\n> x", "<strong>Bold</strong> start</div>"],
    [
      "> [!house-rule] Ours\n> x",
      '<div class="callout callout-neutral">\n<div class="callout-title"><span class="lead">House-rule</span> Ours',
    ],
  ])("%j has its title", async (markdown, title) => expect(await renderMarkdown(markdown)).toContain(title));

  it("fold where the author wants it", async () => {
    expect(await renderMarkdown("> [!note]- Closed\n> x")).toMatch(
      /^<details class="callout callout-note">\s*<summary/,
    );
    expect(await renderMarkdown("> [!note]+ Open\n> x")).toMatch(
      /^<details open class="callout callout-note">\s*<summary/,
    );
  });

  it("stand in one another, and hold every block", async () => {
    const html = await renderMarkdown("> [!note]\n>\n> - a\n>\n> > [!bug]- Inner\n> > ```\n> > code\n> > ```\n");
    expect(html).toMatch(/callout-body">\s*<ul>[\s\S]*<details class="callout callout-bug">[\s\S]*<pre class="log">/);
    expect(html).not.toContain("<p></p>");
  });

  it("are quotes without the sign", async () => {
    expect(await renderMarkdown("> [note] x")).toContain("<blockquote>");
    expect(await renderMarkdown("> \\[!note] x")).not.toMatch(/<script|onclick/);
  });
});
