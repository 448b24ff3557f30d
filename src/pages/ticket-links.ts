import type { Ticket } from "#model/tickets.ts";
import { escapeHtml } from "./escape-html.ts";

/** What a mention in the body turned out to be; nothing when it is no reference to a known system. */
export interface TicketTarget {
  ticket: Ticket;
  /** Where the mention leads; the tracker, else our own page of the ticket. */
  href: string | undefined;
  /** Of a web address, what is shown in its place; otherwise the author's own text stands. */
  label?: string;
}

/** Gives the target of the n-th mention, and its text as the author wrote it. */
export type ResolveTicketLink = (index: number) => { target?: TicketTarget | undefined; written: string };

/** As `render/ticket-marks.ts` writes them; their text holds no markup. */
const marks = /<a href="nt-ticket:(\d+)">([^<]*)<\/a>/g;

/** Puts tickets into the HTML of a document. What is none becomes text again, and a web address an ordinary link. */
export function resolveTicketLinks(html: string, resolve: ResolveTicketLink): string {
  return html.replace(marks, (_, index: string, text: string) => {
    const { target, written } = resolve(Number(index));
    if (target === undefined) return isWeb(written) ? link(written, text, "") : text;
    const shown = target.label === undefined ? text : escapeHtml(target.label);
    return target.href === undefined ? shown : link(target.href, shown, ` class="ticket"`);
  });
}

function link(href: string, text: string, more: string): string {
  const outside = isWeb(href) ? ` rel="noopener noreferrer"` : "";
  return `<a${more} href="${escapeHtml(href)}"${outside}>${text}</a>`;
}

function isWeb(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
