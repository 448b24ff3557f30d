import type { ComponentChildren } from "preact";
import type { Dates, Incident, Person } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import { When } from "./instant.tsx";

interface Field {
  name: string;
  value: ComponentChildren;
}

/** When, who, why, where: the facts that one looks up rather than reads. Owners and tickets stand in the header. */
export function IncidentFields({ incident }: { incident: Incident }) {
  const fields = [
    ...dateFields(incident.dates),
    ...peopleFields(incident.people),
    ...causeFields(incident),
    ...environmentFields(incident),
  ];
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

const roleNames: readonly [Person["role"], string, string][] = [
  ["reporter", "Reporter", "Reporters"],
  ["commander", "Commander", "Commanders"],
];

function peopleFields(people: Person[]): Field[] {
  return roleNames.flatMap(([role, one, many]) => {
    const names = [...new Set(people.filter((person) => person.role === role).map(({ name }) => name))];
    return names.length === 0 ? [] : [{ name: names.length === 1 ? one : many, value: <bdi>{names.join(", ")}</bdi> }];
  });
}

/** What sort of thing it was: the class of the bug and the categories of its causes. */
function causeFields({ bugClass, causeCategories, category }: Incident): Field[] {
  // `race condition timing` says nothing new beside `race condition`.
  const categories = causeCategories.filter((id) => bugClass === undefined || !id.startsWith(bugClass));
  const names = [...new Set([...(bugClass === undefined ? [] : [bugClass]), ...categories])].map(inWords);
  return [
    ...(category.length === 0 ? [] : [{ name: "Category", value: <bdi>{category.join(", ")}</bdi> }]),
    ...(names.length === 0 ? [] : [{ name: "Cause", value: <bdi>{names.join(", ")}</bdi> }]),
  ];
}

/** `race-condition` as one says it; what an author wrote otherwise stays as it is. */
function inWords(id: string): string {
  return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(id) ? id.replaceAll("-", " ") : id;
}

/** Where it happened, on which versions, and how surely it happens again. */
function environmentFields({ environment, versions, reproduction: { consistency } }: Incident): Field[] {
  const fields: Field[] = [];
  if (environment.length > 0) fields.push({ name: "Environment", value: <bdi>{environment.join(", ")}</bdi> });
  if (versions.length > 0)
    fields.push({ name: versions.length === 1 ? "Version" : "Versions", value: versionList(versions) });
  if (consistency) {
    const share = consistency.percent === undefined ? "" : `, ${consistency.percent}% of tries`;
    const value = consistency.kind === "always" ? "always" : `sometimes${share}`;
    fields.push({ name: "Reproduces", value });
  }
  return fields;
}

function versionList(versions: Incident["versions"]) {
  return (
    <ul class="versions" title="Versions">
      {versions.map(({ name, value }) => (
        <li key={`${name} ${value}`}>
          <bdi>{name}</bdi> <bdi class="number">{value}</bdi>
        </li>
      ))}
    </ul>
  );
}
