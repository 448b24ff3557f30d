import type { ProfileItem, ProfileSection } from "#model/lesson-layouts.ts";
import type { PageOf, SiteInfo } from "#model/page.ts";
import { CardsByYear } from "./collection.tsx";
import { Breadcrumbs } from "./parts/breadcrumbs.tsx";
import { grouped } from "./parts/count.ts";
import { EmptyState } from "./parts/empty-state.tsx";
import { EntryList } from "./parts/entry-list.tsx";
import { FeedLink } from "./parts/feed-link.tsx";
import { href } from "./parts/href.ts";
import { Day } from "./parts/instant.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { Remarks } from "./parts/remarks.tsx";
import { SeverityBars } from "./parts/severity-bars.tsx";

interface ProfileProps {
  page: PageOf<"profile">;
  site: SiteInfo;
}

/** What is known about one service or cause, or about all of them: numbers that lead to what they count. */
export function Profile({ page, site }: ProfileProps) {
  const { data } = page;
  const nothing = data.entries.length + data.sections.length + data.cards.length === 0;
  return (
    <>
      {data.parent === null ? null : <Breadcrumbs site={site} trail={[data.parent]} here={data.heading} />}
      <PageHeading eyebrow={data.eyebrow} heading={data.heading} description={data.description}>
        <Remarks site={site} remarks={data.remarks} />
        <FeedLink page={page} site={site} />
      </PageHeading>
      {data.entries.length === 0 ? null : <EntryList site={site} entries={data.entries} />}
      {data.severities === null ? (
        data.sections.map((section) => <Section key={section.id} site={site} section={section} />)
      ) : (
        <History page={data} severities={data.severities} site={site} />
      )}
      {nothing ? site.count === 0 ? <EmptyState /> : <p class="muted">{data.empty}</p> : null}
    </>
  );
}

interface HistoryProps {
  page: ProfileProps["page"]["data"];
  severities: NonNullable<ProfileProps["page"]["data"]["severities"]>;
  site: SiteInfo;
}

/** The documents, with what they have in common beside them. */
function History({ page, severities, site }: HistoryProps) {
  return (
    <div class="columns">
      <div class="column-main">
        <CardsByYear cards={page.cards} part={page.part} site={site} />
      </div>
      <div class="column-side">
        <section aria-labelledby="by-severity">
          <h2 id="by-severity" class="section-heading">
            By severity
          </h2>
          <SeverityBars site={site} counts={severities} linked={false} />
        </section>
        {page.sections.map((section) => (
          <Section key={section.id} site={site} section={section} />
        ))}
      </div>
    </div>
  );
}

function Section({ site, section: { id, heading, note, items, more } }: { site: SiteInfo; section: ProfileSection }) {
  return (
    <section class="profile-section" aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        {heading}
      </h2>
      {note === "" ? null : <p class="muted group-note">{note}</p>}
      <ul class={items.every(isShort) ? "profile-items profile-columns" : "profile-items"}>
        {items.map((item, at) => (
          <li key={`${at} ${item.name}`} id={item.id === "" ? undefined : item.id}>
            <Item site={site} item={item} />
          </li>
        ))}
      </ul>
      {more === null ? null : (
        <p class="group-more">
          <a href={href(site, more.url)}>{more.name}</a>
        </p>
      )}
    </section>
  );
}

function isShort({ links, detail, name, code }: ProfileItem): boolean {
  return links.length === 0 && detail === "" && !code && name.length < 40;
}

function Item({
  site,
  item: { name, url, count, code, detail, inferred, links },
}: {
  site: SiteInfo;
  item: ProfileItem;
}) {
  const said = code ? <code>{name}</code> : <bdi>{name}</bdi>;
  return (
    <>
      <p class={inferred ? "profile-name inferred" : "profile-name"}>
        {url === "" ? said : <a href={href(site, url)}>{said}</a>}{" "}
        {count === 0 ? null : <span class="number entry-count">{grouped(count)}</span>}
        {inferred ? <span class="inferred-mark"> inferred</span> : null}
      </p>
      {links.length === 0 ? null : (
        <ul class="profile-links">
          {links.map((link) => (
            <li key={link.url}>
              <a href={href(site, link.url)} dir="auto">
                {link.name}
              </a>{" "}
              <span class="muted">
                {link.day === "" ? null : <Day day={link.day} />}
                {link.note === "" ? null : ` (${link.note})`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {detail === "" ? null : (
        <p class="profile-detail muted" dir="auto">
          {detail}
        </p>
      )}
    </>
  );
}
