import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSeverity, severityWords } from "./severities.ts";

describe("parseSeverity", () => {
  it.each([
    ["SEV0", 1, "SEV"],
    ["SEV1", 1, "SEV"],
    ["sev-2", 2, "SEV"],
    ["Sev 3", 3, "SEV"],
    ["SEV_4", 4, "SEV"],
    ["Severity level 5", 4, "SEV"],
    ["2", 2, "SEV"],
    ["S1", 1, "S"],
    ["S4", 4, "S"],
    ["P0", 1, "P"],
    ["P1", 1, "P"],
    ["Priority 3", 3, "P"],
    ["Critical", 1, "word"],
    ["blocker", 1, "word"],
    ["High severity", 2, "word"],
    ["high-priority", 2, "word"],
    ["Major", 2, "word"],
    ["Minor", 3, "word"],
    ["moderate", 3, "word"],
    ["trivial", 4, "word"],
    ["down", 1, "notice"],
    ["disrupted", 2, "notice"],
    ["notice", 4, "notice"],
    ["🔴 Critical", 1, "word"],
    ["**S3** – Medium", 3, "S"],
    ["Low (P4 – cosmetic)", 4, "word"],
    ["SEV1/critical", 1, "SEV"],
    ["High: the checkout of 18 customers", 2, "word"],
  ])("%s has rank %d", (label, rank, scale) =>
    expect(parseSeverity(label)).toEqual({ severity: { rank, label, scale } }),
  );

  it.each([
    ["SEV1 (Minor)", 1, "Minor"],
    ["1 - Low", 1, "Low"],
    ["P1 / SEV-3", 1, "SEV-3"],
    ["SEV2 -> SEV1", 2, "SEV1"],
    ["SEV1 minor", 1, "minor"],
  ])("%s says two things", (label, rank, conflict) =>
    expect(parseSeverity(label)).toMatchObject({ severity: { rank, label }, conflict }),
  );

  it.each([
    "Critical | High | Low",
    "[SEV1 (Critical) / SEV2 (Major)]",
    "<S1–S4 or Low–Critical>",
    "S1–S4",
    "High or Low",
    "SEV-1|SEV-2",
  ])("%s is not chosen yet", (label) =>
    expect(parseSeverity(label)).toEqual({ severity: { rank: null, label, scale: "" }, unchosen: true }),
  );

  it.each(["process", "N/A", "Hgih", "SEV9", "SEV 1.5", "3 customers", "constructor", "__proto__", "highly unlikely"])(
    "%s is unknown, and kept",
    (label) => expect(parseSeverity(label)).toEqual({ severity: { rank: null, label, scale: "" } }),
  );

  it("asks the team's own words first", () => {
    const custom = { Rot: 1, gelb: 3, minor: 4, "very bad": 2 } as const;
    expect(parseSeverity("Gelb", custom).severity.rank).toBe(3);
    expect(parseSeverity("minor", custom).severity.rank).toBe(4);
    expect(parseSeverity("Very bad", custom).severity).toEqual({ rank: 2, label: "Very bad", scale: "word" });
    expect(parseSeverity("Rot (SEV2)", custom)).toMatchObject({ severity: { rank: 1 }, conflict: "SEV2" });
    expect(parseSeverity("Rot | Gelb", custom).unchosen).toBe(true);
    expect(parseSeverity("toString", custom).severity.rank).toBeNull();
  });

  it("knows its own suggestions, and never throws", () => {
    for (const word of severityWords) expect(parseSeverity(word).severity.rank).not.toBeNull();
    const part = fc.constantFrom("SEV", "1", "2", "P", "-", " ", "(", ")", "/", "|", "High", "low", "–", "or", "🔴");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join("")),
        ),
        (label) => {
          const { severity, unchosen } = parseSeverity(label);
          expect(severity.label).toBe(label.replace(/\s+/g, " ").trim());
          expect(unchosen === true && severity.rank !== null).toBe(false);
        },
      ),
    );
  });
});
