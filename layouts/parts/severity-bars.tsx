import type { SeverityCounts } from "#model/knowledge-base.ts";
import type { SiteInfo } from "#model/page.ts";
import { grouped } from "./count.ts";
import { href } from "./href.ts";
import { RankShape } from "./icons.tsx";
import { ranks, totalOf } from "./severity-words.ts";

interface BarsProps {
  site: SiteInfo;
  counts: SeverityCounts;
  /** False where the numbers count something else than the page that the rank would lead to. */
  linked?: boolean;
}

/** How many incidents each rank has: word, bar and number, each row a link to what it counts. */
export function SeverityBars({ site, counts, linked = true }: BarsProps) {
  const most = Math.max(1, ...ranks.map(({ key }) => counts[key]));
  return (
    <ul class="severity-bars">
      {ranks.map(({ key, word, url }) => (
        <li key={key} class={`severity-bar rank-${key}`}>
          <RankShape rank={key} />
          {linked && counts[key] > 0 ? <a href={href(site, url)}>{word}</a> : <span>{word}</span>}
          <Bar share={counts[key] / most} />
          <span class="number">{grouped(counts[key])}</span>
        </li>
      ))}
    </ul>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <svg class="bar" width="100%" height="8" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100%" height="8" />
      {share > 0 ? <rect class="bar-fill" width={percent(share)} height="8" /> : null}
    </svg>
  );
}

/** A bar of all ranks side by side, worst first. Decorative: numbers in words or a table belong beside it. */
export function StackedBar({ counts, of = totalOf(counts) }: { counts: SeverityCounts; of?: number }) {
  let start = 0;
  return (
    <svg class="stacked-bar" width="100%" height="8" aria-hidden="true" focusable="false">
      {ranks.map(({ key }) => {
        const from = start;
        start += counts[key];
        if (counts[key] === 0) return null;
        return (
          <rect key={key} class={`rank-${key}`} x={percent(from / of)} width={percent(counts[key] / of)} height="8" />
        );
      })}
    </svg>
  );
}

/** The ranks that occur, each as its shape and number: `■ 2 ▲ 1`. */
export function SeverityMix({ counts }: { counts: SeverityCounts }) {
  return (
    <ul class="severity-mix" title="By severity">
      {ranks
        .filter(({ key }) => counts[key] > 0)
        .map(({ key, word }) => (
          <li key={key} class={`rank-${key}`} title={`${word}: ${counts[key]}`}>
            <RankShape rank={key} />
            <span class="visually-hidden">{word}: </span>
            {grouped(counts[key])}
          </li>
        ))}
    </ul>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
