import type { SiteInfo } from "#model/page.ts";
import { count } from "./count.ts";
import { hasSection } from "./has-section.ts";
import { href } from "./href.ts";
import { Day } from "./instant.tsx";

/** Of a knowledge base without git in which no document has a date (`records/as-of.ts`). */
const unknownDay = "1970-01-01";

const more = [
  { name: "Severity", url: "/severity/" },
  { name: "Causes", url: "/causes/" },
  { name: "Fixes", url: "/fixes/" },
  { name: "Alerts", url: "/alerts/" },
  { name: "Gaps", url: "/gaps/" },
  { name: "Not fixed", url: "/deferred/" },
  { name: "Happened again", url: "/recurrence/" },
  { name: "On this day", url: "/on-this-day/" },
  { name: "Tickets", url: "/tickets/" },
  { name: "Kinds", url: "/kinds/" },
  { name: "Rules", url: "/rules/" },
  { name: "About", url: "/about/" },
  { name: "Feed", url: "/feed.xml" },
  { name: "API", url: "/api/v1/incidents.json" },
];

export function SiteFooter({ site }: { site: SiteInfo }) {
  return (
    <footer class="site-footer">
      <p>
        {count(site.count, "incident")}
        {site.asOf === unknownDay ? null : (
          <>
            , as of <Day day={site.asOf} />
          </>
        )}
      </p>
      <nav aria-label="More">
        <ul>
          {more
            .filter(({ url }) => hasSection(site, url))
            .map(({ name, url }) => (
              <li key={url}>
                <a href={href(site, url)}>{name}</a>
              </li>
            ))}
        </ul>
      </nav>
      <p>
        Made with <a href="https://www.npmjs.com/package/nevertwice">nevertwice</a>
      </p>
    </footer>
  );
}
