import type { IncidentCard, ListPart, PageOf, SiteInfo } from "#model/page.ts";
import { Breadcrumbs } from "./parts/breadcrumbs.tsx";
import { CardList } from "./parts/card.tsx";
import { count, grouped } from "./parts/count.ts";
import { EmptyState } from "./parts/empty-state.tsx";
import { FeedLink } from "./parts/feed-link.tsx";
import { href } from "./parts/href.ts";
import { PageHeading } from "./parts/page-heading.tsx";
import { Pager } from "./parts/pager.tsx";
import { SeverityBars } from "./parts/severity-bars.tsx";
import { totalOf } from "./parts/severity-words.ts";

interface CollectionProps {
  page: PageOf<"collection">;
  site: SiteInfo;
}

/** A list of incidents: all of them, or those of one tag, service, kind, severity or year. */
export function Collection({ page, site }: CollectionProps) {
  const { data } = page;
  return (
    <>
      {data.parent === null ? null : <Breadcrumbs site={site} trail={[data.parent]} here={data.heading} />}
      <PageHeading eyebrow={data.eyebrow} heading={data.heading} description={data.description}>
        <p class="tally">{count(totalOf(data.severities), "incident")}</p>
        <FeedLink page={page} site={site} />
      </PageHeading>
      <Years data={data} site={site} here={page.url} />
      <div class="columns">
        <div class="column-main">
          <CardsByYear cards={data.cards} part={data.part} site={site} />
        </div>
        <div class="column-side">
          {data.cards.length === 0 ? null : (
            <section aria-labelledby="by-severity">
              <h2 id="by-severity" class="section-heading">
                By severity
              </h2>
              <SeverityBars site={site} counts={data.severities} linked={page.url === "/incidents/"} />
            </section>
          )}
          <Related data={data} site={site} />
        </div>
      </div>
    </>
  );
}

interface PartProps {
  data: CollectionProps["page"]["data"];
  site: SiteInfo;
}

function Years({ data, site, here }: PartProps & { here: string }) {
  if (data.years.length === 0) return null;
  return (
    <nav class="years" aria-label="Years">
      <ul>
        {data.years.map(({ year, url, count: n }) => (
          <li key={url}>
            <a href={href(site, url)} aria-current={url === here ? "page" : undefined}>
              {year === "undated" ? "Undated" : year} <span class="number">{grouped(n)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface CardsByYearProps {
  cards: IncidentCard[];
  part?: ListPart | undefined;
  site: SiteInfo;
}

/** Cards with a line between the years; each year counts those on other pages too. */
export function CardsByYear({ cards, part, site }: CardsByYearProps) {
  if (cards.length === 0) return site.count === 0 ? <EmptyState /> : <p class="muted">Nothing here yet.</p>;
  return (
    <>
      <WhichPage part={part} />
      {byYear(cards).map(([year, ofYear]) => (
        <section key={year} class="year" aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`} class="year-heading">
            {year === "undated" ? "Undated" : year}{" "}
            <span class="number">{grouped(part?.years[year] ?? ofYear.length)}</span>
          </h2>
          <CardList cards={ofYear} site={site} level={3} />
        </section>
      ))}
      {part === undefined ? null : <Pager site={site} pages={part.pages} />}
    </>
  );
}

/** Not said of the first page, which begins like any list. */
function WhichPage({ part }: { part: ListPart | undefined }) {
  const n = part?.pages.find(({ current }) => current)?.n ?? 1;
  if (n === 1) return null;
  return (
    <p class="tally">
      Page {grouped(n)} of {grouped(part?.pages.length ?? n)}
    </p>
  );
}

/** In the order of the cards: the pages decide it, the layout only draws lines between the years. */
function byYear(cards: IncidentCard[]): [string, IncidentCard[]][] {
  const years = new Map<string, IncidentCard[]>();
  for (const card of cards) {
    const year = /^\d{4}/.exec(card.day)?.[0] ?? "undated";
    const ofYear = years.get(year);
    if (ofYear === undefined) years.set(year, [card]);
    else ofYear.push(card);
  }
  return [...years];
}

function Related({ data, site }: PartProps) {
  if (data.related.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <h2 id="related" class="section-heading">
        Often together with
      </h2>
      <ul class="tag-list related-list">
        {data.related.map(({ name, url, count: n }) => (
          <li key={url}>
            <a class="tag" href={href(site, url)}>
              <bdi>{name}</bdi> <span class="number">{grouped(n)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
