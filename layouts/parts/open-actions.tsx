import type { OpenActionCard, SiteInfo } from "#model/page.ts";
import { tierWord } from "./action-row.tsx";
import { dayWords } from "./day-words.ts";
import { href } from "./href.ts";
import { Day } from "./instant.tsx";

/** Work that an incident left behind and nobody has finished. */
export function OpenActions({ site, actions }: { site: SiteInfo; actions: OpenActionCard[] }) {
  return (
    <ul class="open-actions">
      {actions.map((action) => (
        <li key={`${action.incident} ${action.anchor}`} data-due={action.implied ? undefined : action.due}>
          <a class="open-action-text" href={actionHref(site, action)} dir="auto">
            {action.text}
          </a>
          <p class="facts">
            <Due action={action} />
            <span class="fact">{tierWord(action.tier)}</span>
            <Owners owners={action.owners} />
          </p>
          <p class="open-action-source" dir="auto">
            {action.incidentTitle}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** An implied date is what the tier suggests, not what somebody promised: it is never called overdue. */
function Due({ action: { due, implied, overdue } }: { action: OpenActionCard }) {
  if (due === undefined) return <span class="fact muted">no date</span>;
  if (implied) return <span class="fact muted">by {dayWords(due)} (implied)</span>;
  return (
    <span class={overdue ? "chip overdue" : "fact"} data-due-words>
      <span data-due-word>{overdue ? "overdue since" : "due"}</span> <Day day={due} />
    </span>
  );
}

function Owners({ owners }: { owners: string[] }) {
  if (owners.length === 0) return <span class="fact muted">no owner</span>;
  return (
    <span class="fact">
      <bdi>{owners.join(", ")}</bdi>
    </span>
  );
}

function actionHref(site: SiteInfo, { url, anchor }: OpenActionCard): string {
  return href(site, url.includes("#") ? url : `${url}#${anchor}`);
}
