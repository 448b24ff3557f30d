import { expect, it } from "vitest";
import { headersFor, readHeaders } from "./host-headers.ts";

const blocks = readHeaders("/*\n  X-Everywhere: yes: always\n\n/kb/assets/*\n  Cache-Control: immutable\n");

it("applies every block whose path matches", () => {
  expect(headersFor(blocks, "/kb/assets/site.css")).toEqual([
    ["X-Everywhere", "yes: always"],
    ["Cache-Control", "immutable"],
  ]);
  expect(headersFor(blocks, "/kb/")).toEqual([["X-Everywhere", "yes: always"]]);
});

it("refuses a header without a value", () => {
  expect(() => readHeaders("/*\n  X-Nothing")).toThrow("X-Nothing");
});
