import type { SiteInfo } from "#model/page.ts";
import { hasSection } from "./has-section.ts";
import { href } from "./href.ts";

interface BreadcrumbsProps {
  site: SiteInfo;
  trail: { name: string; url: string }[];
  /** The page itself: the last step, no link. */
  here: string;
}

export function Breadcrumbs({ site, trail, here }: BreadcrumbsProps) {
  return (
    <nav class="breadcrumbs" aria-label="Breadcrumbs">
      <ol>
        {trail.map(({ name, url }) => (
          <li key={url}>
            {hasSection(site, url) ? (
              <a href={href(site, url)}>
                <bdi>{name}</bdi>
              </a>
            ) : (
              <bdi>{name}</bdi>
            )}
          </li>
        ))}
        <li>
          <span aria-current="page">
            <bdi>{here}</bdi>
          </span>
        </li>
      </ol>
    </nav>
  );
}
