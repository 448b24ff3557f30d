import type { SiteInfo } from "#model/page.ts";
import { count } from "./count.ts";
import { href } from "./href.ts";
import { Day } from "./instant.tsx";

/** Of a knowledge base without git in which no document has a date (`records/as-of.ts`). */
const unknownDay = "1970-01-01";

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
          <li>
            <a href={href(site, "/kinds/")}>Kinds</a>
          </li>
          <li>
            <a href={href(site, "/rules/")}>Rules</a>
          </li>
          <li>
            <a href={href(site, "/api/v1/incidents.json")}>API</a>
          </li>
        </ul>
      </nav>
      <p>
        Made with <a href="https://www.npmjs.com/package/nevertwice">nevertwice</a>
      </p>
    </footer>
  );
}
