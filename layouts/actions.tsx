import type { ActionBoard, ActionGroup, ActionGroupId } from "#model/actions.ts";
import type { PageOf, SiteInfo } from "#model/page.ts";
import { ActionFilter } from "./parts/action-filter.tsx";
import { Row } from "./parts/action-row.tsx";
import { ActionsAside } from "./parts/actions-aside.tsx";
import { Breadcrumbs } from "./parts/breadcrumbs.tsx";
import { count, grouped, verb } from "./parts/count.ts";
import { EmptyState } from "./parts/empty-state.tsx";
import { href } from "./parts/href.ts";
import { Day } from "./parts/instant.tsx";
import { PageHeading } from "./parts/page-heading.tsx";

interface ActionsProps {
  page: PageOf<"actions">;
  site: SiteInfo;
}

/** What was promised: the board of all, or the open work of one owner. */
export function Actions({ page: { data }, site }: ActionsProps) {
  const heading = data.owner === "" ? "Actions" : data.owner;
  return (
    <>
      {data.owner === "" ? null : (
        <Breadcrumbs site={site} trail={[{ name: "Actions", url: "/actions/" }]} here={data.owner} />
      )}
      <PageHeading eyebrow={data.owner === "" ? "" : "Open work of"} heading={heading}>
        <Tally board={data} site={site} />
      </PageHeading>
      {site.count === 0 ? <EmptyState /> : <Board board={data} site={site} />}
    </>
  );
}

interface PartProps {
  board: ActionBoard;
  site: SiteInfo;
}

/** Every number with what it is a part of. */
function Tally({ board: { owner, totals }, site }: PartProps) {
  if (totals.total === 0)
    return <p class="tally">{owner === "" ? "No document promises anything yet." : "Nothing open."}</p>;
  const { open, undated, implied, unowned, conflicts } = totals;
  return (
    <div class="tally">
      <p>
        {owner === "" ? (
          <Whole totals={totals} site={site} />
        ) : (
          `${count(open, "open action")} from ${count(totals.documents, "document")}.`
        )}
      </p>
      {open === 0 ? null : (
        <p>
          {grouped(undated)} of {grouped(open)} open without a date
          {implied === 0 ? "" : ` (for ${grouped(implied)} the tier suggests one)`}
          {owner === "" ? `, ${grouped(unowned)} of ${grouped(open)} without an owner` : ""}
          {conflicts === 0
            ? "."
            : `; ${grouped(conflicts)} ${verb(conflicts, "counts", "count")} as open because the box, the status and the dates disagree.`}
        </p>
      )}
      <p>
        <span data-as-of-words>Overdue and due are</span> as of{" "}
        <span data-as-of={site.asOf}>
          <Day day={site.asOf} />
        </span>
        .
      </p>
    </div>
  );
}

function Whole({ totals, site }: { totals: ActionBoard["totals"]; site: SiteInfo }) {
  const { total, open, done, closed, documents, documentsWithout } = totals;
  return (
    <>
      {count(total, "action")} from {grouped(documents - documentsWithout)} of {count(documents, "document")}:{" "}
      {grouped(open)} open, {grouped(done)} done, {grouped(closed)} closed with a reason.{" "}
      {documentsWithout === 0 ? null : (
        <a href={href(site, "/actions/none/")}>{count(documentsWithout, "document")} without any</a>
      )}
    </>
  );
}

function Board({ board, site }: PartProps) {
  return (
    <div class="columns">
      <div class="column-main action-board" data-action-board>
        <ActionFilter board={board} />
        {board.groups.map((group) => (
          <Group key={group.id} group={group} board={board} site={site} />
        ))}
      </div>
      <div class="column-side">
        <ActionsAside board={board} site={site} />
      </div>
    </div>
  );
}

const nothing: Record<ActionGroupId, string> = {
  overdue: "Nothing is overdue.",
  soon: "Nothing is due in the next 14 days.",
  later: "Nothing is due later.",
  undated: "Every open action has a date.",
  unowned: "Every open action has an owner.",
  finished: "Nothing was finished in the last 90 days, as far as dates of completion say.",
};

function Group({ group, board, site }: PartProps & { group: ActionGroup }) {
  const { id, heading, rows, whole } = group;
  return (
    <section class="action-group" aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        {heading}{" "}
        <span class="number" data-count-of={id}>
          {grouped(whole?.total ?? rows.length)}
        </span>
      </h2>
      <Note id={id} rows={rows.length} board={board} />
      <p class="muted" data-nothing-in={id} hidden={rows.length > 0}>
        {nothing[id]}
      </p>
      <ul class="actions" data-group={id} data-total={whole?.total} hidden={rows.length === 0}>
        {rows.map((row) => (
          <Row key={`${row.incident} ${row.anchor}`} row={row} site={site} />
        ))}
      </ul>
      {whole === null ? null : (
        <p class="group-more">
          The first {grouped(rows.length)}. <a href={href(site, whole.url)}>All {grouped(whole.total)}</a>
        </p>
      )}
    </section>
  );
}

/** What the list under a heading does not hold, or holds again. */
function Note({ id, rows, board }: { id: ActionGroupId; rows: number; board: ActionBoard }) {
  if (id === "unowned" && rows > 0) return <p class="muted">The same actions stand above too, by their dates.</p>;
  if (id !== "finished") return null;
  const older = board.finishedBefore === 0 ? "" : `${grouped(board.finishedBefore)} finished before these 90 days`;
  const undated = board.finishedUndated === 0 ? "" : `${grouped(board.finishedUndated)} without a date of completion`;
  const left = [older, undated].filter((part) => part !== "").join(", ");
  return left === "" ? null : <p class="muted">Not listed: {left}. The files beside have all.</p>;
}
