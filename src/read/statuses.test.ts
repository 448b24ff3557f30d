import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseStatus, statusWords } from "./statuses.ts";

const read = (raw: string, axis: "document" | "incident") => {
  const { docStatus = "", incidentStatus = "", known, unchosen } = parseStatus(raw, axis);
  return unchosen ? "unchosen" : known ? `${docStatus}/${incidentStatus}` : "unknown";
};

describe("parseStatus", () => {
  it.each([
    ["Draft", "draft/"],
    ["WIP: numbers are missing", "draft/"],
    ["In Review", "in-review/"],
    ["in_review", "in-review/"],
    ["Published", "final/"],
    ["Archived", "archived/"],
    ["Active", "/active"],
    ["Not resolved", "/active"],
    ["Ongoing", "/investigating"],
    ["Monitoring", "/mitigated"],
    ["✅ Resolved", "/resolved"],
    ["**Resolved** on 3 February", "/resolved"],
    ["Won’t fix", "/deferred"],
    ["Resolved (draft)", "draft/resolved"],
    ["Final - mitigated", "final/mitigated"],
    ["Draft / In Review / Completed", "unchosen"],
    ["<Active | Resolved>", "unchosen"],
    ["Draft or Final", "unchosen"],
    ["donezo", "unknown"],
    ["Not started", "unknown"],
    ["", "unknown"],
    ["constructor", "unknown"],
  ])("%s means the same on both axes", (raw, expected) => {
    expect([read(raw, "document"), read(raw, "incident")]).toEqual([expected, expected]);
  });

  it.each([
    ["Completed", "final/", "/resolved"],
    ["Closed", "final/", "/resolved"],
    ["In progress", "draft/", "/investigating"],
  ])("%s depends on the axis", (raw, onDocument, onIncident) => {
    expect([read(raw, "document"), read(raw, "incident")]).toEqual([onDocument, onIncident]);
  });

  it("knows its own suggestions, and never throws", () => {
    for (const word of statusWords) expect(parseStatus(word, "incident").known).toBe(true);
    fc.assert(
      fc.property(fc.string(), (raw) => {
        const { docStatus, incidentStatus, known } = parseStatus(raw, "document");
        expect(known).toBe(docStatus !== undefined || incidentStatus !== undefined);
      }),
    );
  });
});
