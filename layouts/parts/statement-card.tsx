import type { ComponentChildren } from "preact";
import type { Statement } from "#model/lesson-layouts.ts";
import type { IncidentCard, SiteInfo } from "#model/page.ts";
import { excerpt, isCut } from "./excerpt.ts";
import { href } from "./href.ts";
import { Day } from "./instant.tsx";
import { SeverityChip } from "./severity-chip.tsx";
import { TagList } from "./tag-list.tsx";

/** Longest text on a card, in code units. */
const room = 480;

/** One thing that one document says, and where it says it. */
export function StatementCard({ site, statement }: { site: SiteInfo; statement: Statement }) {
  const { text, url, label, notes, code, source } = statement;
  return (
    <article class="statement">
      {label === "" ? null : <p class="statement-label">{label}</p>}
      {code ? (
        <pre class="statement-code">
          <code>{text}</code>
        </pre>
      ) : (
        <p class="statement-text" dir="auto">
          {excerpt(text, room)}{" "}
          {isCut(text, room) ? (
            <a class="read-on" href={href(site, url)}>
              Read on
            </a>
          ) : null}
        </p>
      )}
      {notes.map(({ name, text: note }) => (
        <p key={name} class="statement-note" dir="auto">
          <span class="muted">{name}:</span> {excerpt(note, room)}
        </p>
      ))}
      <SourceLine site={site} url={url} source={source} />
    </article>
  );
}

interface SourceLineProps {
  site: SiteInfo;
  /** The passage; its link is the permalink of the card. */
  url: string;
  source: IncidentCard;
  first?: ComponentChildren;
}

/** Where it was learned: document, day, severity, service, tags. */
export function SourceLine({ site, url, source, first }: SourceLineProps) {
  return (
    <footer class="statement-source">
      <p class="facts">
        {first}
        <a class="statement-link" href={href(site, url)} dir="auto">
          {source.title === "" ? source.id : source.title}
        </a>
        <span class="fact">
          <Day day={source.day} />
        </span>
        <SeverityChip severity={source.severity} />
      </p>
      {source.services.length + source.tags.length === 0 ? null : (
        <div class="card-tags">
          <TagList site={site} label="Services" items={source.services} kind="service" limit={3} />
          <TagList site={site} label="Tags" items={source.tags} kind="tag" limit={4} />
        </div>
      )}
    </footer>
  );
}
