import type { Incident } from "#model/incident.ts";
import type { IncidentCard, SiteInfo } from "#model/page.ts";
import { count } from "./count.ts";
import { href } from "./href.ts";
import { Day } from "./instant.tsx";
import { SeverityChip } from "./severity-chip.tsx";
import { wordsOf } from "./severity-words.ts";
import { IncidentStatusChip } from "./status-chip.tsx";
import { incidentStatusWords } from "./status-words.ts";

interface HeaderStripProps {
  site: SiteInfo;
  incident: Incident;
  card: IncidentCard;
  /** The fragment of the section with the actions, where the document has one. */
  actionsAnchor: string | undefined;
}

/** How bad it was, how far it has come and what is left to do: what one wants to know before reading. */
export function HeaderStrip({ site, incident, card, actionsAnchor }: HeaderStripProps) {
  const open = count(card.openActions, "open action");
  return (
    <p class="facts header-strip">
      <a class="chip-link" href={href(site, wordsOf(incident.severity.rank).url)}>
        <SeverityChip severity={incident.severity} />
      </a>
      <Status incident={incident} />
      <span class="fact">
        <Day day={card.day} />
      </span>
      <a class="fact" href={href(site, `/kinds/${incident.kind}/`)}>
        {card.kindName}
      </a>
      {incident.audience === "public" ? null : <span class="chip audience-chip">{incident.audience}</span>}
      {card.openActions === 0 ? null : (
        <span class="fact open-work">
          {actionsAnchor === undefined ? open : <a href={`#${actionsAnchor}`}>{open}</a>}
        </span>
      )}
    </p>
  );
}

/** Our word for the status, and the author's where it says something else. */
function Status({ incident: { incidentStatus, statusLabel } }: { incident: Incident }) {
  const same = statusLabel.toLowerCase() === incidentStatusWords[incidentStatus].toLowerCase();
  return (
    <>
      <IncidentStatusChip status={incidentStatus} />
      {statusLabel === "" || same ? null : (
        <span class="fact muted">
          status “<bdi>{statusLabel}</bdi>”
        </span>
      )}
    </>
  );
}
