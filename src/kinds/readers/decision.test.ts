import { describe, expect, it } from "vitest";
import { parseDecision } from "./decision.ts";

describe("parseDecision", () => {
  it.each([
    ["Accepted", "accepted", ""],
    ["✅ Accepted in principle — after the move", "accepted", "in principle — after the move"],
    ["❌ Deferred — prototypes only", "deferred", "prototypes only"],
    ["not chosen: too dear", "rejected", "too dear"],
    ["Not now, next year", "deferred", "next year"],
    ["Nobody has looked at it", "open", "Nobody has looked at it"],
    ["Noted", "open", "Noted"],
    ["❌", "rejected", ""],
    ["", "open", ""],
  ])("%s", (raw, decision, reason) => {
    expect(parseDecision(raw)).toEqual({ decision, reason, unchosen: false });
  });

  it.each(["Accepted / Deferred / Rejected", "[Accepted | Rejected]", "<Accepted / Rejected> — <Why.>"])(
    "%s is unchosen",
    (raw) => {
      expect(parseDecision(raw)).toEqual({ decision: "open", reason: "", unchosen: true });
    },
  );
});
