import type { Ticket } from "#model/tickets.ts";
import { ticketOfAddress } from "./ticket-url.ts";
import { formOf, sentryProject } from "./token.ts";
import type { Trackers } from "./trackers.ts";

/**
 * The ticket that a candidate means, or nothing when its system is not known. All ways of writing one ticket give the same
 * key: `#12`, `GH-12`, `acme/shop#12` and its web address.
 */
export function resolveTicket(text: string, trackers: Trackers): Ticket | undefined {
  const bug = /^bug #?([1-9]\d{0,8})$/i.exec(text)?.[1];
  if (bug !== undefined) return placed({ key: `bugzilla:${bug}`, system: "bugzilla" }, trackers, bug);
  switch (formOf(text, trackers.projects)) {
    case "url":
      return ofAddress(text, trackers);
    case "key":
      return ofKey(text, trackers);
    case "sentry":
      return sentryProject(text, trackers.projects) === undefined
        ? undefined
        : placed({ key: text, system: "sentry" }, trackers, text);
    case "shortcut":
      return trackers.sites.has("shortcut")
        ? placed({ key: text, system: "shortcut" }, trackers, text.slice(3))
        : undefined;
    case "number":
      return ofRepository(trackers.default.issues, "#", text.replace(/^(?:#|GH-)/, ""));
    case "request":
      return ofRepository(trackers.default.requests, "!", text.slice(1));
    case "repository":
      return ofNamedRepository(text, trackers);
    case "azure":
      return trackers.sites.has("azure") ? placed({ key: text, system: "azure" }, trackers, text.slice(3)) : undefined;
    case "bug":
      return placed({ key: `bugzilla:${digits(text)}`, system: "bugzilla" }, trackers, digits(text));
    case "servicenow":
      return text.startsWith("INC") || trackers.sites.has("servicenow")
        ? placed({ key: text, system: "servicenow" }, trackers, text)
        : undefined;
    case "pagerduty":
      return placed({ key: text, system: "pagerduty" }, trackers, text.slice("pagerduty:".length));
    case "advisory":
      return { key: text, system: "advisory", sort: "advisory", url: advisoryUrl(text) };
    case "commit":
      return ofCommit(text, trackers);
    default:
      return undefined;
  }
}

function digits(text: string): string {
  return text.replace(/^\D+/, "");
}

function ofAddress(text: string, trackers: Trackers): Ticket | undefined {
  const found = ticketOfAddress(text, trackers.hosts);
  if (found === undefined) return undefined;
  const { key, system, sort, url } = found;
  return { key, system: sameSite(found, trackers) ?? system, sort, url };
}

/** `/browse/ENG-1` looks like Jira on every host; whoever configured the host and the key knows better. */
function sameSite({ key, url }: { key: string; url: string }, { keys, hosts }: Trackers): Ticket["system"] | undefined {
  const tracker = keys.get(key.slice(0, Math.max(0, key.lastIndexOf("-"))));
  return tracker !== undefined && hosts.get(new URL(url).host.toLowerCase()) === tracker.system
    ? tracker.system
    : undefined;
}

function ofKey(text: string, { keys }: Trackers): Ticket | undefined {
  const prefix = text.slice(0, text.lastIndexOf("-"));
  const tracker = keys.get(prefix);
  if (tracker === undefined) return prefix === "INC" ? { key: text, system: "incident", sort: "ticket" } : undefined;
  const url = filled(tracker.url, text, text.slice(prefix.length + 1));
  return { key: text, system: tracker.system, sort: "ticket", ...url };
}

/** With the address of the system's site, where it is known. */
function placed(ticket: Pick<Ticket, "key" | "system">, { sites }: Trackers, id: string): Ticket {
  return { ...ticket, sort: "ticket", ...filled(sites.get(ticket.system) ?? "", id, id) };
}

function filled(pattern: string, id: string, number: string): { url?: string } {
  if (pattern === "") return {};
  return {
    url: pattern
      .replaceAll("{id}", () => encodeURIComponent(id))
      .replaceAll("{number}", () => encodeURIComponent(number)),
  };
}

type Repository = NonNullable<Trackers["default"]["issues"]>;

function ofRepository(repository: Repository | undefined, mark: "#" | "!", n: string): Ticket | undefined {
  if (repository === undefined) return undefined;
  const { name, system, base } = repository;
  // GitHub counts issues and pull requests together, and leads from one address to the other.
  const path = system === "github" ? `issues/${n}` : mark === "!" ? `-/merge_requests/${n}` : `-/issues/${n}`;
  return { key: `${name}${mark}${n}`, system, sort: "ticket", url: `${base}/${name}/${path}` };
}

/** `acme/shop#12`: of the system in which the repository is known to be, else of GitHub unless the form is GitLab's. */
function ofNamedRepository(text: string, { repositories, default: first }: Trackers): Ticket | undefined {
  const at = Math.max(text.lastIndexOf("#"), text.lastIndexOf("!"));
  const mark = text.charAt(at) === "!" ? "!" : "#";
  const name = text.slice(0, at);
  const known = repositories.get(name.toLowerCase());
  if (known !== undefined)
    return known.system === "github" && mark === "!" ? undefined : ofRepository(known, mark, text.slice(at + 1));
  const likeGitlab = mark === "!" || name.split("/").length > 2;
  const onlyGitlab =
    first.issues?.system === "gitlab" && ![...repositories.values()].some(({ system }) => system === "github");
  if (likeGitlab || onlyGitlab) {
    // Without any GitLab in sight, `a/b/c#1` is a path.
    const gitlab = [...repositories.values()].find(({ system }) => system === "gitlab");
    return gitlab && ofRepository({ name, system: "gitlab", base: gitlab.base }, mark, text.slice(at + 1));
  }
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}\//.test(name)) return undefined;
  return ofRepository({ name, system: "github", base: "https://github.com" }, "#", text.slice(at + 1));
}

/** Commits are linked where the repository is known: `shop@3f2c1ab` of `acme/shop`, or any with a whole hash. */
function ofCommit(text: string, { repositories }: Trackers): Ticket | undefined {
  const at = text.lastIndexOf("@");
  const [name, hash] = [text.slice(0, at), text.slice(at + 1)];
  const lower = name.toLowerCase();
  const known =
    repositories.get(lower) ??
    (name.includes("/")
      ? undefined
      : only([...repositories.values()].filter((one) => one.name.toLowerCase().endsWith(`/${lower}`))));
  const whole = hash.length === 40 && /^[A-Za-z0-9-]{1,39}\/[\w.-]+$/.test(name);
  const repository = known ?? (whole ? { name, system: "github" as const, base: "https://github.com" } : undefined);
  if (repository === undefined) return undefined;
  const path = repository.system === "github" ? "commit" : "-/commit";
  return {
    ...{ key: `${repository.name}@${hash}`, system: repository.system, sort: "commit" },
    url: `${repository.base}/${repository.name}/${path}/${hash}`,
  };
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

function advisoryUrl(id: string): string {
  return id.startsWith("GHSA") ? `https://github.com/advisories/${id}` : `https://www.cve.org/CVERecord?id=${id}`;
}
