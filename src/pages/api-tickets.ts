import type { PageSource } from "#model/page.ts";
import { ticketMap } from "./ticket-map.ts";

/** `/api/v1/tickets.json`: ticket → the documents that speak of it. */
export const apiTickets: PageSource = {
  id: "api-tickets",
  pages: () => [],
  files: (kb) => [{ url: "/api/v1/tickets.json", body: `${JSON.stringify(ticketMap(kb), undefined, 2)}\n` }],
};
