import type { Page, SiteInfo } from "#model/page.ts";
import { href } from "./href.ts";

/** Where one can follow the list of a page; nothing where the list has no feed. */
export function FeedLink({ page, site }: { page: Pick<Page, "alternates">; site: SiteInfo }) {
  const feed = page.alternates?.find(({ type }) => type === "application/atom+xml");
  if (feed === undefined) return null;
  return (
    <p class="feed-link">
      <a href={href(site, feed.url)} type={feed.type}>
        Feed
      </a>
    </p>
  );
}
