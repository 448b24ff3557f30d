import { expect, it } from "vitest";
import type { LayoutData } from "#model/page.ts";
import { parseTicketFile } from "#read/ticket-file.ts";
import { cardMaker } from "./cards.ts";
import { sampleKnowledgeBase } from "./sample-knowledge-base.ts";
import { ticketPages } from "./ticket-pages.ts";

const document = {
  ...{ id: "nt-aaaaa", path: "a.md" },
  refs: [{ role: "fix", id: "PROJ-1", label: "PROJ-1" } as const],
};
const exported =
  '{"exported": "2026-02-19", "tickets": {"PROJ-1": {"title": "Retry", "state": "Done"}, "PROJ-9": {"title": "Unspoken of", "state": "Open"}}}';

it("the page of a ticket and the list say what the tracker said, and how old that is; of other tickets nothing", () => {
  const config = { tickets: [{ system: "jira", key: "PROJ" } as const] };
  const kb = { ...sampleKnowledgeBase([document], { config }), ticketStates: parseTicketFile(exported) };
  const pages = ticketPages(cardMaker([])).pages(kb);
  const told = { title: "Retry", state: "Done", day: "2026-02-19", age: 10 };
  const page = pages.find(({ url }) => url === "/t/PROJ-1/")?.data as LayoutData["ticket"];
  expect(page.told).toEqual(told);
  const list = pages.find(({ url }) => url === "/tickets/")?.data as LayoutData["tickets"];
  expect(list.groups.flatMap(({ tickets }) => tickets).map((ticket) => ticket.told)).toEqual([told]);
  expect(JSON.stringify(pages)).not.toContain("Unspoken");
});
