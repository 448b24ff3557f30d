import type { ComponentChildren } from "preact";
import type { Dates, Incident, Person, Ref } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import { When } from "./instant.tsx";
import { ticketsOf } from "./tickets.ts";

interface Field {
  name: string;
  value: ComponentChildren;
}

/** When, whose, which ticket: the facts that one looks up rather than reads. */
export function IncidentFields({ incident }: { incident: Incident }) {
  const fields = [...dateFields(incident.dates), ...ownerFields(incident.people), ...ticketFields(incident.refs)];
  if (fields.length === 0) return null;
  return (
    <dl class="fields">
      {fields.map(({ name, value }) => (
        <div key={name} class="field">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const dateNames: readonly [keyof Dates, string][] = [
  ["incident", "Incident"],
  ["started", "Started"],
  ["detected", "Detected"],
  ["mitigated", "Mitigated"],
  ["resolved", "Resolved"],
  ["written", "Written"],
  ["lastUpdated", "Updated"],
  ["nextReview", "Next review"],
];

function dateFields(dates: Dates): Field[] {
  return dateNames.flatMap(([key, name]) => {
    const instant = dates[key];
    if (instant === undefined || (key === "incident" && saysTheSame(instant, dates.started))) return [];
    return [{ name, value: <When instant={instant} /> }];
  });
}

/** The day of the incident says nothing new beside the minute at which it started. */
function saysTheSame(day: Instant, start: Instant | undefined): boolean {
  return day.iso !== undefined && start?.iso?.startsWith(day.iso) === true;
}

function ownerFields(people: Person[]): Field[] {
  const owners = [...new Set(people.filter(({ role }) => role === "owner").map(({ name }) => name))];
  if (owners.length === 0) return [];
  return [{ name: owners.length === 1 ? "Owner" : "Owners", value: <bdi>{owners.join(", ")}</bdi> }];
}

function ticketFields(refs: Ref[]): Field[] {
  const tickets = ticketsOf(refs);
  if (tickets.length === 0) return [];
  const value = (
    <ul class="tickets" aria-label="Tickets">
      {tickets.map(({ label, url }) => (
        <li key={label}>
          {url === undefined ? (
            <bdi>{label}</bdi>
          ) : (
            <a href={url} rel="noopener noreferrer">
              <bdi>{label}</bdi>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
  return [{ name: tickets.length === 1 ? "Ticket" : "Tickets", value }];
}
