import type { Audience } from "#model/incident.ts";
import { isCalendarDay } from "#model/instant.ts";
import { startOfFile } from "#model/place.ts";
import { type TicketFile, type TicketState, ticketFile } from "#model/ticket-file.ts";
import { readSideFile } from "./side-file.ts";

/** Bytes: some ten thousand tickets. */
const mostBytes = 8 * 1024 * 1024;

/** @throws Error when there is one that cannot be read; undefined where there is none. */
export async function readTicketFile(contentDir: string): Promise<TicketFile | undefined> {
  const text = await readSideFile(contentDir, ticketFile, mostBytes);
  return text === undefined ? undefined : parseTicketFile(text);
}

/**
 * `{"exported": "2026-01-05", "audience": "internal", "tickets": {"PROJ-567": {"title": "…", "state": "Done"}}}`. Without a
 * day of export nothing of it counts, because its age could not be told; an entry that cannot be understood is a problem,
 * and the rest counts. Never throws.
 */
export function parseTicketFile(text: string): TicketFile {
  const file = { exported: "", audience: "restricted" as Audience, tickets: new Map<string, TicketState>() };
  const problems: TicketFile["problems"] = [];
  const report = (unexpected: string, expected: string) => problems.push({ place: startOfFile, unexpected, expected });
  const value = parsed(text);
  if (!isObject(value)) {
    report("content", 'JSON, `{"exported": "2026-01-05", "tickets": {…}}`');
    return { ...file, problems };
  }
  const { exported, audience = "public", tickets = {} } = value;
  if (typeof exported === "string" && isCalendarDay(exported)) file.exported = exported;
  else report("file without `exported`", "the day of the export, such as `2026-01-05`");
  // Who misspells it does not publish.
  if (isAudience(audience)) file.audience = audience;
  else report("`audience`", "`public`, `internal` or `restricted`");
  if (!isObject(tickets)) report("`tickets`", 'tickets by their keys, `{"PROJ-567": {"title": "…", "state": "…"}}`');
  else if (file.exported !== "") {
    for (const [key, entry] of Object.entries(tickets)) {
      const state = stateOf(entry);
      if (state === undefined) report(`entry of \`${shown(key)}\``, "a title and a state, both texts");
      else file.tickets.set(key, state);
    }
  }
  return { ...file, problems };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAudience(value: unknown): value is Audience {
  return value === "public" || value === "internal" || value === "restricted";
}

/** Characters of a title: more is no title. */
const mostCharacters = 300;

function stateOf(entry: unknown): TicketState | undefined {
  if (!isObject(entry)) return undefined;
  const { title = "", state = "" } = entry;
  if (typeof title !== "string" || typeof state !== "string") return undefined;
  return { title: oneLine(title), state: oneLine(state) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, mostCharacters);
}

function shown(key: string): string {
  return oneLine(key.replaceAll("`", "'")).slice(0, 40);
}
