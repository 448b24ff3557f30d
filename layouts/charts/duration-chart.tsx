import type { SiteInfo } from "#model/page.ts";
import type { ReportedDistribution } from "#model/statistics.ts";
import { grouped } from "../parts/count.ts";
import { durationWords } from "../parts/duration.ts";
import { href } from "../parts/href.ts";
import { RankShape } from "../parts/icons.tsx";
import { ranks } from "../parts/severity-words.ts";
import { BarList } from "./bar-list.tsx";
import { DotStrip, placeDots } from "./dot-strip.tsx";
import { LinkedNumber } from "./linked-number.tsx";

interface ChartProps {
  site: SiteInfo;
  distribution: ReportedDistribution;
}

/**
 * One distribution of durations: dots where they can be told apart, classes where there are too many, and the values
 * alone where there are too few for a median.
 */
export function DurationChart({ site, distribution }: ChartProps) {
  const { measure, name, definition, n, of, without } = distribution;
  return (
    <figure class="duration-chart" aria-labelledby={`measure-${measure}`}>
      <figcaption>
        <h3 id={`measure-${measure}`}>{name}</h3>
        <p class="muted">
          {definition} · {grouped(n)} of {grouped(of)}; without usable times:{" "}
          <LinkedNumber site={site} counted={without} label={`${name}, without usable times`} />
        </p>
        <Spread distribution={distribution} />
      </figcaption>
      <Values site={site} distribution={distribution} />
    </figure>
  );
}

function Spread({ distribution: { median, quartiles, n } }: Pick<ChartProps, "distribution">) {
  if (n === 0) return null;
  if (median === null || quartiles === null) {
    return <p class="muted">Fewer than eight values: no median, and no quartiles.</p>;
  }
  const [lower, upper] = quartiles;
  return (
    <p>
      Median <strong>{durationWords(median)}</strong>; the middle half from {durationWords(lower)} to{" "}
      {durationWords(upper)}.
    </p>
  );
}

function Values({ site, distribution }: ChartProps) {
  const { values, median, bins } = distribution;
  if (values.length === 0) return null;
  if (median === null) return <ValueTable site={site} distribution={distribution} />;
  if (placeDots(values) === null) return <BarList site={site} rows={bins} />;
  return (
    <>
      <DotStrip site={site} distribution={distribution} />
      <details class="behind">
        <summary>Table</summary>
        <BarList site={site} rows={bins} />
        <ValueTable site={site} distribution={distribution} />
      </details>
    </>
  );
}

function ValueTable({ site, distribution: { values } }: ChartProps) {
  return (
    <table class="values">
      <thead>
        <tr>
          <th scope="col">Duration</th>
          <th scope="col">
            <span class="column-word">Severity</span>
          </th>
          <th scope="col">Document</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ id, url, title, minutes, rank }) => (
          <tr key={id}>
            <td class="number">{durationWords(minutes)}</td>
            <td class={`rank-${rank}`}>
              <RankShape rank={rank} /> <span class="column-word">{ranks.find(({ key }) => key === rank)?.word}</span>
            </td>
            <td>
              <a href={href(site, url)}>
                <bdi>{title}</bdi>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
