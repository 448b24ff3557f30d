import type { Remark } from "#model/lesson-layouts.ts";
import type { SiteInfo } from "#model/page.ts";
import { href } from "./href.ts";

/** What a page counts and what it leaves out, each on a line of its own. */
export function Remarks({ site, remarks }: { site: SiteInfo; remarks: Remark[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul class="remarks">
      {remarks.map(({ text, url }) => (
        <li key={text} dir="auto">
          {url === "" ? text : <a href={href(site, url)}>{text}</a>}
        </li>
      ))}
    </ul>
  );
}
