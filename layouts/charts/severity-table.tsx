import type { SeverityTableView, SiteInfo } from "#model/page.ts";
import { grouped } from "../parts/count.ts";
import { href } from "../parts/href.ts";
import { RankShape } from "../parts/icons.tsx";
import { StackedBar } from "../parts/severity-bars.tsx";
import { ranks } from "../parts/severity-words.ts";
import { LinkedNumber } from "./linked-number.tsx";

const columnNames: Readonly<Record<SeverityTableView["by"], string>> = {
  year: "Year",
  service: "Service",
  kind: "Kind",
  cause: "Cause",
  tag: "Tag",
};

/** Years, services, … by severity; every number leads to the list that it counts. */
export function SeverityTable({ site, table }: { site: SiteInfo; table: SeverityTableView }) {
  const most = Math.max(1, ...table.rows.map(({ total }) => total.count));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="table-scroll" aria-label={`Documents ${table.heading.toLowerCase()} and severity`} tabIndex={0}>
      <table class="by-year severity-table">
        <thead>
          <tr>
            <th scope="col">{columnNames[table.by]}</th>
            <td class="bar-cell" />
            {ranks.map(({ key, word, url }) => (
              <th key={key} scope="col" class={`number rank-${key}`}>
                <a href={href(site, url)}>
                  <RankShape rank={key} /> <span class="column-word">{word}</span>
                </a>
              </th>
            ))}
            <th scope="col" class="number">
              All
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={`${row.total.url} ${row.name}`} site={site} row={row} most={most} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ site, row, most }: { site: SiteInfo; row: SeverityTableView["rows"][number]; most: number }) {
  const { name, total } = row;
  const counts = {
    ...{ "1": row.ranks["1"].count, "2": row.ranks["2"].count, "3": row.ranks["3"].count },
    ...{ "4": row.ranks["4"].count, unrated: row.ranks.unrated.count },
  };
  return (
    <tr>
      <th scope="row">
        {total.url === "" ? (
          <bdi>{name}</bdi>
        ) : (
          <a href={href(site, total.url)}>
            <bdi>{name}</bdi>
          </a>
        )}
      </th>
      <td class="bar-cell">
        <StackedBar counts={counts} of={most} />
      </td>
      {ranks.map(({ key, word }) => (
        <td key={key} class={counts[key] === 0 ? "number none" : "number"}>
          <LinkedNumber site={site} counted={row.ranks[key]} label={`${name}, ${word}`} />
        </td>
      ))}
      <td class="number total">
        <LinkedNumber site={site} counted={total} label={`${name}, all`} />
      </td>
    </tr>
  );
}

/** Says which rows a table leaves out and where they are; nothing when it has them all. */
export function RowsLeftOut({ site, table, plural }: { site: SiteInfo; table: SeverityTableView; plural: string }) {
  if (table.of.url === "") return null;
  return (
    <p class="all-rows">
      <a href={href(site, table.of.url)}>
        All {grouped(table.of.count)} {plural}
      </a>
    </p>
  );
}
