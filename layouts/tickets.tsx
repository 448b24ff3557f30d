import type { PageOf, SiteInfo } from "#model/page.ts";
import type { TicketLine, TicketSystemGroup } from "#model/ticket-pages.ts";
import { count, grouped } from "./parts/count.ts";
import { href, outsideHref } from "./parts/href.ts";
import { PageHeading } from "./parts/page-heading.tsx";
import { TicketLinksBack } from "./parts/ticket-links-back.tsx";
import { roleWords } from "./parts/ticket-words.ts";
import { ToldState } from "./parts/told-ticket.tsx";

interface TicketsProps {
  page: PageOf<"tickets">;
  site: SiteInfo;
}

/** From a ticket to its postmortem; `client/ticket-box.ts` shows the box, the list does without. */
export function Tickets({ page: { data }, site }: TicketsProps) {
  const named = data.total - data.without.count;
  return (
    <>
      <PageHeading heading="Tickets" description="From a ticket to what is known about it.">
        <p class="tally">
          {grouped(named)} of {count(data.total, "published issue")} {named === 1 ? "names" : "name"} a ticket
          {data.without.count === 0 ? (
            "."
          ) : (
            <>
              ; <a href={href(site, data.without.url)}>{grouped(data.without.count)} without one</a>.
            </>
          )}
        </p>
      </PageHeading>
      <form class="ticket-box" data-ticket-box hidden>
        <label for="ticket-box">Paste a ticket or its address</label>
        <input
          id="ticket-box"
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder={exampleOf(data.groups)}
        />
        {/* What is typed is looked up at once; the form has a button because every form has. */}
        <button type="submit" hidden>
          Look up
        </button>
        <p role="status" data-ticket-found />
      </form>
      {data.groups.map((group) => (
        <System key={group.system} group={group} site={site} />
      ))}
      <TicketLinksBack data={data} site={site} />
    </>
  );
}

function exampleOf(groups: readonly TicketSystemGroup[]): string {
  return groups[0]?.tickets[0]?.key ?? "PROJ-123";
}

function System({ group, site }: { group: TicketSystemGroup; site: SiteInfo }) {
  const id = `system-${group.system}`;
  return (
    <section class="ticket-part" aria-labelledby={id} data-ticket-group>
      <h2 id={id} class="section-heading">
        {group.name} <span class="number muted">{grouped(group.tickets.length)}</span>
      </h2>
      <ul class="ticket-list">
        {group.tickets.map((ticket) => (
          <Line key={ticket.key} ticket={ticket} system={group.name} site={site} />
        ))}
      </ul>
    </section>
  );
}

function Line({ ticket, system, site }: { ticket: TicketLine; system: string; site: SiteInfo }) {
  const url = outsideHref(ticket.url);
  return (
    <li data-ticket={ticket.key} {...(url === undefined ? {} : { "data-address": url })}>
      <a class="ticket-key" href={href(site, ticket.page)}>
        <bdi>{ticket.key}</bdi>
      </a>{" "}
      {ticket.told === undefined || ticket.told.title === "" ? null : (
        <>
          <bdi>{ticket.told.title}</bdi>{" "}
        </>
      )}
      <span class="facts">
        {ticket.told === undefined || ticket.told.state === "" ? null : (
          <span class="fact">
            <ToldState told={ticket.told} />
          </span>
        )}
        <span class="fact">{count(ticket.documents, "issue")}</span>{" "}
        <span class="fact muted">{ticket.roles.map((role) => roleWords[role].short).join(", ")}</span>
        {ticket.openActions === 0 ? null : (
          <span class="fact open-work">{count(ticket.openActions, "open action")}</span>
        )}
        {url === undefined ? null : (
          <a class="fact" href={url} rel="noopener noreferrer">
            in {system}
            <span class="visually-hidden">: {ticket.key}</span>
          </a>
        )}
      </span>
    </li>
  );
}
