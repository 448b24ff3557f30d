import type { PageOf, SiteInfo } from "#model/page.ts";
import { Breadcrumbs } from "./parts/breadcrumbs.tsx";
import { CardList } from "./parts/card.tsx";
import { count, grouped } from "./parts/count.ts";
import { outsideHref } from "./parts/href.ts";
import { OpenActions } from "./parts/open-actions.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { roleWords } from "./parts/ticket-words.ts";
import { ToldState } from "./parts/told-ticket.tsx";

interface TicketProps {
  page: PageOf<"ticket">;
  site: SiteInfo;
}

/** One ticket, and every issue that speaks of it. */
export function Ticket({ page: { data }, site }: TicketProps) {
  const url = outsideHref(data.url);
  return (
    <>
      <Breadcrumbs site={site} trail={[{ name: "Tickets", url: "/tickets/" }]} here={data.key} />
      <PageHeading eyebrow={data.systemName} heading={data.key}>
        {data.told === undefined ? null : (
          <>
            {data.told.title === "" ? null : (
              <p class="lead">
                <bdi>{data.told.title}</bdi>
              </p>
            )}
            <p>
              <ToldState told={data.told} />
            </p>
          </>
        )}
        <p class="tally">
          {grouped(data.documents)} of {count(data.total, "published issue")}{" "}
          {data.documents === 1 ? "speaks" : "speak"} of it.
        </p>
        {url === undefined ? (
          <p class="muted">Nobody named the tracker that it is in.</p>
        ) : (
          <p>
            <a href={url} rel="noopener noreferrer">
              Open <bdi>{data.key}</bdi> in {data.systemName}
            </a>
          </p>
        )}
      </PageHeading>
      {data.openActions.length === 0 ? null : (
        <section class="ticket-part" aria-labelledby="open">
          <h2 id="open" class="section-heading">
            Still open under this ticket
          </h2>
          <OpenActions site={site} actions={data.openActions} />
        </section>
      )}
      {data.groups.map(({ role, cards }) => (
        <section key={role} class="ticket-part" aria-labelledby={`role-${role}`}>
          <h2 id={`role-${role}`} class="section-heading">
            {roleWords[role].heading}
          </h2>
          <CardList cards={cards} site={site} level={3} />
        </section>
      ))}
    </>
  );
}
