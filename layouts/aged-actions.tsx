import type { PageOf, SiteInfo } from "#model/page.ts";
import { Breadcrumbs } from "./parts/breadcrumbs.tsx";
import { count, grouped } from "./parts/count.ts";
import { href } from "./parts/href.ts";
import { PageHeading } from "./parts/page-heading.tsx";

/** The open actions of one age, oldest first. */
export function AgedActions({ page: { data }, site }: { page: PageOf<"aged-actions">; site: SiteInfo }) {
  return (
    <>
      <Breadcrumbs site={site} trail={[{ name: "Statistics", url: "/stats/" }]} here={data.heading} />
      <PageHeading eyebrow="Open actions" heading={data.heading}>
        <p class="tally">{count(data.actions.length, "open action")}, counted from the day of the incident</p>
      </PageHeading>
      <ul class="aged-actions">
        {data.actions.map(({ text, url, title, days }) => (
          <li key={url}>
            <a href={href(site, url)} dir="auto">
              {text === "" ? title : text}
            </a>
            <p class="muted">
              {days === null ? null : `${days === 1 ? "1 day" : `${grouped(days)} days`} · `}
              <bdi>{title}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
