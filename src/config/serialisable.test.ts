import { expect, test } from "vitest";
import { completeConfig } from "./complete-config.ts";
import { hasDocumentExtensions, toSerialisable } from "./serialisable.ts";

const rule = {
  id: "x",
  scope: "document" as const,
  levels: { draft: "note", final: "note" } as const,
  check: () => [],
};
const kind = {
  id: "drill",
  name: "Drill",
  plural: "Drills",
  description: "",
  titlePrefixes: [],
  folders: ["drills"],
  statusAxis: "document" as const,
  sections: [],
  labels: [],
  signature: [],
};

test("a worker gets the data and none of the functions", () => {
  const config = completeConfig({ title: "x", extraRules: [rule], kinds: [{ ...kind, more: () => 1 } as never] });
  const sent = structuredClone(toSerialisable(config));
  expect(sent).toEqual({ ...config, extraRules: [], kinds: [kind] });
});

test("a worker loads the config file only for what reads documents", () => {
  expect(hasDocumentExtensions(completeConfig({ extraRules: [rule] }))).toBe(true);
  expect(hasDocumentExtensions(completeConfig({ enrichments: [{ id: "x", needs: [], enrich: () => 1 }] }))).toBe(false);
});
