import type { LayoutData, PageOf, SiteInfo } from "#model/page.ts";
import { count, grouped, verb } from "./parts/count.ts";
import { EmptyState } from "./parts/empty-state.tsx";
import { hasSection } from "./parts/has-section.ts";
import { href } from "./parts/href.ts";
import { Day } from "./parts/instant.tsx";
import { PageHeading } from "./parts/page-heading.tsx";

interface AboutProps {
  page: PageOf<"about">;
  site: SiteInfo;
}

/** What the reader has before them, how it was counted, and what they may rely on. */
export function About({ page: { data }, site }: AboutProps) {
  return (
    <>
      <PageHeading heading="About" description={site.description}>
        <p class="tally">
          {count(data.documents, "document")}
          {data.since === "" ? "" : ` since ${data.since}`}, as of <Day day={site.asOf} />
        </p>
      </PageHeading>
      {data.documents === 0 ? <EmptyState /> : null}
      <Documents data={data} site={site} />
      <Scale data={data} site={site} />
      <Reliance data={data} site={site} />
    </>
  );
}

interface PartProps {
  data: LayoutData["about"];
  site: SiteInfo;
}

function Documents({ data, site }: PartProps) {
  return (
    <section class="about" aria-labelledby="documents">
      <h2 id="documents" class="section-heading">
        What is here
      </h2>
      <p>
        Each document is an incident report as its authors wrote it. What they left out is left out here too; the little
        that is inferred from their words, such as a category of cause, is marked as inferred. Every number says of how
        many documents it speaks.
      </p>
      <ul class="about-list">
        {data.kinds.map((kind) => (
          <li key={kind.url}>
            <a href={href(site, kind.url)}>{kind.name}</a> <span class="number muted">{grouped(kind.count)}</span>
          </li>
        ))}
      </ul>
      {data.undated === 0 ? null : (
        <p>
          {count(data.undated, "document")} {verb(data.undated, "says no day, and stands", "say no day, and stand")} in
          no list that goes by days.
        </p>
      )}
      <p>
        Left out are drafts, documents that are not for these readers or not yet, withdrawn ones, and those with an
        error that keeps them from being published. They are in no list, number or feed, so this page cannot say how
        many there are. An address that was once given out says that nothing is shown there.
      </p>
    </section>
  );
}

function Scale({ data, site }: PartProps) {
  return (
    <section class="about" aria-labelledby="severities">
      <h2 id="severities" class="section-heading">
        How severities were read
      </h2>
      <p>
        Teams have scales of their own. The author's word always stands beside ours; numbers are read by their scale (0
        and 1 of SEV, S and P are the worst), words by what they mean everywhere.
      </p>
      <table class="values about-scale">
        <thead>
          <tr>
            <th scope="col">Severity</th>
            <th scope="col">Documents</th>
            <th scope="col">Written as</th>
          </tr>
        </thead>
        <tbody>
          {data.scale.map(({ name, url, documents, labels }) => (
            <tr key={url}>
              <td>
                <a href={href(site, url)}>{name}</a>
              </td>
              <td class="number">{grouped(documents)}</td>
              <td>
                <Labels labels={labels} />
              </td>
            </tr>
          ))}
          <tr>
            <td>
              <a href={href(site, "/severity/unrated/")}>Unrated</a>
            </td>
            <td class="number">
              {grouped(data.documents - data.scale.reduce((sum, each) => sum + each.documents, 0))}
            </td>
            <td>
              <Labels labels={data.unread} empty="nothing" />
            </td>
          </tr>
        </tbody>
      </table>
      {data.ownWords.length === 0 ? null : (
        <p>
          This team's own words:{" "}
          {data.ownWords.map(({ word, rank }, at) => (
            <span key={word}>
              {at === 0 ? "" : ", "}“<bdi>{word}</bdi>” is {rank}
            </span>
          ))}
          .
        </p>
      )}
    </section>
  );
}

function Labels({ labels, empty = "–" }: { labels: LayoutData["about"]["unread"]; empty?: string }) {
  if (labels.length === 0) return <span class="muted">{empty}</span>;
  return (
    <>
      {labels.map(({ label, count: times }, at) => (
        <span key={label}>
          {at === 0 ? "" : ", "}
          <bdi>{label}</bdi> <span class="number muted">{grouped(times)}</span>
        </span>
      ))}
    </>
  );
}

function Reliance({ data, site }: PartProps) {
  return (
    <section class="about" aria-labelledby="reliance">
      <h2 id="reliance" class="section-heading">
        What you can build on
      </h2>
      <ul class="about-points">
        <li>The address of an incident never changes, whatever happens to its title or file.</li>
        <li>
          Every document is checked by <a href={href(site, "/rules/")}>{count(data.rules, "rule")}</a>, none of which is
          about a person.
        </li>
        <li>
          For programs: <a href={href(site, "/api/v1/incidents.json")}>all incidents as JSON</a>, with schemas beside
          it, and <a href={href(site, "/llms.txt")}>a list of all documents as Markdown</a>.
        </li>
        <li>
          To follow: <a href={href(site, "/feed.xml")}>Atom</a> and <a href={href(site, "/feed.json")}>JSON</a> feeds,
          of everything and of each tag, service, severity, kind and cause
          {hasSection(site, "/actions/") ? (
            <>
              ; <a href={href(site, "/actions.ics")}>a calendar</a> of what is due
            </>
          ) : null}
          .
        </li>
        <li>Nothing is loaded from elsewhere, nothing is counted about readers, and what you search stays with you.</li>
      </ul>
    </section>
  );
}
