import type { IndexEntry, SiteInfo } from "#model/page.ts";
import { grouped } from "./count.ts";
import { href } from "./href.ts";
import { SeverityMix, StackedBar } from "./severity-bars.tsx";

interface EntryListProps {
  site: SiteInfo;
  entries: IndexEntry[];
  /** Names, numbers and bars only. */
  compact?: boolean;
}

/** Tags, services, kinds or severities, each with how many incidents it has and how bad they were. */
export function EntryList({ site, entries, compact = false }: EntryListProps) {
  const most = Math.max(1, ...entries.map((entry) => entry.count));
  return (
    <ul class={compact ? "entries entries-compact" : "entries"}>
      {entries.map((entry) => (
        <li key={entry.url} class="entry">
          <div class="entry-text">
            <p>
              <a class="entry-name" href={href(site, entry.url)}>
                <bdi>{entry.name}</bdi>
              </a>{" "}
              <span class="number entry-count">
                {grouped(entry.count)}
                <span class="visually-hidden">{entry.count === 1 ? " incident" : " incidents"}</span>
              </span>
            </p>
            {compact || entry.description === "" ? null : (
              <p class="entry-description" dir="auto">
                {entry.description}
              </p>
            )}
          </div>
          <div class="entry-severities">
            <StackedBar counts={entry.severities} of={most} />
            {compact ? null : <SeverityMix counts={entry.severities} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
