import { expect, it } from "vitest";
import { marksOf } from "#read/marks.ts";
import { sectionsOf, walkSections } from "#read/sections.ts";
import { readSource } from "#read/source.ts";
import { assignAnchors } from "./anchors.ts";

function anchorsOf(...titles: string[]): (string | undefined)[] {
  const source = readSource("a.md", titles.map((title) => `## ${title}\n`).join("\n"));
  const sections = [...walkSections(sectionsOf(source.root))].filter(({ heading }) => heading);
  assignAnchors(sections);
  return sections.map(({ heading }) => heading && marksOf(heading).anchor);
}

it("gives each heading an id of its own", () => {
  expect(anchorsOf("Cache", "Cache", "Top")).toEqual(["cache", "cache-2", "top-2"]);
});

it("leaves the ids of actions and whys alone, also where such a heading stands twice", () => {
  expect(anchorsOf("A", "A", "Why", "Why", "A-1")).toEqual(["a", "a-section-2", "why", "why-section-2", "a-1-2"]);
});
