import type { SiteInfo } from "#model/page.ts";
import type { ReportedCount } from "#model/statistics.ts";
import { grouped } from "../parts/count.ts";
import { href } from "../parts/href.ts";

interface BarListProps {
  site: SiteInfo;
  rows: readonly ReportedCount[];
  /** Further rows are folded away. */
  most?: number;
  /** Where all rows are, when they are too many to fold. */
  all?: { name: string; url: string };
}

/** More folded rows than this weigh down a page that few unfold. */
const mostFolded = 60;

/** Names, bars on one scale, and numbers; each row leads to the list that it counts. */
export function BarList({ site, rows, most = 12, all }: BarListProps) {
  const largest = Math.max(1, ...rows.map(({ count }) => count));
  const row = (each: ReportedCount) => (
    <Row key={`${each.url} ${each.name}`} site={site} row={each} largest={largest} />
  );
  const folded = rows.slice(most);
  const elsewhere = folded.length > mostFolded ? all : undefined;
  return (
    <>
      <ul class="bar-list">{rows.slice(0, most).map(row)}</ul>
      {elsewhere === undefined ? null : (
        <p class="all-rows">
          <a href={href(site, elsewhere.url)}>{elsewhere.name}</a>
        </p>
      )}
      {folded.length === 0 || elsewhere !== undefined ? null : (
        <details class="more-rows">
          <summary>{grouped(folded.length)} more</summary>
          <ul class="bar-list">{folded.map(row)}</ul>
        </details>
      )}
    </>
  );
}

function Row({ site, row: { name, count, url }, largest }: { site: SiteInfo; row: ReportedCount; largest: number }) {
  return (
    <li class={count === 0 ? "bar-row none" : "bar-row"}>
      {url === "" ? (
        <bdi>{name}</bdi>
      ) : (
        <a href={href(site, url)}>
          <bdi>{name}</bdi>
        </a>
      )}
      <svg class="bar" width="100%" height="8" aria-hidden="true" focusable="false">
        <rect class="bar-track" width="100%" height="8" />
        {count === 0 ? null : (
          <rect class="bar-fill" width={`${Math.round((count / largest) * 10_000) / 100}%`} height="8" />
        )}
      </svg>
      <span class="number">{grouped(count)}</span>
    </li>
  );
}
