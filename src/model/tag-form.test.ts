import { expect, it } from "vitest";
import { tagForm } from "./tag-form.ts";

it.each([
  ["Cache", "cache"],
  ["caches", "cache"],
  ["race-condition", "race_conditions"],
  ["race condition", "RaceCondition"],
  ["postgres", "PostgreSQL"],
  ["k8s", "kubernetes"],
  ["dependency", "dependencies"],
])("%s and %s are one tag", (a, b) => {
  expect(tagForm(a)).toBe(tagForm(b));
});

it.each([
  ["dns", "dn"],
  ["redis", "redi"],
  ["access", "acces"],
  ["status", "statu"],
  ["c++", "c#"],
  ["constructor", "construct"],
])("%s and %s are two", (a, b) => {
  expect(tagForm(a)).not.toBe(tagForm(b));
});
