import { expect, it } from "vitest";
import { emptyIncident } from "#model/incident.ts";
import { error } from "../sample-base.ts";
import { lineOf, sharedValues } from "./shared-values.ts";

const place = (line: number) => ({ line, column: 1, endLine: line, endColumn: 2 });

it("lists what an incident can share, with the lines on which it stands", () => {
  const incident = {
    ...emptyIncident("a.md", "nt-a"),
    services: ["Checkout"],
    components: ["Redis", "a sentence which goes on and on until nobody would call it the name of a component"],
    bugClass: "Race",
    category: ["pitfalls", "networking"],
    causeCategories: ["config"],
    causes: [
      { role: "contributing" as const, title: "No alert — on lag!", text: "Nobody was paged when it fell behind." },
      { role: "root" as const, text: "missing_validation" },
    ],
    errors: [error({ type: "CheckViolation", code: "23514", line: 40 })],
    versions: [
      { name: "Node", value: "v20.1" },
      { name: "OS", value: "unknown" },
    ],
    fixes: [
      {
        ...{ kind: "permanent" as const, text: "", commands: [], config: [], verified: [] },
        files: [{ path: "./src\\pool.ts:12", description: "" }],
      },
    ],
    places: { tags: place(3), "causes[0]": place(20), "fixes[0]": place(30) },
  };
  const found = sharedValues(incident, ["DNS", "dns"]);
  const rows = found.map(({ kind, key, value, path, line }) => [kind, key, value, line ?? lineOf(incident, path)]);
  expect(rows).toEqual([
    ["signature", "checkviolation 23514", "CheckViolation 23514", 40],
    ["code", "23514", "23514", 40],
    ["tag", "dns", "DNS", 3],
    ["service", "checkout", "Checkout", undefined],
    ["component", "redis", "Redis", undefined],
    ["bug-class", "race", "Race", undefined],
    ["bug-class", "networking", "networking", undefined],
    ["cause", "config", "config", undefined],
    ["cause", "missing-validation", "missing_validation", undefined],
    ["factor", "no alert on lag", "No alert — on lag!", 20],
    ["file", "src/pool.ts", "src/pool.ts", 30],
    ["version", "node v20.1", "Node v20.1", undefined],
  ]);
});
