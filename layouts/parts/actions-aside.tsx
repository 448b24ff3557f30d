import type { ActionBoard } from "#model/actions.ts";
import type { SiteInfo } from "#model/page.ts";
import { count, grouped, verb } from "./count.ts";
import { absoluteHref, href } from "./href.ts";
import { Day } from "./instant.tsx";

interface AsideProps {
  board: ActionBoard;
  site: SiteInfo;
}

/** Beside the board: whose it is, the same as files, what is not in it. */
export function ActionsAside({ board, site }: AsideProps) {
  return (
    <>
      {board.owner === "" ? <Owners board={board} site={site} /> : null}
      <Files board={board} site={site} />
      <Reviews board={board} site={site} />
      {board.owner === "" ? <Apart board={board} site={site} /> : null}
    </>
  );
}

/** By name: whoever has most to do is not on top. */
function Owners({ board: { owners, totals }, site }: AsideProps) {
  const busy = owners.filter(({ open }) => open > 0);
  if (busy.length === 0) return null;
  const owned = totals.open - totals.unowned;
  return (
    <section aria-labelledby="by-owner">
      <h2 id="by-owner" class="section-heading">
        Open, by owner
      </h2>
      <ul class="action-owners">
        {busy.map(({ name, slug, url, open, overdue }) => (
          <li key={url}>
            <a href={href(site, url)}>
              <bdi>{name}</bdi>
            </a>{" "}
            <span class="number">{grouped(open)}</span>
            <span class="muted" data-overdue-of={slug}>
              {overdue === 0 ? "" : `, ${grouped(overdue)} overdue`}
            </span>
          </li>
        ))}
      </ul>
      <p class="muted">
        {grouped(owned)} of {count(totals.open, "open action")} {verb(owned, "has", "have")} an owner; several may share
        one.
      </p>
    </section>
  );
}

function Files({ board: { owner, calendar, sheet, json }, site }: AsideProps) {
  return (
    <section aria-labelledby="take-away">
      <h2 id="take-away" class="section-heading">
        Subscribe
      </h2>
      <ul class="action-files">
        <li>
          <a href={absoluteHref(site, calendar) ?? href(site, calendar)}>
            {owner === "" ? "Calendar of all" : "Calendar"}
          </a>{" "}
          <span class="muted">
            iCalendar: tasks, and a day for each date{owner === "" ? ", with the next reviews" : ""}
          </span>
        </li>
        {owner === "" ? (
          <>
            <li>
              <a href={href(site, sheet)}>Table</a> <span class="muted">CSV, with what is done</span>
            </li>
            <li>
              <a href={href(site, json)}>JSON</a> <span class="muted">for programs</span>
            </li>
          </>
        ) : null}
      </ul>
    </section>
  );
}

function Reviews({ board: { reviews }, site }: AsideProps) {
  const next = reviews.filter(({ day }) => day >= site.asOf);
  if (reviews.length === 0) return null;
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews" class="section-heading">
        Next reviews
      </h2>
      {next.length === 0 ? null : (
        <ul class="action-files">
          {next.map(({ title, url, day }) => (
            <li key={url}>
              <Day day={day} />{" "}
              <a href={href(site, url)} dir="auto">
                {title === "" ? url : title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {next.length === reviews.length ? null : (
        <p class="muted">{count(reviews.length - next.length, "review date")} in the past, in the calendar too.</p>
      )}
    </section>
  );
}

/** What looks like an action and was promised by nobody. */
function Apart({ board: { boilerplate, followups }, site }: AsideProps) {
  if (boilerplate.length === 0 && followups.total === 0) return null;
  return (
    <section aria-labelledby="apart">
      <h2 id="apart" class="section-heading">
        Counted apart
      </h2>
      {followups.total === 0 ? null : (
        <p class="muted">
          Steps of follow-up checklists: {grouped(followups.total)}, {grouped(followups.open)} of them not ticked.
        </p>
      )}
      {boilerplate.length === 0 ? null : (
        <details class="action-boilerplate">
          <summary>{count(boilerplate.length, "line")} that many documents share word for word</summary>
          <ul>
            {boilerplate.map(({ text, count: times, open, documents }) => (
              <li key={text}>
                <p dir="auto">{text}</p>
                <p class="muted">
                  {grouped(times)} times in {count(documents.length, "document")}, {grouped(open)} not done:{" "}
                  {documents.map(({ title, url }, index) => (
                    <>
                      {index === 0 ? "" : ", "}
                      <a key={url} href={href(site, url)}>
                        <bdi>{title === "" ? url : title}</bdi>
                      </a>
                    </>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
