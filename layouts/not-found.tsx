import type { PageOf, SiteInfo } from "#model/page.ts";
import { grouped } from "./parts/count.ts";
import { href } from "./parts/href.ts";
import { PageHeading } from "./parts/page-heading.tsx";
import { SearchLink } from "./parts/site-header.tsx";

interface NotFoundProps {
  page: PageOf<"not-found">;
  site: SiteInfo;
}

export function NotFound({ page: { data }, site }: NotFoundProps) {
  return (
    <>
      <PageHeading
        eyebrow="404"
        heading="There is no page at this address"
        description="The addresses of incidents never change, so a letter may be missing, or the incident was never published here."
      />
      {/* Filled by a script that knows all addresses; without it, the ways out below remain. */}
      <div data-near-map={href(site, "/permalinks.map.json")} />
      <div class="not-found-search">
        <SearchLink site={site} label="Search for it" />
      </div>
      <ul class="ways-out">
        <li>
          <a href={href(site, "/")}>Home</a>
        </li>
        <li>
          <a href={href(site, "/incidents/")}>
            {data.total === 1 ? "The incident" : `All ${grouped(data.total)} incidents`}
          </a>
        </li>
        <li>
          <a href={href(site, "/tags/")}>Tags</a>
        </li>
        <li>
          <a href={href(site, "/services/")}>Services</a>
        </li>
        <li>
          <a href={href(site, "/severity/")}>Severity</a>
        </li>
      </ul>
    </>
  );
}
