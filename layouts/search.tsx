import type { IncidentCard, PageOf, SiteInfo } from "#model/page.ts";
import { CardFacts } from "./parts/card.tsx";
import { count, grouped } from "./parts/count.ts";
import { href } from "./parts/href.ts";
import { RankShape } from "./parts/icons.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { ranks } from "./parts/severity-words.ts";

interface SearchProps {
  page: PageOf<"search">;
  site: SiteInfo;
}

const indexes = [
  { name: "All incidents", url: "/incidents/" },
  { name: "Tags", url: "/tags/" },
  { name: "Services", url: "/services/" },
  { name: "Severity", url: "/severity/" },
  { name: "Kinds", url: "/kinds/" },
];

/** A list for those who cannot search; the newest first. */
function Newest({ data: { newest, total }, site }: { data: PageOf<"search">["data"]; site: SiteInfo }) {
  if (newest.length === 0) return null;
  return (
    <section aria-labelledby="newest">
      <h2 id="newest">
        {newest.length < total ? `The newest ${grouped(newest.length)} of ${grouped(total)}` : "All incidents"}
      </h2>
      <ol class="results" data-newest>
        {newest.map((card) => (
          <Result key={card.id} card={card} site={site} />
        ))}
      </ol>
    </section>
  );
}

/** As `client/search/results.ts` draws it. */
function Result({ card, site }: { card: IncidentCard; site: SiteInfo }) {
  return (
    <li class="result">
      <h3 class="result-title">
        <a href={href(site, card.url)} dir="auto">
          {card.title === "" ? card.id : card.title}
        </a>
      </h3>
      <CardFacts card={card} />
      {card.takeaway === "" ? null : (
        <p class="excerpt" dir="auto">
          {card.takeaway}
        </p>
      )}
    </li>
  );
}

/** The frame of the search; `client/search.ts` fills it and takes the notice away. */
export function Search({ page: { data }, site }: SearchProps) {
  return (
    <>
      <PageHeading heading="Search" />
      <div id="search" class="search" data-total={data.total}>
        <div class="search-off" data-search-off>
          <p>
            Searching {count(data.total, "incident")} needs JavaScript and a site that comes from a server. JavaScript
            is off, the browser is too old, or the page was opened as a file. You can browse:
          </p>
          <ul class="search-indexes">
            {indexes.map(({ name, url }) => (
              <li key={url}>
                <a href={href(site, url)}>{name}</a>
              </li>
            ))}
          </ul>
          <Newest data={data} site={site} />
        </div>
      </div>
      <div hidden data-shapes>
        {ranks.map(({ key }) => (
          <RankShape key={key} rank={key} />
        ))}
      </div>
    </>
  );
}
