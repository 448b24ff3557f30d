import { describe, expect, it } from "vitest";
import { headingKey, sameKey } from "./heading-key.ts";

describe("headingKey", () => {
  it.each([
    ["1. Symptoms & Error Logs", "symptoms error logs"],
    ["🔍 Incident Reconstruction", "incident reconstruction"],
    ["ðŸ” Incident Reconstruction", "incident reconstruction"],
    ["Âge of the cache", "âge of the cache"],
    ["9. Attachments (Optional)", "attachments"],
    ["Immediate Actions (Within 24 hours)", "immediate actions"],
    ["Why #3", "why 3"],
    ["What didn’t go so well?", "what didnt go so well"],
    ["Follow-up", "follow up"],
    ["数据库故障", "数据库故障"],
    ["***", ""],
  ])("%s", (text, key) => {
    expect(headingKey(text)).toBe(key);
  });
});

describe("sameKey", () => {
  it("forgives one slip in a long word, none in a short one and none in a number", () => {
    expect(sameKey("atendees", "attendees")).toBe(true);
    expect(sameKey("timelime", "timeline")).toBe(true);
    expect(sameKey("why", "who")).toBe(false);
    expect(sameKey("summary", "timeline")).toBe(false);
    expect(sameKey("version 1", "version 2")).toBe(false);
  });
});
