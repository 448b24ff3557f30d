import type { PageOf, SeverityTableView, SiteInfo } from "#model/page.ts";
import { RowsLeftOut, SeverityTable } from "./charts/severity-table.tsx";
import { Breadcrumbs } from "./parts/breadcrumbs.tsx";
import { count } from "./parts/count.ts";
import { EmptyState } from "./parts/empty-state.tsx";
import { EntryList } from "./parts/entry-list.tsx";
import { PageHeading } from "./parts/page-heading.tsx";

interface SeverityProps {
  page: PageOf<"severity">;
  site: SiteInfo;
}

const plurals: Readonly<Record<SeverityTableView["by"], string>> = {
  year: "years",
  service: "services",
  kind: "kinds",
  cause: "causes",
  tag: "tags",
};

/** A document that names several stands in several rows, so the rows add up to more than there are. */
const severalNotes: Partial<Record<SeverityTableView["by"], string>> = {
  service: "A document about several services stands in the row of each.",
  cause: "As categorised by the authors; a document with several categories stands in the row of each.",
  tag: "A document with several tags stands in the row of each.",
};

/** How bad it was, by year, service, kind, cause and tag. */
export function Severity({ page: { data }, site }: SeverityProps) {
  return (
    <>
      {data.parent === null ? null : <Breadcrumbs site={site} trail={[data.parent]} here={data.heading} />}
      <PageHeading heading={data.heading} description={data.description}>
        <p class="tally">{count(data.documents, "document")}, the unrated and undated among them</p>
      </PageHeading>
      {data.documents === 0 ? <EmptyState /> : <EntryList site={site} entries={data.entries} />}
      {data.documents === 0
        ? null
        : data.tables.map((table) => (
            <section key={table.by} aria-labelledby={`by-${table.by}`}>
              <h2 id={`by-${table.by}`} class="section-heading">
                {table.heading}
              </h2>
              {severalNotes[table.by] === undefined ? null : <p class="muted note">{severalNotes[table.by]}</p>}
              <SeverityTable site={site} table={table} />
              <RowsLeftOut site={site} table={table} plural={plurals[table.by]} />
            </section>
          ))}
    </>
  );
}
