import type { ActionRow } from "#model/actions.ts";
import type { ActionTier } from "#model/incident.ts";
import type { SiteInfo } from "#model/page.ts";
import { count } from "./count.ts";
import { href, outsideHref } from "./href.ts";
import { Day } from "./instant.tsx";

const tierWords: Record<ActionTier, string> = {
  immediate: "Immediate",
  short: "Short term",
  long: "Long term",
  process: "Process",
  "follow-up": "Follow-up",
};

export const kindWords: Record<NonNullable<ActionRow["kind"]>, string> = {
  prevent: "Prevent",
  detect: "Detect",
  mitigate: "Mitigate",
  process: "Process",
};

export function tierWord(tier: ActionTier): string {
  return tierWords[tier];
}

interface RowProps {
  row: ActionRow;
  site: SiteInfo;
}

/** One action: what, by when, whose, since when, and which incident promised it. The script filters and moves it. */
export function Row({ row, site }: RowProps) {
  return (
    <li
      class="action"
      data-action
      data-due={row.implied || row.state !== "open" ? undefined : row.due}
      data-owners={row.owners.map(({ slug }) => slug).join(" ")}
      data-services={row.services.map(({ slug }) => slug).join(" ")}
      data-tier={row.tier}
      data-kind={row.kind ?? ""}
    >
      <a class="action-text" href={href(site, row.url)} dir="auto">
        {row.text}
      </a>
      <p class="facts">
        {row.state === "open" ? <Due row={row} /> : <Finished row={row} />}
        <Owners row={row} site={site} />
        <span class="fact">{tierWord(row.tier)}</span>
        {row.kind === undefined ? null : <span class="fact">{kindWords[row.kind]}</span>}
        {row.conflict ? <span class="fact">box, status and dates disagree</span> : null}
        <Tickets row={row} />
        {row.state === "open" ? <Age row={row} /> : null}
      </p>
      <p class="action-source">
        <a href={href(site, row.incidentUrl)} dir="auto">
          {row.incidentTitle === "" ? row.incident : row.incidentTitle}
        </a>
      </p>
    </li>
  );
}

/** An implied date is what the tier suggests, not what somebody promised: it is never called overdue. */
function Due({ row: { due, implied, overdue } }: { row: ActionRow }) {
  if (due === undefined) return <span class="fact muted">no date</span>;
  if (implied) {
    return (
      <span class="fact muted">
        no date; its tier suggests <Day day={due} />
      </span>
    );
  }
  return (
    <span class={overdue ? "chip overdue" : "fact"} data-due-words>
      <span data-due-word>{overdue ? "overdue since" : "due"}</span> <Day day={due} />
    </span>
  );
}

function Finished({ row: { state, status, completed } }: { row: ActionRow }) {
  return (
    <>
      <span class="fact">
        {state === "done" ? "done" : "closed"}
        {completed === undefined ? "" : " "}
        {completed === undefined ? null : <Day day={completed} />}
      </span>
      {state === "closed" && status !== undefined ? (
        <span class="fact" dir="auto">
          {status}
        </span>
      ) : null}
    </>
  );
}

function Owners({ row: { owners }, site }: RowProps) {
  if (owners.length === 0) return <span class="fact muted">no owner</span>;
  return (
    <span class="fact">
      {owners.map(({ name, url }, index) => (
        <>
          {index === 0 ? "" : ", "}
          <a key={url} href={href(site, url)}>
            <bdi>{name}</bdi>
          </a>
        </>
      ))}
    </span>
  );
}

function Tickets({ row: { tickets } }: { row: ActionRow }) {
  return (
    <>
      {tickets.map(({ id, label, url }) => {
        const address = outsideHref(url);
        const name = shortTicket(id ?? label);
        return (
          <span key={`${id} ${url}`} class="fact">
            {address === undefined ? <bdi>{name}</bdi> : <a href={address}>{<bdi>{name}</bdi>}</a>}
          </span>
        );
      })}
    </>
  );
}

/** The last parts of an address that stands where a ticket's name should. */
function shortTicket(name: string): string {
  if (!/^https?:\/\//.test(name)) return name;
  const [, , ...parts] = name.split("/").filter((part) => part !== "");
  return parts.slice(-3).join("/") || name;
}

function Age({ row: { since, ageDays } }: { row: ActionRow }) {
  if (since === undefined || ageDays === undefined) return <span class="fact muted">incident undated</span>;
  return (
    <span class="fact">
      <time datetime={since} data-age>
        {count(ageDays, "day")}
      </time>{" "}
      since the incident
    </span>
  );
}
