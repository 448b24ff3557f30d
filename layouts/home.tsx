import type { PageOf, SiteInfo } from "#model/page.ts";
import { RowsLeftOut, SeverityTable } from "./charts/severity-table.tsx";
import { CardList } from "./parts/card.tsx";
import { count, grouped } from "./parts/count.ts";
import { EmptyState } from "./parts/empty-state.tsx";
import { EntryList } from "./parts/entry-list.tsx";
import { hasSection } from "./parts/has-section.ts";
import { href } from "./parts/href.ts";
import { monthDayWords } from "./parts/month-day.ts";
import { OpenActions } from "./parts/open-actions.tsx";
import { SeverityBars } from "./parts/severity-bars.tsx";
import { SearchLink } from "./parts/site-header.tsx";

interface HomeProps {
  page: PageOf<"home">;
  site: SiteInfo;
}

/** What a reader needs first: search, the newest, what is still open, how it adds up. */
export function Home({ page, site }: HomeProps) {
  const { data } = page;
  return (
    <>
      <header class="hero">
        <h1>
          <bdi>{site.title}</bdi>
        </h1>
        {site.description === "" ? null : (
          <p class="lead" dir="auto">
            {site.description}
          </p>
        )}
        {data.total === 0 ? null : (
          <p class="muted hero-count">
            {count(data.total, "incident")}
            {data.since === "" ? null : ` since ${data.since}`}
            <OpenCount data={data} site={site} />
          </p>
        )}
        {data.total === 0 ? null : <SearchLink site={site} label={`Search ${count(data.total, "incident")}`} />}
      </header>
      {data.total === 0 ? <EmptyState /> : <Overview page={page} site={site} />}
    </>
  );
}

function OpenCount({ data, site }: { data: HomeProps["page"]["data"]; site: SiteInfo }) {
  if (data.openActionCount === 0) return null;
  const overdue = data.overdueCount === 0 ? "" : `, ${grouped(data.overdueCount)} overdue`;
  const said = count(data.openActionCount, "open action") + overdue;
  return <> · {hasSection(site, "/actions/") ? <a href={href(site, "/actions/")}>{said}</a> : said}</>;
}

function Overview({ page: { data }, site }: HomeProps) {
  return (
    <>
      <div class="columns">
        <section class="column-main" aria-labelledby="newest">
          <h2 id="newest" class="section-heading">
            Newest
          </h2>
          <CardList cards={data.newest} site={site} level={3} />
          <p class="all-link">
            <a href={href(site, "/incidents/")}>
              {data.total === 1 ? "See it" : `All ${grouped(data.total)} incidents`}
            </a>
          </p>
        </section>
        <div class="column-side">
          <OpenWork data={data} site={site} />
          <section aria-labelledby="by-severity">
            <h2 id="by-severity" class="section-heading">
              <a href={href(site, "/severity/")}>By severity</a>
            </h2>
            <SeverityBars site={site} counts={data.severities} />
          </section>
          <Recurring data={data} site={site} />
          <OnThisDay data={data} site={site} />
        </div>
      </div>
      <Lessons data={data} site={site} />
      <NearMisses data={data} site={site} />
      <Years data={data} site={site} />
      <div class="two-columns">
        <Top heading="Tags" id="top-tags" url="/tags/" entries={data.tags} site={site} />
        <Top heading="Services" id="top-services" url="/services/" entries={data.services} site={site} />
      </div>
    </>
  );
}

interface PartProps {
  data: HomeProps["page"]["data"];
  site: SiteInfo;
}

function OpenWork({ data, site }: PartProps) {
  return (
    <section aria-labelledby="open-work">
      <h2 id="open-work" class="section-heading">
        {hasSection(site, "/actions/") ? <a href={href(site, "/actions/")}>Still open</a> : "Still open"}
      </h2>
      {data.openActionCount === 0 ? (
        <p class="muted">No open actions.</p>
      ) : (
        <>
          <p class="muted open-work-note">{openWords(data)}</p>
          <OpenActions site={site} actions={data.openActions} />
        </>
      )}
    </section>
  );
}

function openWords({ openActionCount: all, openActions, overdueCount }: PartProps["data"]): string {
  const overdue = overdueCount === 0 ? "" : `, ${grouped(overdueCount)} overdue`;
  const shown = openActions.length < all ? `; the ${grouped(openActions.length)} most pressing` : "";
  return `${count(all, "action")}${overdue}${shown}`;
}

/** What happened more than once, and how often a promise was still open then. */
function Recurring({ data: { recurring, recurringCount }, site }: PartProps) {
  if (recurring.length === 0) return null;
  return (
    <section aria-labelledby="recurring">
      <h2 id="recurring" class="section-heading">
        <a href={href(site, "/recurrence/")}>Happened again</a>
      </h2>
      <ul class="recurring-list">
        {recurring.map(({ card, times, days, openThen }) => (
          <li key={card.id}>
            <a href={href(site, card.url)} dir="auto">
              {card.title === "" ? card.id : card.title}
            </a>
            <p class="muted">
              {grouped(times)} times, the last {days === 0 ? "on the same day" : `after ${count(days, "day")}`}
              {openThen === 0 ? null : `, with ${count(openThen, "promised action")} still open`}
            </p>
          </li>
        ))}
      </ul>
      {recurringCount > recurring.length ? (
        <p class="all-link">
          <a href={href(site, "/recurrence/")}>All {grouped(recurringCount)} that came back</a>
        </p>
      ) : null}
    </section>
  );
}

/** A report that is read again teaches again. The script hides the box on any other day. */
function OnThisDay({ data: { onThisDay }, site }: PartProps) {
  if (onThisDay.cards.length === 0) return null;
  const day = monthDayWords(onThisDay.asOf.slice(5));
  return (
    <section aria-labelledby="on-this-day" data-on-this-day={onThisDay.asOf.slice(5)}>
      <h2 id="on-this-day" class="section-heading">
        <a href={href(site, "/on-this-day/")}>{onThisDay.reach === "today" ? `On ${day}` : `In the week of ${day}`}</a>
      </h2>
      <ul class="day-list">
        {onThisDay.cards.map((card) => (
          <li key={card.id}>
            <time datetime={card.day}>{card.day.slice(0, 4)}</time>{" "}
            <a href={href(site, card.url)} dir="auto">
              {card.title === "" ? card.id : card.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lessons({ data, site }: PartProps) {
  if (data.lessons.length === 0) return null;
  return (
    <section aria-labelledby="latest-lessons">
      <h2 id="latest-lessons" class="section-heading">
        <a href={href(site, "/lessons/")}>Lessons</a>
      </h2>
      <ul class="lesson-list">
        {data.lessons.map((lesson) => (
          <li key={lesson.url}>
            <a href={href(site, lesson.url)} dir="auto">
              {lesson.text}
            </a>
            <p class="muted" dir="auto">
              {lesson.source}
            </p>
          </li>
        ))}
      </ul>
      <p class="all-link">
        <a href={href(site, "/lessons/")}>
          {data.lessonCount === 1 ? "All lessons" : `All ${grouped(data.lessonCount)} lessons`}
        </a>
      </p>
    </section>
  );
}

/** The cheap lessons: nothing broke, this time. */
function NearMisses({ data, site }: PartProps) {
  if (data.nearMisses.length === 0) return null;
  return (
    <section class="near-misses" aria-labelledby="near-misses">
      <h2 id="near-misses" class="section-heading">
        Near misses
      </h2>
      <p class="muted">Nothing broke, and there was something to learn all the same.</p>
      <CardList cards={data.nearMisses} site={site} level={3} />
    </section>
  );
}

function Years({ data, site }: PartProps) {
  if (data.years === null) return null;
  return (
    <section aria-labelledby="by-year">
      <h2 id="by-year" class="section-heading">
        By year
      </h2>
      <SeverityTable site={site} table={data.years} />
      <RowsLeftOut site={site} table={data.years} plural="years" />
    </section>
  );
}

interface TopProps {
  heading: string;
  id: string;
  url: string;
  entries: HomeProps["page"]["data"]["tags"];
  site: SiteInfo;
}

function Top({ heading, id, url, entries, site }: TopProps) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        <a href={href(site, url)}>{heading}</a>
      </h2>
      <EntryList site={site} entries={entries} compact />
    </section>
  );
}
