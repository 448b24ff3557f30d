import type { PageOf, SiteInfo } from "#model/page.ts";
import { EmptyState } from "./parts/empty-state.tsx";
import { EntryList } from "./parts/entry-list.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { SeverityByYear } from "./parts/severity-by-year.tsx";

interface IndexPageProps {
  page: PageOf<"index">;
  site: SiteInfo;
}

/** All tags, services, kinds or severities. */
export function IndexPage({ page: { data }, site }: IndexPageProps) {
  return (
    <>
      <PageHeading heading={data.heading} description={data.description} />
      {data.entries.length > 0 ? <EntryList site={site} entries={data.entries} /> : <Nothing site={site} />}
      {data.byYear.length === 0 ? null : (
        <section aria-labelledby="by-year">
          <h2 id="by-year" class="section-heading">
            By year
          </h2>
          <SeverityByYear site={site} rows={data.byYear} />
        </section>
      )}
    </>
  );
}

function Nothing({ site }: { site: SiteInfo }) {
  return site.count === 0 ? <EmptyState /> : <p class="muted">No incident names any.</p>;
}
