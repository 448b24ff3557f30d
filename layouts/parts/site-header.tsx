import type { SiteInfo } from "#model/page.ts";
import { hasSection } from "./has-section.ts";
import { href } from "./href.ts";
import { SearchIcon, SiteMark, ThemeIcon } from "./icons.tsx";

const sections = [
  { name: "Incidents", url: "/incidents/" },
  { name: "Lessons", url: "/lessons/" },
  { name: "Actions", url: "/actions/" },
  { name: "Services", url: "/services/" },
  { name: "Tags", url: "/tags/" },
  { name: "Statistics", url: "/stats/" },
];

interface SiteHeaderProps {
  site: SiteInfo;
  /** The page that is shown, to mark its section. */
  url: string;
  /** False where the page has a search field of its own. */
  search: boolean;
}

export function SiteHeader({ site, url, search }: SiteHeaderProps) {
  return (
    <header class="site-header">
      <a class="site-title" href={href(site, "/")} aria-current={url === "/" ? "page" : undefined}>
        <SiteMark />
        <bdi>{site.title}</bdi>
      </a>
      <nav class="site-nav" aria-label="Main">
        <ul>
          {sections
            .filter((section) => hasSection(site, section.url))
            .map((section) => (
              <li key={section.url}>
                <a href={href(site, section.url)} aria-current={currentness(url, section.url)}>
                  {section.name}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <div class="site-tools">
        {search ? <SearchLink site={site} label="Search" /> : null}
        <button type="button" class="theme-toggle" data-theme-toggle aria-label="Colours: as the system">
          <ThemeIcon />
          <span class="theme-name" aria-hidden="true">
            Auto
          </span>
        </button>
      </div>
    </header>
  );
}

/**
 * A link to the search page that looks like the field which the script puts in its place: forms may not be sent
 * (`form-action 'none'`), and without a script there is nothing to send them to.
 */
export function SearchLink({ site, label }: { site: SiteInfo; label: string }) {
  return (
    <div class="search-box" data-search-box>
      <SearchIcon />
      <a class="search-link" href={href(site, "/search/")}>
        {label}
      </a>
    </div>
  );
}

function currentness(url: string, section: string): "page" | "true" | undefined {
  if (url === section) return "page";
  return url.startsWith(section) ? "true" : undefined;
}
