import type { IncidentCard, PageOf, SiteInfo } from "#model/page.ts";
import { count, grouped } from "./parts/count.ts";
import { EmptyState } from "./parts/empty-state.tsx";
import { href } from "./parts/href.ts";
import { RankShape } from "./parts/icons.tsx";
import { monthDayWords } from "./parts/month-day.ts";
import { PageHeading } from "./parts/page-heading.tsx";
import { Remarks } from "./parts/remarks.tsx";
import { wordsOf } from "./parts/severity-words.ts";

type Data = PageOf<"on-this-day">["data"];

/** A calendar of all years; the browser picks the day that it is when somebody looks. */
export function OnThisDay({ page: { data, ...page }, site }: { page: PageOf<"on-this-day">; site: SiteInfo }) {
  return (
    <>
      <PageHeading heading={page.title} description={page.description}>
        <Remarks site={site} remarks={remarksOn(data)} />
      </PageHeading>
      {data.days.length === 0 ? site.count === 0 ? <EmptyState /> : null : <Calendar site={site} data={data} />}
    </>
  );
}

function remarksOn({ dated, undated, days }: Data) {
  const left = { text: `${count(undated.count, "document")} without a day, and left out`, url: undated.url };
  return [
    { text: `${count(dated, "document")} on ${count(days.length, "day")} of the year`, url: "" },
    ...(undated.count === 0 ? [] : [left]),
  ];
}

function Calendar({ site, data }: { site: SiteInfo; data: Data }) {
  const months = byMonth(data.days);
  return (
    <>
      <section class="picked-day" aria-labelledby="picked" data-on-this-day={data.asOf.slice(5)}>
        <h2 id="picked" class="section-heading" data-picked-heading>
          {pickedHeading(data)}
        </h2>
        <ul class="day-list" data-picked-list>
          {data.picked.map((card) => (
            <Entry key={card.id} site={site} card={card} />
          ))}
        </ul>
      </section>
      <nav class="years" aria-label="Months">
        <ul>
          {months.map(([month, days]) => (
            <li key={month}>
              <a href={`#month-${month}`}>
                {monthDayWords(month)}{" "}
                <span class="number">{grouped(days.reduce((sum, { cards }) => sum + cards.length, 0))}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {months.map(([month, days]) => (
        <section key={month} class="calendar-month" aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`} class="year-heading">
            {monthDayWords(month)}
          </h2>
          {days.map(({ day, cards }) => (
            <section key={day} class="calendar-day" id={`day-${day}`} aria-labelledby={`on-${day}`} data-day={day}>
              <h3 id={`on-${day}`}>{monthDayWords(day)}</h3>
              <ul class="day-list">
                {cards.map((card) => (
                  <Entry key={card.id} site={site} card={card} />
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </>
  );
}

function pickedHeading({ reach, asOf }: Data): string {
  const day = monthDayWords(asOf.slice(5));
  if (reach === "today") return `On ${day}`;
  return reach === "week" ? `In the week of ${day}` : `Nothing around ${day}`;
}

/** Year, severity, title. */
function Entry({ site, card }: { site: SiteInfo; card: IncidentCard }) {
  const { key, word } = wordsOf(card.severity.rank);
  return (
    <li data-date={card.day}>
      <span class={`day-year rank-${key}`}>
        <time datetime={card.day}>{card.day.slice(0, 4)}</time> <RankShape rank={key} />
        <span class="visually-hidden">{word}</span>
      </span>
      <a href={href(site, card.url)} dir="auto">
        {card.title === "" ? card.id : card.title}
      </a>
    </li>
  );
}

function byMonth(days: Data["days"]): [string, Data["days"]][] {
  const months = new Map<string, Data["days"]>();
  for (const entry of days) {
    const month = entry.day.slice(0, 2);
    const of = months.get(month);
    if (of === undefined) months.set(month, [entry]);
    else of.push(entry);
  }
  return [...months];
}
