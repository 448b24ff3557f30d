import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { interpret } from "#kinds/interpret.ts";
import { readSource } from "#read/source.ts";
import { renderDocument } from "./document.ts";
import { brokenAnchors, settleOwnAnchors } from "./own-anchors.ts";

async function rendered(text: string) {
  const source = readSource("a.md", text);
  const incident = interpret(source, defaultConfig);
  const links = settleOwnAnchors(source.root);
  const { html } = await renderDocument(source, incident);
  return { html, broken: brokenAnchors(links, html) };
}

describe("links within a document", () => {
  it("lead to headings by the names that GitHub gives them", async () => {
    const { html, broken } = await rendered(
      "# A title\n\n[cause](#root-cause-analysis), [top](#a-title)\n\n## Root Cause Analysis\n\nA lock.\n",
    );
    expect(html).toContain('href="#causes"');
    expect(html).toContain('href="#top"');
    expect(broken).toEqual([]);
  });

  it("that lead nowhere are told, with a near name", async () => {
    const { broken } = await rendered(
      "# A title\n\n[x](#caches) and [y](#%E0%A4%A)\n\n## Caching\n\nText.\n\n## Cache\n\nText.\n",
    );
    expect(broken.map(({ values, place }) => [values.target, values.nearest, place.column])).toEqual([
      ["caches", "cache", 1],
      ["%E0%A4%A", "", 18],
    ]);
  });
});
