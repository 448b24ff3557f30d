import type { PageOf, SiteInfo } from "#model/page.ts";
import { hasSection } from "./parts/has-section.ts";
import { href } from "./parts/href.ts";
import { PageHeading } from "./parts/page-heading.tsx";
import { SearchLink } from "./parts/site-header.tsx";

interface TombstoneProps {
  page: PageOf<"tombstone">;
  site: SiteInfo;
}

/** An address that was given out once, and at which nothing is shown now. */
export function Tombstone({ page: { data }, site }: TombstoneProps) {
  const { heading, description } = words(data);
  return (
    <>
      <PageHeading eyebrow={data.kind === "withdrawn" ? "Withdrawn" : ""} heading={heading} description={description} />
      {data.kind === "withdrawn" ? (
        <p class="tombstone">
          {withdrawnOn(data.day)}
          {data.text === "" ? (
            "."
          ) : (
            <>
              : <bdi>{data.text}</bdi>
            </>
          )}
        </p>
      ) : null}
      {data.links.length === 0 ? null : (
        <ul class="ways-out">
          {data.links.map(({ name, url, title }) => (
            <li key={url}>
              <a href={href(site, url)} dir="auto">
                {title}
              </a>{" "}
              <code>{name}</code>
            </li>
          ))}
        </ul>
      )}
      <div class="not-found-search">
        <SearchLink site={site} label="Search" />
      </div>
      <ul class="ways-out">
        {data.parent === null || !hasSection(site, data.parent.url) ? null : (
          <li>
            <a href={href(site, data.parent.url)}>{data.parent.name}</a>
          </li>
        )}
        <li>
          <a href={href(site, "/")}>Home</a>
        </li>
      </ul>
    </>
  );
}

function words({ kind, title }: PageOf<"tombstone">["data"]): { heading: string; description: string } {
  if (kind === "withdrawn") return { heading: title === "" ? "This document was withdrawn" : title, description: "" };
  if (kind === "list") {
    return {
      heading: "Nothing is listed here any more",
      description: "The incidents that stood here have been filed elsewhere, or are no longer published.",
    };
  }
  return {
    heading: "Not published at the moment",
    description: "This address is known here, but there is nothing to show. It is not given to anything else.",
  };
}

function withdrawnOn(day: string): string {
  return day === "" ? "Withdrawn" : `Withdrawn on ${day}`;
}
