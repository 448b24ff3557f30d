import { expect, it } from "vitest";
import { parseTicketFile } from "./ticket-file.ts";

const problems = (text: string) => parseTicketFile(text).problems.map(({ unexpected }) => unexpected);

it("reads titles and states, on one line each", () => {
  const text =
    '{"exported": "2026-01-05", "tickets": {"PROJ-1": {"title": " Mail\\nis late ", "state": "Done", "x": 1}, "__proto__": {"state": "Open"}}}';
  const { exported, audience, tickets, problems: none } = parseTicketFile(text);
  expect({ exported, audience, none }).toEqual({ exported: "2026-01-05", audience: "public", none: [] });
  expect([...tickets]).toEqual([
    ["PROJ-1", { title: "Mail is late", state: "Done" }],
    ["__proto__", { title: "", state: "Open" }],
  ]);
});

it("says what it does not understand, and keeps the rest", () => {
  expect(problems("[1")).toEqual(["content"]);
  const file = parseTicketFile(
    '{"exported": "2026-01-05", "tickets": {"A-1": {"state": 3}, "A-2": {"state": "Open"}}}',
  );
  expect([file.problems.length, [...file.tickets.keys()]]).toEqual([1, ["A-2"]]);
});

it("without a day nothing counts, and with an unknown audience it is for the fewest", () => {
  const file = parseTicketFile(
    '{"exported": "2026-02-30", "audience": "pubic", "tickets": {"A-1": {"state": "Open"}}}',
  );
  expect(file).toMatchObject({ exported: "", audience: "restricted" });
  expect([file.tickets.size, file.problems.length]).toEqual([0, 2]);
});
