import type { PageOf, SiteInfo } from "#model/page.ts";
import { Row } from "./parts/action-row.tsx";
import { Breadcrumbs } from "./parts/breadcrumbs.tsx";
import { count } from "./parts/count.ts";
import { PageHeading } from "./parts/page-heading.tsx";
import { Pager } from "./parts/pager.tsx";

interface ActionListProps {
  page: PageOf<"action-list">;
  site: SiteInfo;
}

/** A list that is too long for the board, page by page. */
export function ActionListPage({ page: { data }, site }: ActionListProps) {
  const { owner, heading, boardUrl, total, rows, pages } = data;
  const trail = [{ name: "Actions", url: "/actions/" }, ...(owner === "" ? [] : [{ name: owner, url: boardUrl }])];
  return (
    <>
      <Breadcrumbs site={site} trail={trail} here={heading} />
      <PageHeading eyebrow={owner} heading={heading}>
        <p class="tally">{count(total, "action")}</p>
      </PageHeading>
      <ul class="actions">
        {rows.map((row) => (
          <Row key={`${row.incident} ${row.anchor}`} row={row} site={site} />
        ))}
      </ul>
      <Pager site={site} pages={pages} />
    </>
  );
}
