import { expect, it } from "vitest";
import { resolveTicketLinks } from "./ticket-links.ts";

it("makes links of tickets, text of what is none, and ordinary links of other addresses", () => {
  const html = `<p><a href="nt-ticket:0">PROJ-1</a> <a href="nt-ticket:1">ABC-2</a> <a href="nt-ticket:2">https://x.example/?a=1&#x26;b</a></p>`;
  const ticket = { key: "PROJ-1", system: "jira", sort: "ticket" } as const;
  const shown = resolveTicketLinks(
    html,
    (index) =>
      [
        { written: "PROJ-1", target: { ticket, href: `https://a.example/"<x>` } },
        { written: "ABC-2" },
        { written: "https://x.example/?a=1&b" },
      ][index] ?? { written: "" },
  );
  expect(shown).toBe(
    `<p><a class="ticket" href="https://a.example/&quot;&lt;x&gt;" rel="noopener noreferrer">PROJ-1</a> ABC-2 ` +
      `<a href="https://x.example/?a=1&amp;b" rel="noopener noreferrer">https://x.example/?a=1&#x26;b</a></p>`,
  );
});
