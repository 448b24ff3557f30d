import type { SiteInfo } from "#model/page.ts";
import type { ReportedDistribution } from "#model/statistics.ts";
import { durationWords } from "../parts/duration.ts";
import { href } from "../parts/href.ts";
import { shapes } from "../parts/icons.tsx";
import { ranks } from "../parts/severity-words.ts";
import { durationScale, durationTicks, type Tick } from "./duration-scale.ts";
import { type PlacedDot, stackDots } from "./stack-dots.ts";

type Value = ReportedDistribution["values"][number];

/** Units of the drawing. */
const width = 720;
const side = 34;
const above = 22;
const below = 26;
const dot = 10;
const pitch = dot + 1;

/** More dots than this, or higher stacks, are a wall and not a picture. */
const mostDots = 400;
const mostRows = 24;

interface DotStripProps {
  site: SiteInfo;
  distribution: ReportedDistribution;
}

/** The dots of a distribution, or nothing when there are too many to tell one from another. */
export function placeDots(values: readonly Value[]): { dots: PlacedDot<Value>[]; ticks: Tick[]; rows: number } | null {
  if (values.length === 0 || values.length > mostDots) return null;
  const ticks = durationTicks(values[0]?.minutes ?? 1, values.at(-1)?.minutes ?? 60);
  const scale = durationScale(ticks, [side, width - side]);
  const dots = stackDots(values, ({ minutes }) => scale(Math.max(1, minutes)), pitch);
  const rows = Math.max(...dots.map(({ row }) => row)) + 1;
  return rows > mostRows ? null : { dots, ticks, rows };
}

/**
 * One dot for each incident on a logarithmic axis; its shape is the severity, and it leads to the incident. A drawing
 * with links is a group and not an image, which would hide them. The table behind it holds the same links for the
 * keyboard, so the dots are no stops of the tab key.
 */
export function DotStrip({ site, distribution }: DotStripProps) {
  const placed = placeDots(distribution.values);
  if (placed === null) return null;
  const { dots, ticks, rows } = placed;
  const scale = durationScale(ticks, [side, width - side]);
  const floor = above + rows * pitch;
  const id = `chart-${distribution.measure}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a small screen, and must by keyboard too
    <div class="chart-scroll" tabIndex={0}>
      {/* biome-ignore lint/a11y/useSemanticElements: no other element groups the links of a drawing */}
      <svg
        class="dot-strip"
        viewBox={`0 0 ${width} ${floor + below}`}
        role="group"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{`${distribution.name} of ${distribution.n} documents`}</title>
        <desc id={`${id}-desc`}>{describe(distribution)}</desc>
        <SpreadBand distribution={distribution} x={scale} floor={floor} />
        <Axis ticks={ticks} x={scale} floor={floor} />
        {dots.map(({ value, x, row }) => (
          <Dot key={value.id} site={site} value={value} x={x} y={floor - 1 - (row + 1) * pitch} />
        ))}
      </svg>
    </div>
  );
}

function describe({ values, definition, median }: ReportedDistribution): string {
  const shortest = durationWords(values[0]?.minutes ?? 0);
  const longest = durationWords(values.at(-1)?.minutes ?? 0);
  const middle = median === null ? "" : ` The median is ${durationWords(median)}.`;
  return `Each dot is one document, by the time ${definition}, on a logarithmic axis: from ${shortest} to ${longest}.${middle} The table below has the same values.`;
}

function Dot({ site, value, x, y }: { site: SiteInfo; value: Value; x: number; y: number }) {
  const word = ranks.find(({ key }) => key === value.rank)?.word ?? "Unrated";
  const scale = dot / 16;
  return (
    <a href={href(site, value.url)} tabIndex={-1} class={`dot rank-${value.rank}`}>
      <title>{`${durationWords(value.minutes)}, ${word}: ${value.title}`}</title>
      <rect class="dot-target" x={round(x - dot / 2)} y={round(y)} width={dot} height={dot} />
      <g transform={`translate(${round(x - dot / 2)} ${round(y)}) scale(${scale})`}>{shapes[value.rank]}</g>
    </a>
  );
}

interface ScaleProps {
  x: (minutes: number) => number;
  floor: number;
}

function Axis({ ticks, x, floor }: ScaleProps & { ticks: Tick[] }) {
  return (
    <g class="axis">
      <line x1={side} x2={width - side} y1={floor} y2={floor} />
      {ticks.map(({ minutes, label }) => (
        <g key={label}>
          <line x1={round(x(minutes))} x2={round(x(minutes))} y1={floor} y2={floor + 5} />
          <text x={round(x(minutes))} y={floor + 19} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Median and the middle half; only where there are values enough. */
function SpreadBand({
  distribution: { median, quartiles },
  x,
  floor,
}: ScaleProps & Pick<DotStripProps, "distribution">) {
  if (median === null || quartiles === null) return null;
  const [from, to] = quartiles.map((minutes) => x(Math.max(1, minutes))) as [number, number];
  const at = x(Math.max(1, median));
  return (
    <g class="spread">
      <rect x={round(from)} width={round(Math.max(1, to - from))} y={above - 6} height={floor - above + 6} />
      <line x1={round(at)} x2={round(at)} y1={above - 6} y2={floor} />
      <text x={round(Math.min(Math.max(at, 90), width - 90))} y={above - 10} text-anchor="middle">
        {`median ${durationWords(median)}`}
      </text>
    </g>
  );
}

/** Hundredths of a unit are finer than any screen. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
