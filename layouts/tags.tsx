import type { PageOf, SiteInfo } from "#model/page.ts";
import { count, grouped } from "./parts/count.ts";
import { EmptyState } from "./parts/empty-state.tsx";
import { EntryList } from "./parts/entry-list.tsx";
import { href } from "./parts/href.ts";
import { PageHeading } from "./parts/page-heading.tsx";

interface TagsProps {
  page: PageOf<"tags">;
  site: SiteInfo;
}

/** The tags in the orders in which people look for one. */
export function Tags({ page, site }: TagsProps) {
  const { data } = page;
  const all = data.shared.length + data.once.length;
  return (
    <>
      <PageHeading heading="Tags" description={page.description}>
        <p class="tally">
          {count(all, "tag")} on {grouped(data.tagged)} of {count(data.documents, "document")}
          {data.untagged.url === "" ? null : (
            <>
              {"; "}
              <a href={href(site, data.untagged.url)}>{grouped(data.untagged.count)} without tags</a>
            </>
          )}
        </p>
        {all === 0 ? null : <Ways data={data} />}
      </PageHeading>
      {all === 0 ? <Nothing site={site} /> : <Orders data={data} site={site} />}
    </>
  );
}

type Data = TagsProps["page"]["data"];

interface PartProps {
  data: Data;
  site: SiteInfo;
}

/** The parts of the page that there are. */
function Ways({ data }: { data: Data }) {
  const ways = [
    { id: "by-use", name: "By use", there: data.shared.length > 0 },
    { id: "by-service", name: "By service", there: data.byService.length > 0 },
    { id: "by-year", name: "By year of the newest", there: data.byYear.length > 0 },
    { id: "used-once", name: "Used once", there: data.once.length > 0 },
    { id: "spellings", name: "Spellings", there: data.families.length > 0 },
  ].filter(({ there }) => there);
  return (
    <nav class="ways" aria-label="Ways to choose a tag">
      <ul>
        {ways.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** So many are open; the rest unfolds. */
const open = { tags: 20, services: 12 };

function Orders({ data, site }: PartProps) {
  const rest = data.shared.slice(open.tags);
  return (
    <>
      {data.shared.length === 0 ? null : (
        <section aria-labelledby="by-use">
          <h2 id="by-use" class="section-heading">
            By use
          </h2>
          <EntryList site={site} entries={data.shared.slice(0, open.tags)} />
          {rest.length === 0 ? null : (
            <details class="more-rows">
              <summary>{grouped(rest.length)} more that several documents have</summary>
              <EntryList site={site} entries={rest} compact />
            </details>
          )}
        </section>
      )}
      <ByService data={data} site={site} />
      <ByYear data={data} site={site} />
      <Once data={data} site={site} />
      <Families data={data} site={site} />
    </>
  );
}

function ByService({ data: { byService }, site }: PartProps) {
  if (byService.length === 0) return null;
  const group = (each: Data["byService"][number]) => (
    <div key={each.url} class="tag-group">
      <dt>
        <a href={href(site, each.url)}>
          <bdi>{each.name}</bdi>
        </a>
      </dt>
      <dd>
        <TagLinks site={site} tags={each.tags} />
      </dd>
    </div>
  );
  const rest = byService.slice(open.services);
  return (
    <section aria-labelledby="by-service">
      <h2 id="by-service" class="section-heading">
        By service
      </h2>
      <dl class="tag-groups">{byService.slice(0, open.services).map(group)}</dl>
      {rest.length === 0 ? null : (
        <details class="more-rows">
          <summary>{count(rest.length, "more service")}</summary>
          <dl class="tag-groups">{rest.map(group)}</dl>
        </details>
      )}
    </section>
  );
}

function ByYear({ data: { byYear }, site }: PartProps) {
  if (byYear.length === 0) return null;
  return (
    <section aria-labelledby="by-year">
      <h2 id="by-year" class="section-heading">
        By year of the newest
      </h2>
      <p class="muted note">Each tag stands in the year in which it was last needed.</p>
      <dl class="tag-groups">
        {byYear.map(({ year, tags }) => (
          <div key={year} class="tag-group">
            <dt>{year === "undated" ? "Undated" : year}</dt>
            <dd>
              <TagLinks site={site} tags={tags} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Once({ data: { once }, site }: PartProps) {
  if (once.length === 0) return null;
  return (
    <section aria-labelledby="used-once">
      <h2 id="used-once" class="section-heading">
        Used once
      </h2>
      <p class="muted note">
        A tag that one document has joins it to nothing. Is there a shared one that says the same?
      </p>
      <details class="more-rows">
        <summary>{count(once.length, "tag")}</summary>
        <TagLinks site={site} tags={once} />
      </details>
    </section>
  );
}

function Families({ data: { families }, site }: PartProps) {
  if (families.length === 0) return null;
  return (
    <section aria-labelledby="spellings">
      <h2 id="spellings" class="section-heading">
        Spellings
      </h2>
      <p class="muted note">
        Probably one tag each. An alias in the configuration brings them together: <code>tags.aliases</code>.
      </p>
      <ul class="tag-families">
        {families.map((family) => (
          <li key={family[0]?.url}>
            {family.map(({ name, url, count: n }) => (
              <a key={url} class="tag" href={href(site, url)}>
                <bdi>{name}</bdi> <span class="number">{grouped(n)}</span>
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function TagLinks({ site, tags }: { site: SiteInfo; tags: Data["once"] }) {
  return (
    <ul class="tag-list">
      {tags.map(({ name, url }) => (
        <li key={url}>
          <a class="tag" href={href(site, url)}>
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Nothing({ site }: { site: SiteInfo }) {
  return site.count === 0 ? <EmptyState /> : <p class="muted">No document has a tag yet.</p>;
}
