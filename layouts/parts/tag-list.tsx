import type { SiteInfo } from "#model/page.ts";
import { href } from "./href.ts";

interface Named {
  name: string;
  url: string;
}

interface TagListProps {
  site: SiteInfo;
  /** Of what the list is, for those who cannot see where it stands. */
  label: string;
  items: Named[];
  kind: "tag" | "service";
  /** Show no more than this many, and say how many are left out. */
  limit?: number;
}

/** Links to the pages of tags or services. */
export function TagList({ site, label, items, kind, limit = items.length }: TagListProps) {
  if (items.length === 0) return null;
  const left = items.length - limit;
  return (
    <ul class={kind === "tag" ? "tag-list" : `tag-list ${kind}-list`} title={label}>
      {items.slice(0, limit).map(({ name, url }) => (
        <li key={url}>
          <a class={kind === "tag" ? "tag" : `tag ${kind}`} href={href(site, url)}>
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
      {left > 0 ? <li class="more">and {left} more</li> : null}
    </ul>
  );
}
