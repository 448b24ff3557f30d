import fc from "fast-check";
import { expect, it } from "vitest";
import { renderMarkdown } from "./markdown-page.ts";

const levelsOf = async (depths: number[]) => {
  const html = await renderMarkdown(depths.map((depth) => `${"#".repeat(depth)} x`).join("\n\n"));
  return [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
};

it("moves headings below the page's own", async () => {
  expect(await levelsOf([1, 2, 3])).toEqual([2, 3, 4]);
  expect(await levelsOf([3, 3, 4])).toEqual([2, 2, 3]);
  expect(await levelsOf([2, 4, 2, 4, 5])).toEqual([2, 3, 2, 3, 4]);
});

it("skips no level, whatever the author skips", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }), async (depths) => {
      const levels = await levelsOf(depths);
      expect(levels).toHaveLength(depths.length);
      for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 1) + 1);
    }),
    { numRuns: 50 },
  );
});

it("says what the cells beside an empty corner head", async () => {
  const html = await renderMarkdown("| | before | after |\n| --- | --- | --- |\n| rows | 1 | 2 |");
  expect(html).toContain('<td></td>\n<th scope="col">before</th>\n<th scope="col">after</th>');
  expect(await renderMarkdown("| a |\n| --- |\n| b |")).toContain("<th>a</th>");
});
