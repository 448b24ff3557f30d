import type { SiteInfo } from "#model/page.ts";
import { grouped } from "./count.ts";
import { href } from "./href.ts";

interface PagerProps {
  site: SiteInfo;
  pages: { n: number; url: string; current: boolean }[];
}

/** The pages of a long list, the next one in words. */
export function Pager({ site, pages }: PagerProps) {
  if (pages.length < 2) return null;
  const at = pages.findIndex(({ current }) => current);
  const next = pages[at + 1];
  return (
    <nav class="pager" aria-label="Pages">
      <ol>
        {pages.map(({ n, url, current }) => (
          <li key={n}>
            <a href={href(site, url)} aria-current={current ? "page" : undefined}>
              <span class="visually-hidden">Page </span>
              {grouped(n)}
            </a>
          </li>
        ))}
      </ol>
      {next === undefined ? null : (
        <a href={href(site, next.url)} rel="next">
          Next page
        </a>
      )}
    </nav>
  );
}
