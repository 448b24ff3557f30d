import type { PageOf, SiteInfo } from "#model/page.ts";
import { count } from "./parts/count.ts";
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

/** The frame of the search; `client/search.ts` fills it and takes the notice away. */
export function Search({ page: { data }, site }: SearchProps) {
  return (
    <>
      <PageHeading heading="Search" />
      <div id="search" class="search" data-total={data.total}>
        <div class="search-off" data-search-off>
          <p>
            Searching {count(data.total, "incident")} needs JavaScript, which is off or did not load. You can browse:
          </p>
          <ul>
            {indexes.map(({ name, url }) => (
              <li key={url}>
                <a href={href(site, url)}>{name}</a>
              </li>
            ))}
          </ul>
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
