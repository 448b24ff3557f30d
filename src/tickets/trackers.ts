import type { TicketSource, TicketSystem } from "#model/tickets.ts";
import { isTeachable, type Lesson, ticketOfAddress } from "./ticket-url.ts";

interface Repository {
  /** As it is spelled where it is known from. */
  name: string;
  system: "github" | "gitlab";
  /** `https://github.com`. */
  base: string;
}

/** All that is known about where tickets live. */
export interface Trackers {
  /** `PROJ` → the address of its tickets with `{id}` or `{number}`; empty when nobody said it. */
  keys: Map<string, { system: TicketSystem; url: string }>;
  /** By lower-case name. */
  repositories: Map<string, Repository>;
  /** What `#12` and `!45` mean. */
  default: { issues?: Repository; requests?: Repository };
  /** The address of a ticket of systems that have one, with `{id}` or `{number}`. */
  sites: Map<TicketSystem, string>;
  hosts: Map<string, TicketSystem>;
  /** Sentry projects. */
  projects: string[];
}

/** Where a system keeps its tickets below its address. */
const below: Partial<Record<TicketSystem, string>> = {
  jira: "/browse/{id}",
  youtrack: "/issue/{id}",
  linear: "/issue/{id}",
  pagerduty: "/incidents/{id}",
  servicenow: "/nav_to.do?uri=task.do%3Fsysparm_query%3Dnumber%3D{id}",
  azure: "/_workitems/edit/{number}",
  shortcut: "/story/{number}",
  sentry: "/issues/?query={id}",
  bugzilla: "/show_bug.cgi?id={number}",
};

/** What the configuration says, and what it leaves open as the addresses in the documents tell it. */
export function trackersOf(
  sources: readonly TicketSource[],
  addresses: Iterable<readonly [document: string, url: string]> = [],
): Trackers {
  const trackers: Trackers = {
    ...{ keys: new Map(), repositories: new Map(), default: {} },
    ...{ sites: new Map(), hosts: new Map(), projects: [] },
  };
  for (const source of sources) configure(trackers, source);
  learn(trackers, addresses);
  return trackers;
}

function configure(trackers: Trackers, source: TicketSource): void {
  const { system } = source;
  const pattern = patternOf(source);
  for (const key of [source.key, ...(source.keys ?? [])]) if (key) trackers.keys.set(key, { system, url: pattern });
  if (system === "github" || system === "gitlab") addRepositories(trackers, source, system);
  else if (pattern !== "" && !trackers.sites.has(system)) trackers.sites.set(system, pattern);
  if (system === "sentry") trackers.projects.push(...(source.projects ?? []));
  const host = hostOf(source.url);
  if (host !== undefined) trackers.hosts.set(host, system);
}

function addRepositories(trackers: Trackers, source: TicketSource, system: "github" | "gitlab"): void {
  const base = source.url ? source.url.replace(/\/+$/, "") : `https://${system}.com`;
  const names = [
    source.repo,
    ...(source.repos ?? []),
    ...(system === "gitlab" ? [source.project, ...(source.projects ?? [])] : []),
  ];
  for (const name of names) {
    if (!name) continue;
    const repository = { name, system, base };
    if (!trackers.repositories.has(name.toLowerCase())) trackers.repositories.set(name.toLowerCase(), repository);
    trackers.default.issues ??= repository;
    if (system === "gitlab") trackers.default.requests ??= repository;
  }
}

/** The address of a ticket, from whatever the configuration gives. */
function patternOf({ system, url, subdomain, organization, project, workspace }: TicketSource): string {
  if (url?.includes("{")) return url;
  const path = below[system] ?? "/{id}";
  const base = url?.replace(/\/+$/, "") ?? siteOf(system, subdomain ?? organization ?? workspace, project);
  return base === undefined ? "" : base + path;
}

function siteOf(system: TicketSystem, name: string | undefined, project: string | undefined): string | undefined {
  const hosts: Partial<Record<TicketSystem, string>> = {
    jira: "atlassian.net",
    pagerduty: "pagerduty.com",
    servicenow: "service-now.com",
    sentry: "sentry.io",
    youtrack: "youtrack.cloud",
  };
  // Linear finds the workspace of whoever is signed in.
  if (system === "linear") return name === undefined ? "https://linear.app" : `https://linear.app/${name}`;
  if (name === undefined) return undefined;
  if (system === "azure") return `https://dev.azure.com/${name}${project ? `/${encodeURIComponent(project)}` : ""}`;
  if (system === "shortcut") return `https://app.shortcut.com/${name}`;
  return hosts[system] === undefined ? undefined : `https://${name}.${hosts[system]}`;
}

function hostOf(url: string | undefined): string | undefined {
  const bare = url?.replace(/[{}]/g, "");
  return bare !== undefined && URL.canParse(bare) ? new URL(bare).host.toLowerCase() : undefined;
}

/**
 * What the configuration says stays. Where addresses disagree about one thing, the one in most documents counts, then
 * the first by code unit, so that the order of the documents does not matter.
 */
function learn(trackers: Trackers, addresses: Iterable<readonly [string, string]>): void {
  const lessons = new Map<string, Map<string, { lesson: Lesson; documents: Set<string> }>>();
  for (const [document, url] of addresses) {
    const lesson = ticketOfAddress(url, trackers.hosts)?.learns;
    if (lesson === undefined || !isTeachable(lesson)) continue;
    const about = subjectOf(lesson);
    const told = JSON.stringify(lesson);
    const answers = lessons.get(about) ?? new Map();
    lessons.set(about, answers);
    const answer = answers.get(told) ?? { lesson, documents: new Set() };
    answers.set(told, answer);
    answer.documents.add(document);
  }
  for (const answers of lessons.values()) {
    const [best] = [...answers].sort(
      ([a, { documents: x }], [b, { documents: y }]) => y.size - x.size || (a < b ? -1 : 1),
    );
    if (best) take(trackers, best[1].lesson);
  }
}

function subjectOf(lesson: Lesson): string {
  if (lesson.kind === "key") return `key ${lesson.key}`;
  return lesson.kind === "repository" ? `repository ${lesson.name.toLowerCase()}` : `site ${lesson.system}`;
}

function take({ keys, repositories, sites }: Trackers, lesson: Lesson): void {
  if (lesson.kind === "key") {
    const known = keys.get(lesson.key);
    if (known === undefined) keys.set(lesson.key, { system: lesson.system, url: lesson.url });
    else if (known.url === "" && known.system === lesson.system) known.url = lesson.url;
  } else if (lesson.kind === "repository") {
    const { name, system, base } = lesson;
    if (!repositories.has(name.toLowerCase())) repositories.set(name.toLowerCase(), { name, system, base });
  } else if (!sites.has(lesson.system)) sites.set(lesson.system, lesson.base + (below[lesson.system] ?? ""));
}
