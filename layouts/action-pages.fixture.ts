import type { ActionBoard, ActionList, ActionRow } from "#model/actions.ts";
import { hostile } from "./hostile.fixture.ts";

/** For tests: the second page of a long list. */
export function sampleActionList(): ActionList {
  const rows = sampleBoard(hostile).groups.flatMap((group) => group.rows);
  const pages = [1, 2].map((n) => ({ n, url: `/actions/owners/x/undated/page-${n}/`, current: n === 1 }));
  return {
    owner: hostile,
    heading: "Open without a date",
    boardUrl: "/actions/owners/x/",
    total: 300,
    rows: rows.slice(0, 2),
    pages,
  };
}

/** For tests: three actions: one overdue, one whose date is implied, one closed with a reason. */
export function sampleBoard(owner: string): ActionBoard {
  const who = { name: hostile, slug: "x", url: "/actions/owners/x/" };
  const row: ActionRow = {
    ...{ incident: "nt-abcde", anchor: "a-1", text: hostile, tier: "short", kind: "detect", state: "open" },
    ...{ conflict: true, due: "2025-01-01", dueFrom: "own", implied: false, overdue: true, since: "2024-05-04" },
    ...{ ageDays: 393, url: "/i/nt-abcde/#a-1", incidentUrl: "/i/nt-abcde/", incidentTitle: hostile, owners: [who] },
    services: [
      { name: hostile, slug: "s", url: "/services/s/" },
      { name: "b", slug: "b", url: "/services/b/" },
    ],
    tickets: [
      { role: "action", label: hostile, url: "javascript:alert(7)" },
      { role: "action", label: "https://www.example.org/acme/shop/issues/7", url: "https://www.example.org/7" },
    ],
  };
  const implied: ActionRow = { ...row, anchor: "a-2", tier: "long", implied: true, overdue: false, owners: [] };
  const closed: ActionRow = { ...row, anchor: "a-3", state: "closed", status: hostile, completed: "2025-05-01" };
  return {
    owner,
    groups: [
      { id: "overdue", heading: "Overdue", rows: [row], whole: null },
      { id: "soon", heading: "Due in 14 days", rows: [], whole: null },
      {
        ...{ id: "undated", heading: "Open without a date", rows: [implied] },
        whole: { url: "/actions/undated/", total: 2 },
      },
      { id: "unowned", heading: "Open without an owner", rows: [implied], whole: null },
      { id: "finished", heading: "Done recently", rows: [closed], whole: null },
    ],
    totals: {
      ...{ total: 3, open: 2, done: 0, closed: 1, overdue: 1, soon: 0, later: 0, undated: 1, implied: 1, unowned: 1 },
      ...{ conflicts: 1, documents: 3, documentsWithout: 2 },
    },
    owners: [{ ...who, open: 1, overdue: 1 }],
    boilerplate: [{ text: hostile, count: 4, open: 4, documents: [{ title: hostile, url: "/i/nt-abcde/" }] }],
    followups: { total: 2, open: 1 },
    ...{ finishedBefore: 1, finishedUndated: 1, calendar: "/actions.ics", sheet: "/actions.csv" },
    json: "/api/v1/actions.json",
    reviews: [
      { title: hostile, url: "/i/nt-abcde/", day: "2025-07-01" },
      { title: hostile, url: "/i/nt-abcde/", day: "2025-05-01" },
    ],
  };
}
