import type { PageOf, SiteInfo } from "#model/page.ts";
import { EmptyState } from "./parts/empty-state.tsx";
import { EntryList } from "./parts/entry-list.tsx";
import { PageHeading } from "./parts/page-heading.tsx";

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
    </>
  );
}

function Nothing({ site }: { site: SiteInfo }) {
  return site.count === 0 ? <EmptyState /> : <p class="muted">No incident names any.</p>;
}
