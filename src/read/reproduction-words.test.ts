import { describe, expect, it } from "vitest";
import { parseConsistency } from "./consistency.ts";
import { environmentsIn } from "./environments.ts";
import { versionsIn } from "./versions.ts";

describe("parseConsistency", () => {
  it.each([
    ["Intermittent (about 4% of requests)", { kind: "intermittent", percent: 4 }],
    ["100% reproducible", { kind: "always", percent: 100 }],
    ["Every time", { kind: "always" }],
    ["3 of 20 runs", { kind: "intermittent", percent: 15 }],
    ["1 in 50 uploads", { kind: "intermittent", percent: 2 }],
    ["flaky", { kind: "intermittent" }],
    ["Not reproducible on demand", { kind: "intermittent" }],
    ["Intermittent / always", undefined],
    ["we did not look", undefined],
  ])("%s", (text, expected) => {
    expect(parseConsistency(text)).toEqual(expected);
  });
});

describe("environmentsIn", () => {
  it.each([
    ["Prod", ["production"]],
    ["Production (eu-west-1), staging", ["production", "staging"]],
    ["pre-production", ["staging"]],
    ["Local dev", ["development"]],
    ["Edge nodes", ["Edge nodes"]],
    ["Production / Staging", ["production", "staging"]],
    ["Production | Staging | Local", []],
  ])("%s", (text, expected) => {
    expect(environmentsIn(text)).toEqual(expected);
  });
});

describe("versionsIn", () => {
  it("finds software with its version", () => {
    expect(versionsIn("run `make` with node v20.11 and PostgreSQL 15 (python 3.11.4)")).toEqual([
      { name: "Node", value: "20.11" },
      { name: "PostgreSQL", value: "15" },
      { name: "Python", value: "3.11.4" },
    ]);
  });

  it("takes no count for a version", () => {
    expect(versionsIn("Chrome 50% slower, 3 Redis nodes, Kubernetes 1.")).toEqual([{ name: "Kubernetes", value: "1" }]);
  });
});
