import type { Nodes } from "mdast";
import type { Action, Ref } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import type { Place } from "#model/place.ts";
import { parseInstant } from "#read/instants.ts";
import { momentStart } from "#read/moment-start.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { linksIn } from "../field-value.ts";
import { isNone, type Reading, readInstant, report, setPlace } from "../reading.ts";
import { refFrom, ticketsIn } from "../refs.ts";

const doneWords =
  /^(?:done|completed?|closed|fixed|resolved|shipped|finished|merged|deployed|implemented|yes|✅|☑|✔|x)\b|^[✅☑✔]/iu;
const closedWords = /^(?:won'?t (?:do|fix)|cancell?ed|rejected|obsolete|dropped)\b/i;

/** `Owner`, `Due date`, `Bug`: what a label or a column says about an action. */
export function takeDetail(reading: Reading, action: Action, key: string, value: string, place: Place): void {
  if (value === "" || isPlaceholder(value)) return;
  const path = `actions[${reading.incident.actions.length - 1}]`;
  if (/^(?:owners?|owned by|assignees?|assigned to|responsible|dri|who|team|lead)$/.test(key)) {
    takeOwners(action, value);
    setPlace(reading, `${path}.owners`, place);
  } else if (/^(?:status|state|progress)$/.test(key)) {
    if (/[|/]/.test(value) && /not started.*completed/i.test(value)) return;
    action.status = value;
    setPlace(reading, `${path}.status`, place);
  } else if (
    /^(?:target date|due|due date|due by|deadline|eta|target|by when|when|target completion|expected date|expected|date)$/.test(
      key,
    )
  ) {
    const due = readInstant(reading, value, place, `${path}.due`);
    if (due) Object.assign(action, { due, dueFrom: "own" });
  } else if (/^(?:completion date|completed|completed on|done on|finished)$/.test(key)) {
    const completed = readInstant(reading, value, place, `${path}.completed`);
    if (completed) action.completed = completed;
  } else if (
    /^(?:prs?|pull requests?|issues?|tickets?|jira|bugs?|links?|tracking|tracking (?:bug|issue|ticket))$/.test(key)
  ) {
    takeTickets(action, value);
  } else if (key === "type" || key === "kind" || key === "category") {
    const kind = actionKind(value);
    if (kind) action.kind = kind;
  }
}

function takeOwners(action: Action, value: string): void {
  const names = value
    .split(/[,;&]| and | \/ /)
    .map((name) => name.trim().replace(/^@/, "").replace(/\.$/, ""))
    .filter((name) => name && !isNone(name) && !isPlaceholder(name) && !action.owners.includes(name));
  action.owners.push(...names);
}

/** `Bug 1234 **DONE**`: the column of tickets tells the status too in the form of Google's SRE book. */
function takeTickets(action: Action, value: string): void {
  const status = /(?:^|\s)(DONE|TODO|WIP|CLOSED|OPEN|FIXED)\s*$/.exec(value);
  if (status?.[1]) action.status ??= status[1];
  const named = (status ? value.slice(0, status.index) : value).trim();
  if (named === "" || isNone(named)) return;
  const keys = ticketsIn(named);
  const refs =
    keys.length > 0 ? keys.map((id) => ({ role: "action" as const, label: id, id })) : [refFrom(named, "action")];
  for (const ref of refs) if (ref) addTicket(action, ref);
}

function addTicket(action: Action, ref: Ref): void {
  const known = action.tickets.find(
    (ticket) => (ref.id !== undefined && ticket.id === ref.id) || (ref.url !== undefined && ticket.url === ref.url),
  );
  if (!known) action.tickets.push(ref);
  else if (ref.url) known.url ??= ref.url;
}

const issueUrl =
  /^https?:\/\/[^\s]+\/(?:issues|pulls?|pull-requests|merge_requests|browse|tickets?|work_items|stories)\/[\w#-]+/i;

/** Links to issues and pull requests in the action's own words. */
export function takeLinks(action: Action, nodes: readonly Nodes[]): void {
  for (const { url, label } of linksIn(nodes)) {
    const [id] = ticketsIn(label);
    if (id || issueUrl.test(url))
      addTicket(action, { role: "action", label: label || url, url, ...(id ? { id } : {}) });
  }
}

/** `Prevention`, `mitigate`, `repair`. */
export function actionKind(value: string): Action["kind"] {
  const word = value.trim().toLowerCase();
  if (word.startsWith("prevent")) return "prevent";
  if (word.startsWith("detect")) return "detect";
  if (/^(?:mitigat|repair)/.test(word)) return "mitigate";
  return word.startsWith("process") ? "process" : undefined;
}

const endOfName = String.raw`(?=\s*(?:[,;()[\]|]|\.\s|\.?$|\s[-–—]\s|\b(?:due|eta|status|deadline)\b))`;
const ownerSaid = new RegExp(
  String.raw`(?:\bowners?|\bassignees?|\bassigned to|\bdri|\bresponsible)\s*[:=]\s*([^,;()[\]|\n]{2,60}?)${endOfName}`,
  "iu",
);
const statusAside = /\((completed?|done|fixed|in progress|ongoing|pending|planned|to ?do)\)\s*\.?$/i;
const statusSaid = /\bstatus\s*[:=]\s*([\p{L} ]{2,20})/iu;
const dueSaid =
  /\b(?:(?:estimated|expected|target) completion|due(?: date| by| on)?|deadline|eta|target(?: date)?|by)\s*[:=]?\s+(?=[\p{L}\d])/giu;

/** What bullets without details say in their own words: `… (@alice)`, `… — owner: SRE team, due 2026-03-01`. */
export function takeInline(action: Action, text: string): void {
  const named = ownerSaid.exec(text);
  if (named?.[1]) takeOwners(action, [named[1], ...furtherNames(text.slice(named.index + named[0].length))].join(", "));
  else for (const [, handle = ""] of text.matchAll(/(?:^|[\s([])@([\w.-]{2,40})/g)) takeOwners(action, handle);
  const status = (statusAside.exec(text) ?? statusSaid.exec(text))?.[1]?.trim();
  if (status) action.status ??= status;
  for (const match of action.due ? [] : text.matchAll(dueSaid)) {
    const due = dayFrom(text.slice(match.index + match[0].length), !/^by/i.test(match[0]));
    if (!due) continue;
    Object.assign(action, { due, dueFrom: "own" });
    return;
  }
}

/** After a name and a comma, what can be nothing but another name: `Kim, Mara Lind.`, but not `Kim, March 2026`. */
const nextName =
  /^\s?[,&]\s?@?(\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’-]{1,30}){0,2})(?=\s?(?:[,;()[\]|&]|\.\s|\.?$|[-–—]\s))/u;
const noName =
  /^(?:due|eta|tbd|tba|asap|status|priority|high|medium|low|open|todo|pending|ongoing|planned|in progress|today|tomorrow|next|q[1-4]|p[0-4])\b/i;
const monthOrDay =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:feb|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))$/i;

function furtherNames(text: string): string[] {
  const names: string[] = [];
  for (let rest = text; ; ) {
    const found = nextName.exec(rest);
    const name = found?.[1] ?? "";
    if (!found || noName.test(name) || monthOrDay.test(name) || saysDone(name)) return names;
    names.push(name);
    rest = rest.slice(found[0].length);
  }
}

/** A day with its year, or a month with its year where the words before leave no doubt that it is a date. */
function dayFrom(text: string, sure: boolean): Instant | undefined {
  const month = sure ? /^\p{Lu}\p{Ll}{2,8}\.? \d{4}(?!\d)/u.exec(text)?.[0] : undefined;
  const raw = month ?? momentStart(text.split(/[)\]]/, 1)[0] ?? "")?.time;
  const instant = raw && /\d{4}/.test(raw) ? parseInstant(raw) : undefined;
  return (instant?.iso?.length ?? 0) >= (month ? 7 : 10) ? instant : undefined;
}

/** Settles due date, tickets in the text, and whether the action is done; disagreement counts as open. */
export function settleAction(
  reading: Reading,
  action: Action,
  tierDue: Instant | undefined,
  text: string,
  place: Place,
): void {
  if (!action.due && tierDue && !tierDue.problem) Object.assign(action, { due: tierDue, dueFrom: "tier" });
  for (const id of ticketsIn(text)) addTicket(action, { role: "action", label: id, id });
  const saysDone =
    action.status === undefined ? undefined : doneWords.test(action.status) || closedWords.test(action.status);
  const votes = [action.ticked, saysDone, action.completed ? true : undefined].filter((vote) => vote !== undefined);
  action.done = votes.length > 0 && votes.every(Boolean);
  if (new Set(votes).size < 2) return;
  report(reading, "action-status-conflict", place, {
    action: action.title ?? action.text,
    ticked: String(action.ticked ?? ""),
    status: action.status ?? "",
    completed: action.completed?.raw ?? "",
  });
}

export function saysDone(words: string): boolean {
  return doneWords.test(words.trim());
}
