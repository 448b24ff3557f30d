import { type BandScale, type ContinuousScale, scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import type { SeverityTableView, SiteInfo } from "#model/page.ts";
import type { RankKey } from "#model/severity-rollup.ts";
import { count } from "../parts/count.ts";
import { href } from "../parts/href.ts";
import { ranks } from "../parts/severity-words.ts";

type Row = SeverityTableView["rows"][number];

/** Units of the drawing. */
const width = 720;
const left = 40;
const top = 8;
const floor = 180;
const height = 204;
/** A year needs this much to be written below its column. */
const labelWidth = 36;

/** More columns than these are too narrow to be told apart, and hit. */
const mostYears = 25;

/**
 * The years that are drawn, oldest first: the newest and those before it, the years without a document too, because an
 * axis of time has no gaps.
 */
export function drawnYears({ rows }: SeverityTableView): (Row | { name: string })[] {
  const known = new Map(rows.filter(({ name }) => /^\d{4}$/.test(name)).map((row) => [Number(row.name), row]));
  const newest = Math.max(...known.keys());
  const from = Math.max(Math.min(...known.keys()), newest - mostYears + 1);
  if (known.size === 0) return [];
  return Array.from({ length: newest - from + 1 }, (_, at) => known.get(from + at) ?? { name: String(from + at) });
}

/** Columns of years, oldest first, stacked by severity with the worst at the bottom; each part leads to its list. */
export function YearColumns({ site, years }: { site: SiteInfo; years: SeverityTableView }) {
  const drawn = drawnYears(years);
  if (drawn.length === 0) return null;
  const rows = drawn.filter((row): row is Row => "ranks" in row);
  const most = Math.max(...rows.map(({ total }) => total.count));
  const x = scaleBand(
    drawn.map(({ name }) => name),
    [left, width],
  ).padding(0.2);
  const y = scaleLinear([0, most], [floor, top]).nice(4);
  const series = stack<Row, RankKey>()
    .keys(ranks.map(({ key }) => key))
    .value((row, key) => row.ranks[key].count)(rows);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a small screen, and must by keyboard too
    <div class="chart-scroll" tabIndex={0}>
      {/* biome-ignore lint/a11y/useSemanticElements: no other element groups the links of a drawing */}
      <svg
        class="year-columns"
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-labelledby="chart-years-title chart-years-desc"
      >
        <title id="chart-years-title">Documents by year and severity</title>
        <desc id="chart-years-desc">{describe(drawn)}</desc>
        <Lines y={y} />
        {series.map((parts) =>
          parts.map(([from, to], at) => {
            const row = rows[at];
            return row === undefined || to === from ? null : (
              <Part
                key={`${row.name} ${parts.key}`}
                site={site}
                row={row}
                rank={parts.key}
                x={x}
                from={y(from)}
                to={y(to)}
              />
            );
          }),
        )}
        <Labels rows={drawn} x={x} />
      </svg>
    </div>
  );
}

function describe(rows: readonly { name: string }[]): string {
  const first = rows[0]?.name ?? "";
  const last = rows.at(-1)?.name ?? "";
  const span = first === last ? `the year ${first}` : `the years ${first} to ${last}`;
  return `One column for each of ${span}, stacked by severity. The table below has the same numbers.`;
}

interface PartProps {
  site: SiteInfo;
  row: Row;
  rank: RankKey;
  x: BandScale;
  from: number;
  to: number;
}

function Part({ site, row, rank, x, from, to }: PartProps) {
  const word = ranks.find(({ key }) => key === rank)?.word ?? rank;
  const { count: n, url } = row.ranks[rank];
  return (
    <a href={href(site, url)} tabIndex={-1} class={`rank-${rank}`}>
      <title>{`${row.name}, ${word}: ${count(n, "document")}`}</title>
      <rect x={round(x(row.name) ?? 0)} y={round(to)} width={round(x.bandwidth())} height={round(from - to)} />
    </a>
  );
}

function Lines({ y }: { y: ContinuousScale }) {
  return (
    <g class="axis">
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width} y1={round(y(tick))} y2={round(y(tick))} />
            <text x={left - 6} y={round(y(tick)) + 4} text-anchor="end">
              {tick}
            </text>
          </g>
        ))}
    </g>
  );
}

/** As many years as fit, the newest always. */
function Labels({ rows, x }: { rows: readonly { name: string }[]; x: PartProps["x"] }) {
  const every = Math.max(1, Math.ceil(labelWidth / x.step()));
  return (
    <g class="axis">
      {rows.map(({ name }, at) =>
        (rows.length - 1 - at) % every === 0 ? (
          <text key={name} x={round((x(name) ?? 0) + x.bandwidth() / 2)} y={floor + 18} text-anchor="middle">
            {name}
          </text>
        ) : null,
      )}
    </g>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
