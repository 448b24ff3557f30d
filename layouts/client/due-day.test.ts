import fc from "fast-check";
import { expect, it } from "vitest";
import { openGroup } from "#enrich/action-state.ts";
import { dayHere, daysBetween, groupOn } from "./due-day.ts";

const day = fc
  .date({ min: new Date("1999-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it("the browser decides as the build does", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -40, max: 40 }), (today, days) => {
      const due = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
      expect(groupOn(due, today)).toBe(openGroup({ due, implied: false }, today));
      expect(daysBetween(today, due)).toBe(days);
    }),
  );
});

it("knows the reader's own day", () => {
  expect(dayHere(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
