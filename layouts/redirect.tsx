import type { PageOf, SiteInfo } from "#model/page.ts";
import { href } from "./parts/href.ts";
import { PageHeading } from "./parts/page-heading.tsx";

interface RedirectProps {
  page: PageOf<"redirect">;
  site: SiteInfo;
}

/** Seen for a moment, or where neither script nor refresh works. */
export function Redirect({ page: { data }, site }: RedirectProps) {
  return (
    <>
      <PageHeading eyebrow="Moved" heading="This page has another address" description="" />
      <p>
        It is now at{" "}
        <a href={href(site, data.to)} dir="auto">
          {data.title === "" ? data.to : data.title}
        </a>
        .
      </p>
    </>
  );
}
