import { expect, it } from "vitest";
import { fitOf } from "./ticket-search.ts";

const pull = { key: "acme/shop#12", address: "https://github.com/acme/shop/issues/12" };

it.each([
  ["acme/shop#12", 3],
  [" ACME/shop#12 ", 3],
  ["https://github.com/acme/shop/pull/12", 3],
  ["https://github.com/acme/shop/pull/12/files", 3],
  ["#12", 2],
  ["PR 12", 2],
  ["shop", 1],
  ["", 1],
  ["#2", 0],
  ["https://github.com/acme/shop/issues/123", 0],
  ["(((", 0],
] as const)("how %j fits", (pasted, fit) => {
  expect(fitOf(pasted, pull)).toBe(fit);
});

it("knows a key in an address whose tracker nobody named", () => {
  expect(fitOf("https://jira.example/browse/PROJ-1", { key: "PROJ-1", address: "" })).toBe(2);
});
