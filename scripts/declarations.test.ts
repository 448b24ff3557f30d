import { describe, expect, it } from "vitest";
import { reachable, sourceOf } from "./declarations.ts";

describe("sourceOf", () => {
  it.each([
    ["src/index.ts", "#model/place.ts", "src/model/place.ts"],
    ["src/eleventy/plugin.ts", "#src/pipeline.ts", "src/pipeline.ts"],
    ["src/eleventy/render.ts", "#layouts/index.tsx", "layouts/index.tsx"],
    ["src/model/rule.ts", "./place.ts", "src/model/place.ts"],
    ["src/enrich/similar/weights.ts", "../order.ts", "src/enrich/order.ts"],
  ])("in %s, %s is %s", (from, specifier, source) => {
    expect(sourceOf(from, specifier)).toBe(source);
  });
});

describe("reachable", () => {
  const all = new Map([
    ["src/index.ts", 'export type { Rule } from "#model/rule.ts";\nimport type { X } from "elsewhere";'],
    ["src/model/rule.ts", 'export interface Rule { place: import("./place.ts").Place }'],
    ["src/model/place.ts", 'import type { Rule } from "./rule.ts";'],
    ["src/read/files.ts", "export {}"],
  ]);

  it("keeps what the entry points lead to, with specifiers that hold anywhere", () => {
    expect(reachable(all, ["src/index.ts"])).toEqual(
      new Map([
        ["src/index.ts", 'export type { Rule } from "./model/rule.js";\nimport type { X } from "elsewhere";'],
        ["src/model/rule.ts", 'export interface Rule { place: import("./place.js").Place }'],
        ["src/model/place.ts", 'import type { Rule } from "./rule.js";'],
      ]),
    );
  });

  it("names what has no declarations", () => {
    expect(() => reachable(new Map(), ["src/index.ts"])).toThrow("src/index.ts");
  });
});
