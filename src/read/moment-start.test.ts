import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentStart } from "./moment-start.ts";

describe("momentStart", () => {
  it.each([
    ["14:30 UTC: Pager went off", "14:30 UTC", "Pager went off"],
    ["14:30: Pager went off", "14:30", "Pager went off"],
    ["14:30 - Pager went off", "14:30", "Pager went off"],
    ["14:30 GET requests fail", "14:30", "GET requests fail"],
    ["~14:30 CEST — disk full", "~14:30 CEST", "disk full"],
    ["2026-02-03 14:30:05 UTC disk full", "2026-02-03 14:30:05 UTC", "disk full"],
    ["2026-02-03T14:30Z disk full", "2026-02-03T14:30Z", "disk full"],
    ["Feb 3, 2026, 14:30 (UTC): disk full", "Feb 3, 2026, 14:30 (UTC)", "disk full"],
    ["3 Feb 2026 14:30 disk full", "3 Feb 2026 14:30", "disk full"],
    ["Dec 16th 12:43 @kim first report", "Dec 16th 12:43", "@kim first report"],
    ["Dec 17th 22:XX more reports", "Dec 17th 22:XX", "more reports"],
    ["2026-02-03 9:09 AM Eastern: report arrives", "2026-02-03 9:09 AM Eastern", "report arrives"],
    ["13:14 EDT (17:14 UTC): report arrives", "13:14 EDT", "report arrives"],
    ["22:30 UTC (Oct 29) - latency", "Oct 29 22:30 UTC", "latency"],
    ["09:00–09:20 UTC: failover", "09:00–09:20 UTC", "failover"],
    ["Between 2026-02-03 to 2026-02-05 nothing", "2026-02-03 to 2026-02-05", "nothing"],
    ["13 August ~20:30-21:30 UTC: watching", "13 August ~20:30-21:30 UTC", "watching"],
    ["2026-02-03T14:30-08:00 disk full", "2026-02-03T14:30-08:00", "disk full"],
    ["T+00:15 rollback", "T+00:15", "rollback"],
    ["T+15m rollback", "T+15m", "rollback"],
    ["T0: deploy", "T0", "deploy"],
    ["[14:30] disk full", "14:30", "disk full"],
    ["At 17:41 UTC on 2026-02-03 a change was merged", "17:41 UTC on 2026-02-03", "a change was merged"],
    ["On February 3rd, 2026 at 17:41 UTC, it broke", "February 3rd, 2026 at 17:41 UTC", "it broke"],
    ["2026-02-??: someone noticed", "2026-02-??", "someone noticed"],
    ["1432Z disk full", "1432Z", "disk full"],
    ["2 PM disk full", "2 PM", "disk full"],
    ["Monday, April 1st, 2024", "Monday, April 1st, 2024", ""],
    ["2025-07-26 Saturday", "2025-07-26 Saturday", ""],
    ["July 11, 2025, 12:42 PM", "July 11, 2025, 12:42 PM", ""],
    ["12:42 PM", "12:42 PM", ""],
    ["May 12", "May 12", ""],
  ])("%s", (line, time, event) => expect(momentStart(line)).toEqual({ time, event }));

  it.each([
    "1 may have failed",
    "May have failed",
    "The pager at 14:30",
    "305 teams were hit",
    "1.5 GB were lost",
    "3.14.2 was released",
    "10:1 oversubscription",
    "2026 was worse",
    "5 users",
    "",
  ])("finds none in %s", (line) => expect(momentStart(line)).toBeUndefined());

  it("never loses the words that follow", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){0,3}$/), (words) => {
        expect(momentStart(`2026-02-03 14:30 UTC: x${words}`)?.event).toBe(`x${words}`);
      }),
    );
  });
});
