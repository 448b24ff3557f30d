import { expect, it } from "vitest";
import { stemOf } from "./stems.ts";

it.each([
  ["throttled", "throttl"],
  ["throttling", "throttl"],
  ["dropped", "drop"],
  ["deployments", "deploy"],
  ["redis", "redis"],
  ["user", "user"],
  ["pool_sizes", "pool_sizes"],
  ["station", "stat"],
])("%s → %s", (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});
