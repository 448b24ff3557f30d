import type { Ticket, TicketSystem } from "#model/tickets.ts";
import { isLookAlike } from "./look-alikes.ts";

/** What the address of a ticket says: the ticket, and what it teaches about its tracker. */
export interface AddressedTicket extends Ticket {
  url: string;
  /** `comment` or `commit` for an address of a part of the ticket; empty for the ticket itself. */
  part: string;
  learns?: Lesson;
}

/** What one address of a tracker tells about all its others. */
export type Lesson =
  | { kind: "key"; key: string; system: TicketSystem; url: string }
  | { kind: "repository"; name: string; system: "github" | "gitlab"; base: string }
  | { kind: "site"; system: TicketSystem; base: string };

/** Hosts that only the configuration knows: `git.acme.com` is a GitHub. */
export type KnownHosts = ReadonlyMap<string, TicketSystem>;

interface Address {
  url: URL;
  host: string;
  /** Decoded no further than the author did, without empty parts. */
  path: string[];
  known: TicketSystem | undefined;
}

type Found = Omit<AddressedTicket, "url" | "part" | "sort"> & Partial<Pick<AddressedTicket, "url" | "sort">>;
type Reader = (address: Address) => Found | undefined;

const key = /^[A-Z][A-Z0-9_]{1,30}-[1-9]\d{0,7}$/;
const number = /^[1-9]\d{0,8}$/;
const name = /^[A-Za-z0-9_][\w.-]{0,99}$/;

/** The ticket behind a web address, for the trackers that are known by their host or by the form of their addresses. */
export function ticketOfAddress(text: string, hosts: KnownHosts = new Map()): AddressedTicket | undefined {
  if (text.length > 2000 || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return undefined;
  const host = url.hostname.toLowerCase().replace(/^www\./, "");
  const address = {
    url,
    host,
    path: url.pathname.split("/").filter(Boolean),
    known: hosts.get(url.host.toLowerCase()),
  };
  for (const read of readers) {
    const found = read(address);
    if (found !== undefined) return { sort: "ticket", ...found, url: found.url ?? url.href, part: partOf(url) };
  }
  return undefined;
}

function partOf({ pathname, hash }: URL): string {
  if (/^#(?:issuecomment|discussion|note|r\d|pullrequestreview)/.test(hash)) return "comment";
  if (/\/commits?\/[0-9a-f]{7,40}/.test(pathname)) return "commit";
  return /\/(?:files|diffs|changes)\/?$/.test(pathname) ? "changes" : "";
}

const readers: readonly Reader[] = [
  github,
  gitlab,
  linear,
  azure,
  shortcut,
  sentry,
  pagerduty,
  serviceNow,
  slack,
  advisory,
  bugzilla,
  youtrack,
  jira,
];

function github({ url, host, path, known }: Address): Found | undefined {
  if (host !== "github.com" && known !== "github") return undefined;
  const [owner = "", repo = "", sort, n = ""] = path;
  if (!name.test(owner) || !/^[\w.-]{1,100}$/.test(repo) || /^\.+$/.test(repo)) return undefined;
  if (!/^(?:issues|pull)$/.test(sort ?? "") || !number.test(n)) return undefined;
  const repository = `${owner}/${repo}`;
  return {
    ...{ key: `${repository}#${n}`, system: "github" },
    learns: { kind: "repository", name: repository, system: "github", base: url.origin },
  };
}

/** The `/-/` is GitLab's own, on whatever host. */
function gitlab({ url, host, path, known }: Address): Found | undefined {
  const at = path.findIndex((part) => /^(?:issues|merge_requests|work_items)$/.test(part));
  const n = path[at + 1] ?? "";
  const dashed = path[at - 1] === "-";
  if (at < 2 || !number.test(n) || !(dashed || host === "gitlab.com" || known === "gitlab")) return undefined;
  const project = path.slice(0, dashed ? at - 1 : at);
  if (
    project.length < 2 ||
    project.length > 9 ||
    !project.every((part) => /^[\w.-]{1,100}$/.test(part) && !/^\.+$/.test(part))
  )
    return undefined;
  const repository = project.join("/");
  return {
    ...{ key: `${repository}${path[at] === "merge_requests" ? "!" : "#"}${n}`, system: "gitlab" },
    learns: { kind: "repository", name: repository, system: "gitlab", base: url.origin },
  };
}

function linear({ host, path: [workspace = "", sort, id = ""] }: Address): Found | undefined {
  if (host !== "linear.app" || sort !== "issue" || !key.test(id)) return undefined;
  return {
    ...{ key: id, system: "linear" },
    learns: keyLesson(id, "linear", `https://linear.app/${workspace}/issue/{id}`),
  };
}

function azure({ url, host, path }: Address): Found | undefined {
  const legacy = host.endsWith(".visualstudio.com");
  if (host !== "dev.azure.com" && !legacy) return undefined;
  const at = path.indexOf("_workitems");
  const n = path[at + 2] ?? "";
  if (at >= 0 && path[at + 1] === "edit" && number.test(n)) {
    const base = `${url.origin}/${path.slice(0, at).join("/")}`.replace(/\/$/, "");
    return { key: `AB#${n}`, system: "azure", learns: { kind: "site", system: "azure", base } };
  }
  const [repo = "", sort, request = ""] = path.slice(path.indexOf("_git") + 1);
  if (!path.includes("_git") || sort !== "pullrequest" || !number.test(request) || !name.test(repo)) return undefined;
  const project = path[path.indexOf("_git") - 1] ?? "";
  return name.test(project) ? { key: `${project}/${repo}!${request}`, system: "azure" } : undefined;
}

function shortcut({ url, host, path: [workspace = "", sort, n = ""] }: Address): Found | undefined {
  if (!/^app\.(?:shortcut|clubhouse)\.(?:com|io)$/.test(host) || sort !== "story" || !number.test(n)) return undefined;
  return {
    key: `sc-${n}`,
    system: "shortcut",
    learns: { kind: "site", system: "shortcut", base: `${url.origin}/${workspace}` },
  };
}

function sentry({ url, host, path }: Address): Found | undefined {
  const id = path[path.indexOf("issues") + 1] ?? "";
  if (!/(?:^|\.)sentry\.io$/.test(host) || !path.includes("issues")) return undefined;
  if (/^\d{4,20}$/.test(id)) return { key: `sentry:${id}`, system: "sentry" };
  const short = /^[A-Z][A-Z0-9_]*(?:-[A-Z0-9_]+)+$/.test(id) && id.length <= 80;
  return short ? { key: id, system: "sentry", url: url.href } : undefined;
}

function pagerduty({ url, host, path: [sort, id = ""] }: Address): Found | undefined {
  if (!host.endsWith(".pagerduty.com") || sort !== "incidents" || !/^[A-Z0-9]{7,20}$/.test(id)) return undefined;
  return {
    key: `pagerduty:${id}`,
    system: "pagerduty",
    learns: { kind: "site", system: "pagerduty", base: url.origin },
  };
}

function serviceNow({ url, host }: Address): Found | undefined {
  if (!host.endsWith(".service-now.com")) return undefined;
  const id = /(?:number(?:=|%3D|%253D))((?:INC|CHG|PRB|RITM|SCTASK|REQ)\d{7,10})(?!\d)/.exec(url.search)?.[1];
  if (id === undefined) return undefined;
  return { key: id, system: "servicenow", learns: { kind: "site", system: "servicenow", base: url.origin } };
}

function slack({ host, path: [archives, channel = "", message = ""] }: Address): Found | undefined {
  if (!host.endsWith(".slack.com") || archives !== "archives") return undefined;
  if (!/^[CDG][A-Z0-9]{6,14}$/.test(channel) || !/^p\d{10,20}$/.test(message)) return undefined;
  return { key: `slack:${channel}/${message}`, system: "slack", sort: "chat" };
}

function advisory({ host, path, url }: Address): Found | undefined {
  const cve =
    /^\/(?:vuln\/detail\/|CVERecord$|cgi-bin\/cvename\.cgi$)/.test(url.pathname) &&
    /^(?:nvd\.nist\.gov|cve\.org|cve\.mitre\.org)$/.test(host);
  const id = cve ? /CVE-\d{4}-\d{4,7}(?!\d)/.exec(url.pathname + url.search)?.[0] : undefined;
  if (id !== undefined) return { key: id, system: "advisory", sort: "advisory" };
  const last = path[path.length - 1] ?? "";
  const ghsa =
    host === "github.com" && path[path.length - 2] === "advisories" && /^GHSA(?:-[0-9a-z]{4}){3}$/.test(last);
  return ghsa ? { key: last, system: "advisory", sort: "advisory" } : undefined;
}

function bugzilla({ url, path, known }: Address): Found | undefined {
  const shown = path[path.length - 1] === "show_bug.cgi" || known === "bugzilla" || /^bugzilla\./.test(url.hostname);
  const n = url.searchParams.get("id") ?? (shown && url.hostname === "bugzilla.mozilla.org" ? (path[0] ?? "") : "");
  if (!shown || !number.test(n)) return undefined;
  const folder = path
    .slice(0, -1)
    .map((part) => `/${part}`)
    .join("");
  return {
    key: `bugzilla:${n}`,
    system: "bugzilla",
    learns: { kind: "site", system: "bugzilla", base: url.origin + folder },
  };
}

function youtrack({ url, path }: Address): Found | undefined {
  const at = path.lastIndexOf("issue");
  const id = path[at + 1] ?? "";
  if (at < 0 || !key.test(id)) return undefined;
  const folder = path
    .slice(0, at + 1)
    .map((part) => `/${part}`)
    .join("");
  return { key: id, system: "youtrack", learns: keyLesson(id, "youtrack", `${url.origin}${folder}/{id}`) };
}

function jira({ url, host, path }: Address): Found | undefined {
  const at = path.lastIndexOf("browse");
  const cloud = host.endsWith(".atlassian.net");
  const shown =
    at >= 0
      ? (path[at + 1] ?? "")
      : (url.searchParams.get("selectedIssue") ?? (cloud ? (path[path.length - 1] ?? "") : ""));
  if (!key.test(shown)) return undefined;
  const folder =
    at < 0
      ? ""
      : path
          .slice(0, at)
          .map((part) => `/${part}`)
          .join("");
  return { key: shown, system: "jira", learns: keyLesson(shown, "jira", `${url.origin}${folder}/browse/{id}`) };
}

/** A name that is rarely a ticket is not learnt from one address: whoever means it says so in the configuration. */
function keyLesson(id: string, system: TicketSystem, url: string): Lesson {
  return { kind: "key", key: id.slice(0, id.lastIndexOf("-")), system, url };
}

/** True for lessons that may turn a word in running text into a ticket. */
export function isTeachable(lesson: Lesson): boolean {
  return lesson.kind !== "key" || !isLookAlike(lesson.key);
}
