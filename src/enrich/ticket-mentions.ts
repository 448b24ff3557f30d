import type { Action, Incident, Ref } from "#model/incident.ts";
import type { Place } from "#model/place.ts";
import type { DocumentRecord } from "#model/record.ts";
import type { TicketMention, TicketRole } from "#model/tickets.ts";
import { ticketCandidates } from "#tickets/candidates.ts";
import { isLookAlikeKey } from "#tickets/look-alikes.ts";
import { formOf } from "#tickets/token.ts";

/** A possible ticket in a document, with what its place says about it. */
export interface DocumentMention {
  text: string;
  role: TicketRole;
  /** Anchor of the action that names it. */
  action?: string;
  /** The author put it where a ticket is asked for. */
  stated?: boolean;
}

/** All possible tickets of a document: of its fields first, because they say most about the role. */
export function mentionsOf({ incident, body }: DocumentRecord): DocumentMention[] {
  const inBody = body.tickets ?? [];
  const ranges = inBody.length === 0 ? [] : rangesOf(incident);
  return [
    ...incident.refs.flatMap((ref) => ofRef(ref, roleOfRef(ref), !isOfTitle(ref, incident))),
    ...incident.actions.flatMap((action) =>
      action.tickets.flatMap((ref) =>
        ofRef(ref, "action", standsApart(ref, action)).map((mention) => ({ ...mention, action: action.anchor })),
      ),
    ),
    ...incident.fixes.flatMap(({ text, result = "", files }) =>
      inText([text, result, ...files.map(({ description }) => description)].join("\n"), "fix"),
    ),
    ...inText(incident.title, "mention"),
    ...textsIn(incident.extra).flatMap((text) => inText(text, "mention")),
    ...inBody.map((mention) => ({ text: mention.text, ...placed(mention, ranges) })),
  ];
}

/** What `Related issues` lists counts as the tickets of the incident. */
function roleOfRef({ role }: Ref): TicketRole {
  if (role === "incident" || role === "related") return "incident";
  return role === "action" || role === "fix" ? role : "mention";
}

/** `INC-42: Checkout is down` may be a ticket, but `GPT-5: …` is so written too. */
function isOfTitle({ id }: Ref, { title }: Incident): boolean {
  return id !== undefined && title.replace(/^\[/, "").startsWith(id);
}

/**
 * Of an action's tickets some come from a field of their own, others from its words. Among words, a ticket stands first,
 * last, or in brackets; in the middle of a sentence a key may be anything.
 */
function standsApart({ id = "" }: Ref, { text, title = "" }: Action): boolean {
  return [text, title].every((words) => {
    const at = words.indexOf(id);
    const end = at + id.length;
    return (
      at <= 0 ||
      /^[).\]]*$/.test(words.slice(end)) ||
      (/[([]/.test(words.charAt(at - 1)) && /[)\],]/.test(words.charAt(end)))
    );
  });
}

function ofRef({ id, url, label }: Ref, role: TicketRole, trusted: boolean): DocumentMention[] {
  const found: DocumentMention[] = [];
  if (url !== undefined && formOf(url) === "url") found.push({ text: url, role });
  if (id === undefined || id.startsWith("nt-")) return found;
  const asked = role === "incident" || (role === "action" && label === id);
  const stated = trusted && asked && formOf(id) === "key" && !isLookAlikeKey(id);
  return [...found, { text: id, role, ...(stated ? { stated } : {}) }];
}

function inText(text: string, role: TicketRole): DocumentMention[] {
  return ticketCandidates(text).map(({ raw }) => ({ text: raw, role }));
}

/** Front matter may hold anything, but not endlessly deep. */
function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || depth > 8) return [];
  return Object.values(value).flatMap((member) => textsIn(member, depth + 1));
}

interface Range {
  place: Place;
  role: TicketRole;
  action?: string;
}

function rangesOf({ places, actions }: Incident): Range[] {
  const ranges = actions.flatMap((action, index): Range[] => {
    const place = places[`actions[${index}]`];
    return place === undefined ? [] : [{ place, role: "action", action: action.anchor }];
  });
  for (const path of Object.keys(places)) {
    const place = places[path];
    if (place !== undefined && path.startsWith("fixes[")) ranges.push({ place, role: "fix" });
  }
  // Without a position, a value stands at the very start.
  return ranges.filter(({ place }) => place.endLine > 1);
}

/** The role of a mention in the text: that of the action or fix that it stands in, else of its section. */
function placed({ line, role }: TicketMention, ranges: readonly Range[]): Omit<DocumentMention, "text"> {
  const range = ranges.find(({ place }) => place.line <= line && line <= place.endLine);
  if (range === undefined) return { role: role ?? "mention" };
  return { role: range.role, ...(range.action === undefined ? {} : { action: range.action }) };
}
