import type { Incident, Person, Ref } from "#model/incident.ts";
import type { IncidentCard, SiteInfo } from "#model/page.ts";
import { count } from "./count.ts";
import { durationWords } from "./duration.ts";
import { excerpt } from "./excerpt.ts";
import { href } from "./href.ts";
import { Day } from "./instant.tsx";
import { SeverityChip } from "./severity-chip.tsx";
import { wordsOf } from "./severity-words.ts";
import { IncidentStatusChip } from "./status-chip.tsx";
import { incidentStatusWords } from "./status-words.ts";
import { ticketsOf } from "./tickets.ts";

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
      <Length incident={incident} />
      <Owners people={incident.people} />
      <Tickets refs={incident.refs} />
      {incident.audience === "public" ? null : <span class="chip audience-chip">{incident.audience}</span>}
      {card.openActions === 0 ? null : (
        <span class="fact open-work">
          {actionsAnchor === undefined ? open : <a href={`#${actionsAnchor}`}>{open}</a>}
        </span>
      )}
    </p>
  );
}

/** How long it lasted: as the author says, else from the times; what exactly was measured stands beside the text. */
function Length({ incident: { durations } }: { incident: Incident }) {
  const { stated, resolve } = durations;
  const length = resolve === undefined ? stated?.raw : durationWords(resolve);
  if (!length) return null;
  return (
    <span class="fact">
      <span class="visually-hidden">lasted </span>
      <bdi>{excerpt(length, longestLength)}</bdi>
    </span>
  );
}

/** Code units; what is longer is a sentence, and stands beside the text in full. */
const longestLength = 40;

function Owners({ people }: { people: Person[] }) {
  const names = [...new Set(people.filter(({ role }) => role === "owner").map(({ name }) => name))];
  if (names.length === 0) return null;
  return (
    <span class="fact">
      <span class="muted">owner</span> <bdi>{names.join(", ")}</bdi>
    </span>
  );
}

function Tickets({ refs }: { refs: Ref[] }) {
  return (
    <>
      {ticketsOf(refs).map(({ label, url }) => (
        <span key={label} class="fact">
          {url === undefined ? (
            <bdi>{label}</bdi>
          ) : (
            <a href={url} rel="noopener noreferrer">
              <bdi>{label}</bdi>
            </a>
          )}
        </span>
      ))}
    </>
  );
}

/** Our word for the status, and the author's where it says something else. */
function Status({ incident: { incidentStatus, statusLabel } }: { incident: Incident }) {
  const same = statusLabel.toLowerCase() === incidentStatusWords[incidentStatus].toLowerCase();
  return (
    <>
      <IncidentStatusChip status={incidentStatus} />
      {statusLabel === "" || same ? null : (
        <span class="fact">
          <span class="muted">status</span> <bdi>{statusLabel}</bdi>
        </span>
      )}
    </>
  );
}
