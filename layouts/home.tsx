import type { PageOf, SiteInfo } from "#model/page.ts";
import { CardList } from "./parts/card.tsx";
import { count, grouped } from "./parts/count.ts";
import { EmptyState } from "./parts/empty-state.tsx";
import { EntryList } from "./parts/entry-list.tsx";
import { href } from "./parts/href.ts";
import { OpenActions } from "./parts/open-actions.tsx";
import { SeverityBars } from "./parts/severity-bars.tsx";
import { SeverityByYear } from "./parts/severity-by-year.tsx";
import { SearchLink } from "./parts/site-header.tsx";

interface HomeProps {
  page: PageOf<"home">;
  site: SiteInfo;
}

/** What a reader needs first: search, the newest, what is still open, how it adds up. */
export function Home({ page, site }: HomeProps) {
  const { data } = page;
  return (
    <>
      <header class="hero">
        <h1>
          <bdi>{site.title}</bdi>
        </h1>
        {site.description === "" ? null : (
          <p class="lead" dir="auto">
            {site.description}
          </p>
        )}
        {data.total === 0 ? null : <SearchLink site={site} label={`Search ${count(data.total, "incident")}`} />}
      </header>
      {data.total === 0 ? <EmptyState /> : <Overview page={page} site={site} />}
    </>
  );
}

function Overview({ page: { data }, site }: HomeProps) {
  return (
    <>
      <div class="columns">
        <section class="column-main" aria-labelledby="newest">
          <h2 id="newest" class="section-heading">
            Newest
          </h2>
          <CardList cards={data.newest} site={site} level={3} />
          <p class="all-link">
            <a href={href(site, "/incidents/")}>
              {data.total === 1 ? "See it" : `All ${grouped(data.total)} incidents`}
            </a>
          </p>
        </section>
        <div class="column-side">
          <section aria-labelledby="by-severity">
            <h2 id="by-severity" class="section-heading">
              By severity
            </h2>
            <SeverityBars site={site} counts={data.severities} />
          </section>
          <OpenWork data={data} site={site} />
        </div>
      </div>
      <NearMisses data={data} site={site} />
      <Years data={data} site={site} />
      <div class="two-columns">
        <Top heading="Tags" id="top-tags" url="/tags/" entries={data.tags} site={site} />
        <Top heading="Services" id="top-services" url="/services/" entries={data.services} site={site} />
      </div>
    </>
  );
}

interface PartProps {
  data: HomeProps["page"]["data"];
  site: SiteInfo;
}

function OpenWork({ data, site }: PartProps) {
  return (
    <section aria-labelledby="open-work">
      <h2 id="open-work" class="section-heading">
        Still open
      </h2>
      {data.openActionCount === 0 ? (
        <p class="muted">No open actions.</p>
      ) : (
        <>
          <p class="muted open-work-note">{openWords(data.openActionCount, data.openActions.length)}</p>
          <OpenActions site={site} actions={data.openActions} />
        </>
      )}
    </section>
  );
}

function openWords(all: number, shown: number): string {
  return shown < all ? `${shown} of ${count(all, "open action")}` : count(all, "open action");
}

/** The cheap lessons: nothing broke, this time. */
function NearMisses({ data, site }: PartProps) {
  if (data.nearMisses.length === 0) return null;
  return (
    <section class="near-misses" aria-labelledby="near-misses">
      <h2 id="near-misses" class="section-heading">
        Near misses
      </h2>
      <p class="muted">Nothing broke, and there was something to learn all the same.</p>
      <CardList cards={data.nearMisses} site={site} level={3} />
    </section>
  );
}

function Years({ data, site }: PartProps) {
  if (data.byYear.length === 0) return null;
  return (
    <section aria-labelledby="by-year">
      <h2 id="by-year" class="section-heading">
        By year
      </h2>
      <SeverityByYear site={site} rows={data.byYear} />
    </section>
  );
}

interface TopProps {
  heading: string;
  id: string;
  url: string;
  entries: HomeProps["page"]["data"]["tags"];
  site: SiteInfo;
}

function Top({ heading, id, url, entries, site }: TopProps) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        <a href={href(site, url)}>{heading}</a>
      </h2>
      <EntryList site={site} entries={entries} compact />
    </section>
  );
}
