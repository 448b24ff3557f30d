import type { SeverityCounts } from "#model/knowledge-base.ts";
import type { SiteInfo } from "#model/page.ts";
import { grouped } from "./count.ts";
import { href } from "./href.ts";
import { RankShape } from "./icons.tsx";
import { StackedBar } from "./severity-bars.tsx";
import { ranks, totalOf } from "./severity-words.ts";

interface YearRow {
  year: string;
  counts: SeverityCounts;
}

/** Year by rank, as a table whose bars share one scale. */
export function SeverityByYear({ site, rows }: { site: SiteInfo; rows: YearRow[] }) {
  if (rows.length === 0) return null;
  const most = Math.max(1, ...rows.map(({ counts }) => totalOf(counts)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="table-scroll" aria-label="Incidents by year and severity" tabIndex={0}>
      <table class="by-year">
        <thead>
          <tr>
            <th scope="col">Year</th>
            <td class="bar-cell" />
            {ranks.map(({ key, word }) => (
              <th key={key} scope="col" class={`number rank-${key}`}>
                <RankShape rank={key} /> <span class="column-word">{word}</span>
              </th>
            ))}
            <th scope="col" class="number">
              All
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.year} site={site} row={row} most={most} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ site, row: { year, counts }, most }: { site: SiteInfo; row: YearRow; most: number }) {
  return (
    <tr>
      <th scope="row">
        <a href={href(site, `/incidents/${year}/`)}>{year === "undated" ? "Undated" : year}</a>
      </th>
      <td class="bar-cell">
        <StackedBar counts={counts} of={most} />
      </td>
      {ranks.map(({ key }) => (
        <td key={key} class={counts[key] === 0 ? "number none" : "number"}>
          {grouped(counts[key])}
        </td>
      ))}
      <td class="number total">{grouped(totalOf(counts))}</td>
    </tr>
  );
}
