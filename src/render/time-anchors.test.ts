import { expect, it } from "vitest";
import { timeAnchors } from "./time-anchors.ts";

const at = (iso?: string) => ({
  when: { raw: "", precision: "minute" as const, approx: false, ...(iso ? { iso } : {}) },
});

it("names rows by their clock, and the second at a minute with -2", () => {
  const rows = [
    at("2025-01-01T14:47Z"),
    at("2025-01-01T14:47:30Z"),
    at("2025-01-01"),
    at(),
    at("2025-01-02T09:05+02:00"),
  ];
  expect(timeAnchors(rows, 0)).toEqual(["t-14-47", "t-14-47-2", undefined, undefined, "t-09-05"]);
  expect(timeAnchors(rows.slice(0, 1), 1)).toEqual(["t2-14-47"]);
});
