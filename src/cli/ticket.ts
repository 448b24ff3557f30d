import type { Command } from "commander";
import { OperatorError } from "#config/operator-error.ts";
import { didYouMean } from "#model/nearest.ts";
import { type TicketEntry, ticketRoles } from "#model/tickets.ts";
import { absoluteUrl } from "#pages/absolute-url.ts";
import { systemNames } from "#pages/ticket-names.ts";
import { visible } from "#report/visible.ts";
import type { Act, Context } from "./context.ts";
import type { ExitCode } from "./exit-code.ts";
import { openQuery, type Queried } from "./query.ts";
import type { Terminal } from "./terminal.ts";
import { jsonText } from "./terminal-text.ts";

export function addTicket(program: Command, act: Act): void {
  program
    .command("ticket")
    .description("which documents speak of a ticket, and in which sense")
    .argument("<key>", "PROJ-12, acme/shop#12, #12, or its web address")
    .option("--json", "one JSON document")
    .action(act(ticket));
}

async function ticket(context: Context, options: { json?: boolean }, name: string): Promise<ExitCode> {
  const { terminal } = context;
  const queried = await openQuery(context);
  const view = viewOf(findTicket(queried, name), queried);
  if (options.json) terminal.print(jsonText(view));
  else for (const line of linesOf(view, terminal)) terminal.print(line);
  return 0;
}

/** @throws OperatorError naming the nearest ticket */
function findTicket({ compiled }: Queried, name: string): TicketEntry {
  const { tickets } = compiled.kb.facts;
  const entries = tickets?.entries ?? [];
  const meant = tickets?.resolve(name) ?? tickets?.resolve(name.toUpperCase());
  const byKey = entries.find(({ key }) => key.toLowerCase() === name.toLowerCase());
  const found = byKey ?? (meant && tickets?.entryOf(meant));
  if (found !== undefined) return found;
  const near = didYouMean(
    name,
    entries.map(({ key }) => key),
  );
  throw new OperatorError(`no document speaks of the ticket \`${name}\`${near}: the page /tickets/ has all of them`);
}

interface TicketView {
  key: string;
  system: string;
  /** The tracker's; null when nobody said where it is. */
  url: string | null;
  /** Ours. */
  page: string;
  mentions: { id: string; url: string; title: string; role: string }[];
  openActions: { id: string; url: string; text: string; owners: string[]; due: string | null; overdue: boolean }[];
}

function viewOf({ key, system, url, page, edges }: TicketEntry, { compiled: { kb } }: Queried): TicketView {
  const mentions = edges.flatMap(({ incident: id, role }) => {
    const incident = kb.byId.get(id);
    return incident === undefined
      ? []
      : [{ id, url: absoluteUrl(kb.config, incident.url), title: incident.title, role }];
  });
  const openActions = (kb.facts.actions?.open ?? []).flatMap((action) => {
    const named = edges.some(
      ({ incident, actions }) => incident === action.incident && actions.includes(action.anchor),
    );
    const { incident: id, anchor, text, owners, due = null, overdue } = action;
    return named ? [{ id, url: `${absoluteUrl(kb.config, `/i/${id}/`)}#${anchor}`, text, owners, due, overdue }] : [];
  });
  return { key, system, url: url ?? null, page: absoluteUrl(kb.config, page), mentions, openActions };
}

function linesOf(view: TicketView, { paint }: Terminal): string[] {
  const { key, system, url, mentions, openActions } = view;
  const name = systemNames[system as TicketEntry["system"]];
  return [
    `${paint("bold", visible(key))}  ${paint("dim", [name, url ?? ""].filter(Boolean).map(visible).join(" · "))}`,
    ...ticketRoles.flatMap((role) => {
      const those = mentions.filter((mention) => mention.role === role);
      return those.length === 0 ? [] : ["", role, ...those.map(({ id, title }) => `  ${id}  ${visible(title)}`)];
    }),
    ...(openActions.length === 0 ? [] : ["", "open actions"]),
    ...openActions.map(({ id, text, due, overdue }) => {
      const when = due === null ? "" : overdue ? `  ${paint("red", `overdue since ${due}`)}` : `  due ${due}`;
      return `  ${id}  ${visible(text)}${when}`;
    }),
  ];
}
