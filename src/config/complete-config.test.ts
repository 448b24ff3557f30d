import { expect, test } from "vitest";
import { completeConfig, siteAddress } from "./complete-config.ts";

test.each([
  ["", undefined, { baseUrl: "", pathPrefix: "/" }],
  ["", "kb", { baseUrl: "", pathPrefix: "/kb/" }],
  ["https://kb.example.org/", undefined, { baseUrl: "https://kb.example.org", pathPrefix: "/" }],
  ["https://example.org/a/kb", undefined, { baseUrl: "https://example.org", pathPrefix: "/a/kb/" }],
  ["https://example.org/kb/", "/kb", { baseUrl: "https://example.org", pathPrefix: "/kb/" }],
  ["https://example.org", "/kb/", { baseUrl: "https://example.org", pathPrefix: "/kb/" }],
])("%j with prefix %j", (baseUrl, pathPrefix, expected) => {
  expect(siteAddress(baseUrl, pathPrefix)).toEqual(expected);
});

test("two paths that differ are refused", () => {
  expect(() => siteAddress("https://example.org/a", "/b/")).toThrow("disagree");
});

test("a query is refused", () => {
  expect(() => siteAddress("https://example.org/?a=b")).toThrow("query or fragment");
});

test("the key for editors is no part of the configuration", () => {
  expect(completeConfig({ $schema: "./schema.json", title: "x" } as never)).not.toHaveProperty("$schema");
});
