import type { CatalogueGroup } from "#model/lesson-layouts.ts";
import type { PageOf, SiteInfo } from "#model/page.ts";
import { Breadcrumbs } from "./parts/breadcrumbs.tsx";
import { grouped } from "./parts/count.ts";
import { EmptyState } from "./parts/empty-state.tsx";
import { FixCard } from "./parts/fix-card.tsx";
import { href } from "./parts/href.ts";
import { PageHeading } from "./parts/page-heading.tsx";
import { Pager } from "./parts/pager.tsx";
import { Remarks } from "./parts/remarks.tsx";
import { StatementCard } from "./parts/statement-card.tsx";

interface CatalogueProps {
  page: PageOf<"catalogue">;
  site: SiteInfo;
}

/** What many documents say about one thing: lessons, fixes, gaps, decisions, alerts; each on a card of its own. */
export function Catalogue({ page: { data }, site }: CatalogueProps) {
  return (
    <>
      {data.parent === null ? null : <Breadcrumbs site={site} trail={[data.parent]} here={data.heading} />}
      <PageHeading eyebrow={data.eyebrow} heading={data.heading} description={data.description}>
        <Remarks site={site} remarks={data.remarks} />
      </PageHeading>
      {data.nav.map((nav) => (
        <Choice key={nav.label} site={site} nav={nav} />
      ))}
      {data.groups.map((group) => (
        <Group key={group.id} site={site} group={group} />
      ))}
      {data.groups.length > 0 ? null : site.count === 0 ? <EmptyState /> : <p class="muted">{data.empty}</p>}
      <Pager site={site} pages={data.pages} />
    </>
  );
}

function Choice({ site, nav }: { site: SiteInfo; nav: CatalogueProps["page"]["data"]["nav"][number] }) {
  if (nav.items.length === 0) return null;
  return (
    <nav class="years" aria-label={nav.label}>
      <ul>
        {nav.items.map(({ name, url, count, current }) => (
          <li key={url}>
            <a href={href(site, url)} aria-current={current ? "page" : undefined}>
              <bdi>{name}</bdi> {count === 0 ? null : <span class="number">{grouped(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Group({ site, group }: { site: SiteInfo; group: CatalogueGroup }) {
  return (
    <section class="statement-group" aria-labelledby={group.id}>
      <h2 id={group.id} class="year-heading">
        {group.heading} <span class="number">{grouped(group.count)}</span>
      </h2>
      {group.note === "" ? null : <p class="muted group-note">{group.note}</p>}
      <ul class="statements">
        {group.statements.map((statement, at) => (
          <li key={`${statement.url} ${at}`}>
            <StatementCard site={site} statement={statement} />
          </li>
        ))}
        {group.fixes.map((fix) => (
          <li key={`${fix.incident} ${fix.n}`}>
            <FixCard site={site} fix={fix} />
          </li>
        ))}
      </ul>
      {group.more === null ? null : (
        <p class="group-more">
          <a href={href(site, group.more.url)}>{group.more.name}</a>
        </p>
      )}
    </section>
  );
}
