import { describe, expect, it } from "vitest";
import type { TagOptions } from "#model/config.ts";
import type { TagIndex } from "#model/knowledge-base.ts";
import { day, type SampleDocument, sampleBase, severity } from "./sample-base.ts";
import { tagIndex } from "./tags.ts";

function index(documents: SampleDocument[], tags: Partial<TagOptions> = {}): TagIndex {
  const config = { tags: { aliases: {}, descriptions: {}, closed: false, ...tags } };
  return tagIndex().enrich(sampleBase(documents, config)) as TagIndex;
}

describe("tagIndex", () => {
  it("counts, orders and relates tags", () => {
    const { tags, tagsOf } = index([
      { id: "nt-a", tags: ["dns", "tls"], severity: severity(1), dates: { incident: day("2024-05-01") } },
      { id: "nt-b", tags: ["tls"], dates: { written: day("2025-01-01") } },
      { id: "nt-c", tags: ["tls", "dns", "cdn"], severity: severity(1) },
    ]);
    expect(tags.map(({ tag, incidents }) => [tag, incidents])).toEqual([
      ["tls", ["nt-b", "nt-a", "nt-c"]],
      ["dns", ["nt-a", "nt-c"]],
      ["cdn", ["nt-c"]],
    ]);
    expect(tags[0]?.severities).toEqual({ "1": 2, "2": 0, "3": 0, "4": 0, unrated: 1 });
    expect(tags[0]?.related).toEqual([
      { tag: "dns", count: 2 },
      { tag: "cdn", count: 1 },
    ]);
    expect(tagsOf["nt-c"]).toEqual(["tls", "dns", "cdn"]);
  });

  it("takes spellings of one tag together and shows the most frequent one", () => {
    const { tags, tagsOf } = index([
      { id: "nt-a", tags: ["Race Condition", " race  condition "] },
      { id: "nt-b", tags: ["race condition"] },
      { id: "nt-c", tags: ["race condition"] },
    ]);
    expect(tags.map(({ tag, incidents }) => [tag, incidents.length])).toEqual([["race condition", 3]]);
    expect(tagsOf["nt-a"]).toEqual(["race condition"]);
  });

  it("takes composed and decomposed letters for the same", () => {
    expect(
      index([
        { id: "nt-a", tags: ["cafe\u0301"] },
        { id: "nt-b", tags: ["café"] },
      ]).tags,
    ).toHaveLength(1);
  });

  it("follows aliases, in chains too, and spells the tag as the configuration does", () => {
    const { tags } = index(
      [
        { id: "nt-a", tags: ["kube"] },
        { id: "nt-b", tags: ["K8S", "kubernetes"] },
      ],
      {
        aliases: { kube: "k8s", k8s: "Kubernetes" },
        descriptions: { Kubernetes: "The cluster" },
      },
    );
    expect(tags).toHaveLength(1);
    expect(tags[0]).toMatchObject({
      tag: "Kubernetes",
      slug: "kubernetes",
      aliases: ["k8s", "kube"],
      description: "The cluster",
      incidents: ["nt-a", "nt-b"],
      related: [],
    });
  });

  it("lets an alias to itself fix the spelling", () => {
    expect(index([{ id: "nt-a", tags: ["k8s"] }], { aliases: { k8s: "K8s" } }).tags[0]?.tag).toBe("K8s");
  });

  it("refuses aliases that lead in a circle, and names them", () => {
    expect(() => index([], { aliases: { a: "b", b: "C", c: "a" } })).toThrow(/circle: `a` → `b` → `C` → `a`/);
  });

  it("has no trouble with tags called like parts of an object", () => {
    const { tags, tagsOf } = index([{ id: "constructor", tags: ["__proto__", "constructor", " "] }]);
    expect(tags.map(({ tag }) => tag)).toEqual(["__proto__", "constructor"]);
    expect(tagsOf.constructor).toEqual(["__proto__", "constructor"]);
  });

  it("finds spellings of one tag, the documents without tags, and keeps their URL free", () => {
    const { tags, families, untagged } = index([
      { id: "nt-a", tags: ["db-timeout", "Untagged"] },
      { id: "nt-b", tags: ["DB timeout", "db-timeout", "access"] },
      { id: "nt-c", tags: ["db_timeouts"] },
      { id: "nt-d", tags: [" "] },
      { id: "nt-e" },
    ]);
    expect(families).toEqual([
      [
        { tag: "db-timeout", count: 2 },
        { tag: "DB timeout", count: 1 },
        { tag: "db_timeouts", count: 1 },
      ],
    ]);
    expect(untagged).toEqual(["nt-d", "nt-e"]);
    expect(tags.find(({ tag }) => tag === "Untagged")?.slug).toMatch(/^untagged-[0-9a-f]{8}$/);
  });
});
