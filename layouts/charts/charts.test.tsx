import fc from "fast-check";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { sampleSite } from "../pages.fixture.ts";
import { sampleDistribution, sampleYears } from "../statistics-pages.fixture.ts";
import { BarList } from "./bar-list.tsx";
import { DotStrip, placeDots } from "./dot-strip.tsx";
import { DurationChart } from "./duration-chart.tsx";
import { durationScale, durationTicks } from "./duration-scale.ts";
import { SeverityTable } from "./severity-table.tsx";
import { stackDots } from "./stack-dots.ts";
import { YearColumns } from "./year-columns.tsx";

/** One element a line, so that a difference can be read. */
function pretty(node: VNode): string {
  return `${renderToString(node).replaceAll(/></g, ">\n<")}\n`;
}

const site = { ...sampleSite, pathPrefix: "/" };
const distribution = sampleDistribution([0, 4, 13, 13, 40, 41, 300, 900, 20_000]);
const rows = [
  { name: "checkout", count: 12, url: "/services/checkout/" },
  { name: "mail", count: 3, url: "/services/mail/" },
  { name: "none", count: 0, url: "" },
];

it.each<[string, VNode]>([
  ["dot-strip", <DotStrip key="" site={site} distribution={distribution} />],
  ["year-columns", <YearColumns key="" site={site} years={sampleYears()} />],
  ["bar-list", <BarList key="" site={site} rows={rows} most={2} />],
  ["severity-table", <SeverityTable key="" site={site} table={sampleYears()} />],
])("%s looks as it did", async (name, chart) => {
  await expect(pretty(chart)).toMatchFileSnapshot(`golden/${name}.txt`);
});

it.each([
  ["dots", renderToString(<DotStrip site={site} distribution={distribution} />)],
  ["columns", renderToString(<YearColumns site={site} years={sampleYears()} />)],
])("%s have a name, a description and a link for each mark, and no style", (_, svg) => {
  const [, title = "", description = ""] = svg.match(/aria-labelledby="(\S+) (\S+)"/) ?? [];
  expect(svg).toMatch(new RegExp(`<title id="${title}">[^<]{10,}</title>`));
  expect(svg).toMatch(new RegExp(`<desc id="${description}">[^<]{20,}</desc>`));
  expect(svg.match(/<a /g)?.length).toBeGreaterThan(5);
  expect(svg.match(/<a [^>]*href="\/(?:i|severity)\/[^"]+"[^>]*><title>/g)?.length).toBe(svg.match(/<a /g)?.length);
  expect(svg).not.toMatch(/style=|fill="#/);
});

describe("DurationChart", () => {
  it("lists few values, and gives no median of them", () => {
    const html = renderToString(<DurationChart site={site} distribution={sampleDistribution([5, 7, 600])} />);
    expect(html).toContain("Fewer than eight values");
    expect(html).not.toMatch(/<svg class="dot-strip|median \d|Median </);
    expect(html.match(/<tr>/g)).toHaveLength(4);
  });

  it("draws classes where dots would be a wall", () => {
    const many = Array.from({ length: 500 }, (_, at) => at + 1);
    for (const values of [many, many.slice(0, 60).map(() => 30)]) {
      const html = renderToString(<DurationChart site={site} distribution={sampleDistribution(values)} />);
      expect(html).toContain('class="bar-list"');
      expect(html).not.toContain("dot-strip");
    }
  });

  it("says that nobody says", () => {
    const html = renderToString(<DurationChart site={site} distribution={sampleDistribution([])} />);
    expect(html).toContain("0 of 100");
    expect(html).not.toMatch(/Median|Fewer/);
  });
});

it("puts every duration inside the axis", () => {
  const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(values, (minutes) => {
      const ticks = durationTicks(Math.min(...minutes), Math.max(...minutes));
      expect(ticks.length).toBeGreaterThan(1);
      const scale = durationScale(ticks, [24, 696]);
      for (const value of minutes) {
        const x = scale(Math.max(1, value));
        expect(x).toBeGreaterThanOrEqual(24);
        expect(x).toBeLessThanOrEqual(696);
      }
    }),
  );
});

it("lets no dot hide another", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 80 }), (given) => {
      const dots = stackDots(
        given.sort((a, b) => a - b),
        (x) => x,
        11,
      );
      for (const a of dots) {
        for (const b of dots) if (a !== b && a.row === b.row) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(11);
      }
    }),
  );
});

it("places each value once", () => {
  expect(placeDots(distribution.values)?.dots).toHaveLength(9);
  expect(placeDots([])).toBe(null);
});
