import { ticketLinkForms } from "./ticket-link.ts";

interface TicketLinkBoxProps {
  title: string;
  /** Absolute where the base URL is known; else the browser completes it. */
  permalink: string;
}

/** The link to this page, ready to paste; without JavaScript the fields are there to be selected. */
export function TicketLinkBox({ title, permalink }: TicketLinkBoxProps) {
  return (
    <section class="ticket-link" aria-labelledby="ticket-link-heading" data-permalink={permalink}>
      <h2 id="ticket-link-heading">Link this in your ticket</h2>
      <p class="muted">This address stays, whatever happens to the title or the file.</p>
      <ul>
        {ticketLinkForms(title, permalink).map(({ name, text }) => {
          const id = `ticket-link-${name.toLowerCase()}`;
          return (
            <li key={id}>
              <label for={id}>{name}</label>
              <input id={id} type="text" readOnly value={text} autocomplete="off" spellcheck={false} data-copy={name} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
