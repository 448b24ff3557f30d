import type { LinkedCount, SiteInfo } from "#model/page.ts";
import { grouped } from "../parts/count.ts";
import { href } from "../parts/href.ts";

/** A number that leads to the list of what it counts. */
export function LinkedNumber({ site, counted, label }: { site: SiteInfo; counted: LinkedCount; label?: string }) {
  const { count, url } = counted;
  if (url === "") return <>{grouped(count)}</>;
  return (
    <a href={href(site, url)} aria-label={label === undefined ? undefined : `${label}: ${grouped(count)}`}>
      {grouped(count)}
    </a>
  );
}
