import type { ComponentChildren } from "preact";
import type { PageOf, SiteInfo } from "#model/page.ts";
import type { CountBy, ReportedCount, StatisticsReport } from "#model/statistics.ts";
import { BarList } from "./charts/bar-list.tsx";
import { DurationChart } from "./charts/duration-chart.tsx";
import { LinkedNumber } from "./charts/linked-number.tsx";
import { SeverityTable } from "./charts/severity-table.tsx";
import { drawnYears, YearColumns } from "./charts/year-columns.tsx";
import { count, grouped, verb } from "./parts/count.ts";
import { EmptyState } from "./parts/empty-state.tsx";
import { href } from "./parts/href.ts";
import { PageHeading } from "./parts/page-heading.tsx";
import { WhyNoMeans } from "./parts/why-no-means.tsx";

interface StatisticsProps {
  page: PageOf<"statistics">;
  site: SiteInfo;
}

/** What all documents together say, with how many of them say it. */
export function Statistics({ page: { data, description }, site }: StatisticsProps) {
  const { report } = data;
  return (
    <>
      <PageHeading heading="Statistics" description={description}>
        <p class="tally">{talliedWords(report)}</p>
        <Several site={site} report={report} />
      </PageHeading>
      {report.documents === 0 ? (
        <EmptyState />
      ) : (
        <>
          <Durations site={site} report={report} />
          <Years site={site} data={data} />
          <Counts site={site} report={report} />
          <Gaps site={site} report={report} />
          <Ages site={site} report={report} />
          <Recurrence site={site} report={report} />
          <WhyNoMeans />
        </>
      )}
    </>
  );
}

interface PartProps {
  site: SiteInfo;
  report: StatisticsReport;
}

function talliedWords({ documents, incidents, asOf }: StatisticsReport): string {
  return `${count(documents, "document")} that ${verb(documents, "reports", "report")} ${count(incidents, "incident")}, as of ${asOf}. Every number counts documents unless it says otherwise.`;
}

function Several({ site, report: { several } }: PartProps) {
  if (several.length === 0) return null;
  return (
    <p class="tally">
      More than one incident:{" "}
      {several.map(({ id, url, title, incidents }, at) => (
        <span key={id}>
          {at === 0 ? "" : ", "}
          <a href={href(site, url)}>
            <bdi>{title}</bdi>
          </a>{" "}
          ({grouped(incidents)})
        </span>
      ))}
      .
    </p>
  );
}

function Part({ id, heading, children }: { id: string; heading: string; children: ComponentChildren }) {
  return (
    <section class="statistic" aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        {heading}
      </h2>
      {children}
    </section>
  );
}

function Durations({ site, report }: PartProps) {
  return (
    <Part id="durations" heading="Duration of reported incidents">
      <p class="muted note">
        One mark for each document whose times say; of a document about several incidents, those of its first.
      </p>
      {report.durations.map((distribution) => (
        <DurationChart key={distribution.measure} site={site} distribution={distribution} />
      ))}
    </Part>
  );
}

function Years({ site, data: { years, report } }: { site: SiteInfo; data: StatisticsProps["page"]["data"] }) {
  const undated = report.counts.find(({ by }) => by === "year")?.without;
  if (years === null) return null;
  const earlier = years.rows.filter(({ name }) => /^\d{4}$/.test(name) && name < (drawnYears(years)[0]?.name ?? ""));
  return (
    <Part id="years" heading="By year and severity">
      <YearColumns site={site} years={years} />
      {undated === undefined ? null : (
        <p class="muted note">
          Undated: <LinkedNumber site={site} counted={undated} /> of {grouped(report.documents)}.
          {earlier.length === 0
            ? null
            : ` Earlier than the first column: ${grouped(earlier.reduce((sum, { total }) => sum + total.count, 0))}, in the table.`}
        </p>
      )}
      <details class="behind">
        <summary>Table</summary>
        <SeverityTable site={site} table={years} />
      </details>
    </Part>
  );
}

const countHeadings: Readonly<Record<CountBy, string>> = {
  year: "By year",
  severity: "By severity",
  kind: "By kind",
  service: "By service",
  tag: "By tag",
  cause: "By cause, as categorised by the authors",
  detection: "Who noticed first, where the document says so",
};

/** The years have a chart of their own. */
function Counts({ site, report }: PartProps) {
  return (
    <div class="statistic-columns">
      {report.counts
        .filter(({ by }) => by !== "year")
        .map(({ by, groups, without }) => (
          <Part key={by} id={`by-${by}`} heading={countHeadings[by]}>
            {groups.every(({ count: n }) => n === 0) ? null : (
              <BarList site={site} rows={groups} {...allOf(by, groups)} />
            )}
            {by === "severity" || by === "kind" ? null : (
              <LeftOut site={site} without={without} of={report.documents} />
            )}
          </Part>
        ))}
    </div>
  );
}

const indexes: Partial<Record<CountBy, { plural: string; url: string }>> = {
  service: { plural: "services", url: "/services/" },
  tag: { plural: "tags", url: "/tags/" },
  cause: { plural: "causes", url: "/causes/" },
};

function allOf(by: CountBy, groups: readonly ReportedCount[]): { all?: { name: string; url: string } } {
  const index = indexes[by];
  return index === undefined ? {} : { all: { name: `All ${grouped(groups.length)} ${index.plural}`, url: index.url } };
}

function LeftOut({ site, without, of }: { site: SiteInfo; without: ReportedCount; of: number }) {
  return (
    <p class="muted note">
      {without.name}: <LinkedNumber site={site} counted={without} /> of {grouped(of)}.
    </p>
  );
}

/** What the numbers above cannot say. */
function Gaps({ site, report: { gaps, documents } }: PartProps) {
  return (
    <Part id="gaps" heading="What the documents do not say">
      <p class="muted note">
        Of {count(documents, "document")}. A gap is no fault: a report without actions can be an excellent one.
      </p>
      <BarList site={site} rows={gaps} />
    </Part>
  );
}

function Ages({ site, report: { actions } }: PartProps) {
  if (actions === null) return null;
  return (
    <Part id="open-actions" heading="Age of the open actions">
      <p class="muted note">
        {count(actions.open, "open action")}, by the days since the incident that each comes from.
      </p>
      {actions.open === 0 ? null : <BarList site={site} rows={actions.ages} />}
    </Part>
  );
}

function Recurrence({ site, report: { recurrence, documents } }: PartProps) {
  const { withinDays, comparable, repeats } = recurrence;
  return (
    <Part id="recurrence" heading={`The same error again within ${withinDays} days`}>
      <p class="muted note">
        <LinkedNumber site={site} counted={comparable} /> of {count(documents, "document")}{" "}
        {verb(comparable.count, "has", "have")} an error signature and a date to the day;{" "}
        {repeats.length === 0 ? "none of them was repeated." : `${count(repeats.length, "repetition")} among them.`}
      </p>
      {repeats.length === 0 ? null : (
        <ul class="repeats">
          {repeats.map(({ signature, days, earlier, later }) => (
            <li key={`${earlier.id} ${later.id} ${signature}`}>
              <code>{signature}</code>
              <p>
                <a href={href(site, earlier.url)}>
                  <bdi>{earlier.title}</bdi>
                </a>
                , and {days === 0 ? "on the same day" : `${count(days, "day")} later`}{" "}
                <a href={href(site, later.url)}>
                  <bdi>{later.title}</bdi>
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
