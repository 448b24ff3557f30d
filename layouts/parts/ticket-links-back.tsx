import type { SiteInfo } from "#model/page.ts";
import type { TicketsPageData } from "#model/ticket-pages.ts";
import { href } from "./href.ts";

/** How trackers turn our ids into links, and pictures for pages elsewhere. */
export function TicketLinksBack({ data, site }: { data: TicketsPageData; site: SiteInfo }) {
  return (
    <section class="ticket-part" aria-labelledby="links-back">
      <h2 id="links-back" class="section-heading">
        Links back from your tracker
      </h2>
      <p>
        GitHub makes a link of every id in issues, commits and pull requests after this command, once for each
        repository:
      </p>
      <pre>
        <code>{data.autolink.command}</code>
      </pre>
      <p>
        Jira and other trackers that take a pattern: replace <code>{data.autolink.pattern}</code> with{" "}
        <code>{data.autolink.address}</code>.
      </p>
      <p>
        For bots: <a href={href(site, "/t/index.json")}>every ticket with its issues as JSON</a>.
      </p>
      <details class="badge-list">
        <summary>Badges for a README or a dashboard</summary>
        <ul>
          {data.badges.map(({ name, page, badges }) => (
            <li key={page}>
              <a href={href(site, page)}>
                <bdi>{name}</bdi>
              </a>
              {badges.map(({ url, alt, markdown }) => (
                <div key={url} class="badge">
                  <a href={href(site, encodeURI(url))}>
                    <bdi>{alt}</bdi>
                  </a>
                  <code>{markdown}</code>
                </div>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
