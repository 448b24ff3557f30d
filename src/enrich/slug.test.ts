import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainSlug, uniqueSlugs } from "./slug.ts";

describe("plainSlug", () => {
  it.each([
    ["race condition", "race-condition"],
    ["Race  Condition!", "race-condition"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    ["#incident", "incident"],
    [".NET", "net"],
    ["Überlauf", "überlauf"],
    ["日本語", "日本語"],
    ["नमस्ते", "नमस्ते"],
    ["a/../b", "a-b"],
    ["<script>", "script"],
    ["???", ""],
  ])("%s → %s", (name, slug) => {
    expect(plainSlug(name)).toBe(slug);
  });
});

describe("uniqueSlugs", () => {
  it("keeps C, C++ and C# apart", () => {
    const slugs = uniqueSlugs(["c", "c++", "c#"], "tag");
    expect([...slugs.values()].sort()).toEqual(["c", "c-plus-plus", "c-sharp"]);
  });

  it("gives a contested slug to the name that is spelled like it", () => {
    const slugs = uniqueSlugs(["a b", "a-b", "a_b"], "tag");
    expect(slugs.get("a-b")).toBe("a-b");
    expect(slugs.get("a b")).toMatch(/^a-b-[0-9a-f]{8}$/);
    expect(slugs.get("a_b")).not.toBe(slugs.get("a b"));
  });

  it("names what has no letter or digit by a hash", () => {
    expect(uniqueSlugs(["???"], "tag").get("???")).toMatch(/^tag-[0-9a-f]{8}$/);
  });

  it("fits into a file name", () => {
    const [slug] = uniqueSlugs(["語".repeat(400)], "tag").values();
    expect(Buffer.byteLength(slug ?? "")).toBeLessThan(250);
  });

  it("handles names that objects have of themselves", () => {
    expect(uniqueSlugs(["constructor", "__proto__"], "tag")).toEqual(
      new Map([
        ["constructor", "constructor"],
        ["__proto__", "proto"],
      ]),
    );
  });

  it("is unique, safe in a URL and independent of order", () => {
    const names = fc.uniqueArray(fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[ab+#_ -]{0,4}$/)));
    fc.assert(
      fc.property(names, (given) => {
        const slugs = uniqueSlugs(given, "tag");
        expect(new Set(slugs.values()).size).toBe(given.length);
        for (const slug of slugs.values()) expect(slug).toMatch(/^[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}-]*$/u);
        expect(uniqueSlugs([...given].reverse(), "tag")).toEqual(slugs);
      }),
    );
  });
});
