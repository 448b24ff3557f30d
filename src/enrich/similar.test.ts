import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SimilarOptions } from "#model/config.ts";
import type { SimilarIndex } from "#model/knowledge-base.ts";
import { enrich } from "./enrich.ts";
import { day, error, type SampleDocument, sampleBase } from "./sample-base.ts";
import { similarIssues } from "./similar.ts";
import { tagIndex } from "./tags.ts";

function similar(documents: readonly SampleDocument[], options: Partial<SimilarOptions> = {}): SimilarIndex {
  const facts = enrich(sampleBase(documents), [tagIndex(), similarIssues(options)]).facts;
  if (facts.similar === undefined) throw new Error("no facts");
  return facts.similar;
}

/** Documents that have nothing to do with anything. */
function strangers(count: number): SampleDocument[] {
  return Array.from({ length: count }, (_, i) => ({ id: `nt-s${i}`, words: `alpha${i} beta${i} gamma${i}` }));
}

const dates = { incident: day("2025-01-01") };

describe("what is similar", () => {
  it("says why, heaviest first, with the lines", () => {
    const places = { "tags[0]": { line: 4, column: 1, endLine: 4, endColumn: 2 } };
    const index = similar([
      { id: "nt-a", tags: ["race-condition", "stripe"], places },
      { id: "nt-b", tags: ["Stripe", "race-condition"], places: {} },
      { id: "nt-c", tags: ["race-condition"] },
      ...strangers(7),
    ]);
    expect(index.compared).toBe(10);
    expect(index.of["nt-a"]).toEqual([
      {
        id: "nt-b",
        strength: "possible",
        score: expect.any(Number),
        evidence: [
          { kind: "tag", value: "Stripe", df: 2, weight: Math.log(5) },
          { kind: "tag", value: "race-condition", df: 3, weight: Math.log(10 / 3), here: { line: 4 } },
        ],
      },
    ]);
    expect(index.of["nt-s0"]).toEqual([]);
  });

  it.each<[string, Partial<SampleDocument>, string[]]>([
    ["one tag alone is not enough", { tags: ["stripe"] }, []],
    ["two tags are", { tags: ["stripe", "webhook"] }, ["possible"]],
    ["one fact under two kinds is one fact", { tags: ["stripe"], services: ["Stripe"] }, []],
    ["a tag and a service", { tags: ["stripe"], services: ["checkout"] }, ["possible"]],
    ["an error code alone is", { errors: [error({ code: "23514" })] }, ["strong"]],
    ["a code that every program has is not", { errors: [error({ code: "HTTP 500" })] }, []],
    ["nor is the name of an exception", { errors: [error({ type: "KeyError", code: "KeyError" })] }, []],
    ["an error signature is", { errors: [error({ type: "KeyError", template: "no entry for tenant" })] }, ["strong"]],
    ["three rare terms and a tag", { tags: ["stripe"], words: "conntrack enobufs nf_table" }, ["possible"]],
    ["three rare terms that only repeat the tag", { tags: ["nf conntrack"], words: "conntrack nf nf-conntrack" }, []],
    ["everyday words in a small knowledge base", { words: "because customers noticed several problems together" }, []],
  ])("%s", (_, common, strengths) => {
    const own = " q1w2 e3r4 t5z6 u7i8 o9p0 a1s2 d3f4 g5h6 j7k8 l9y0";
    const words = (common.words ?? "") + own;
    const other = (common.words ?? "") + own.replaceAll(/[a-z]/g, "v");
    const index = similar([{ id: "nt-a", ...common, words }, { id: "nt-b", ...common, words: other }, ...strangers(8)]);
    expect(index.of["nt-a"]?.map(({ strength }) => strength)).toEqual(strengths);
  });

  it.each<[string, string, number]>([
    ["one word, however often, that means another thing there", "", 0],
    ["one word that both are about, where other words are shared too", " nftables", 1],
  ])("%s", (_, shared, count) => {
    const leaps = " leap".repeat(30);
    const index = similar([
      { id: "nt-a", title: "leap", words: `hub students notebook${leaps}${shared}` },
      { id: "nt-b", title: "leap", words: `kernel clock deadlock${leaps}${shared}` },
      ...strangers(8),
    ]);
    expect(index.of["nt-a"]).toHaveLength(count);
  });

  it("takes the names of people for no reason", () => {
    const words = "mara lindqvist noor adeyemi";
    const people = [{ role: "author" as const, name: "Mara Lindqvist" }];
    const index = (of: SampleDocument["people"] & object) =>
      similar([{ id: "nt-a", words, people: of }, { id: "nt-b", words, people: [] }, ...strangers(8)]).of["nt-b"];
    expect(index([])?.[0]?.evidence.map(({ value }) => value)).toEqual([expect.stringContaining("lindqvist")]);
    expect(index(people)).toEqual([]);
  });

  it("connects texts that are alike as a whole, by one reason of at least three terms", () => {
    const words = "conntrack enobufs nf_table sysctl netfilter dnat";
    const index = similar([
      { id: "nt-a", title: "conntrack sysctl", words: `${words} one1 two2` },
      { id: "nt-b", words: `${words} three3 four4` },
      ...strangers(8),
    ]);
    expect(index.of["nt-b"]?.[0]?.evidence.map(({ kind, value, df }) => [kind, value, df])).toEqual([
      ["terms", "conntrack, sysctl, dnat, enobufs, netfilter, nf_table", 2],
    ]);
  });

  it("names what both are about", () => {
    const index = similar([
      { id: "nt-a", title: "Conntrack was full", words: "conntrack dnat one1" },
      { id: "nt-b", title: "Full conntrack", words: "conntrack dnat two2" },
      ...strangers(8),
    ]);
    expect(index.of["nt-b"]?.[0]?.evidence.map(({ kind, value }) => [kind, value])).toEqual([["subject", "conntrack"]]);
  });

  it("counts a value on too many documents as nothing, as soon as there are enough documents", () => {
    const tagged = (count: number): SampleDocument[] =>
      strangers(30).map((each, i) => (i < count ? { ...each, tags: ["api", "db"] } : each));
    expect(similar(tagged(6)).of["nt-s0"]).toHaveLength(5);
    const common = similar(tagged(7));
    expect(common.of["nt-s0"]).toEqual([]);
    expect(common.nearest["nt-s0"]).toEqual({ value: "api", share: 7 / 30 });
    expect(similar(tagged(7), { commonShare: 0.5 }).of["nt-s0"]).toHaveLength(5);
  });

  it("says what the nearest shares when there is nothing similar", () => {
    const index = similar([{ id: "nt-a", tags: ["dns"] }, { id: "nt-b", tags: ["dns"] }, ...strangers(8)]);
    expect(index.nearest["nt-a"]).toEqual({ value: "dns", share: 0.2 });
    expect(index.nearest["nt-s1"]).toBeUndefined();
  });

  it("orders by score, then number of reasons, then newer date, then id", () => {
    const pair = { tags: ["one", "two"] };
    const index = similar([
      { id: "nt-a", tags: ["one", "two", "three"] },
      { id: "nt-d", ...pair },
      { id: "nt-c", ...pair },
      { id: "nt-b", ...pair, dates: { incident: day("2020-01-01") } },
      { id: "nt-z", tags: ["one", "two", "three"] },
      ...strangers(8),
    ]);
    expect(index.of["nt-a"]?.map(({ id }) => id)).toEqual(["nt-z", "nt-b", "nt-c", "nt-d"]);
  });
});

describe("what authors say", () => {
  const link: SampleDocument = {
    ...{ id: "nt-a", path: "rcas/a.md", dates },
    refs: [{ role: "similar", label: "the last one", url: "../b.md" }],
    places: { "refs[0]": { line: 9, column: 1, endLine: 9, endColumn: 5 } },
  };
  const linked: SampleDocument = { id: "nt-b", path: "b.md", dates: { incident: day("2024-01-01") } };

  it("comes first, in both directions", () => {
    const alike = { tags: ["one", "two", "three"] };
    const index = similar([{ ...link, ...alike }, linked, { id: "nt-c", ...alike }, ...strangers(7)]);
    expect(index.of["nt-a"]?.map(({ id, strength }) => [id, strength])).toEqual([
      ["nt-b", "linked"],
      ["nt-c", "possible"],
    ]);
    expect(index.of["nt-a"]?.[0]?.evidence).toEqual([
      { kind: "author", value: "the last one", df: 1, weight: Math.log(10), here: { line: 9 } },
    ]);
    expect(index.of["nt-b"]?.[0]?.evidence).toEqual([
      { kind: "author", value: "the last one", df: 1, weight: Math.log(10), there: { line: 9 } },
    ]);
  });

  it("may stand in the front matter", () => {
    const index = similar([{ id: "nt-a", similar: { include: ["b"], exclude: [] } }, linked, ...strangers(3)]);
    expect(index.of["nt-a"]?.map(({ id }) => id)).toEqual(["nt-b"]);
  });

  it("does not count a mention in passing, nor a link to itself", () => {
    const refs = [
      { role: "mention" as const, label: "b", url: "b.md" },
      { role: "similar" as const, label: "self", id: "nt-a" },
    ];
    expect(similar([{ id: "nt-a", refs }, linked]).of["nt-a"]).toEqual([]);
  });

  it("excludes in both directions, even what the other one links", () => {
    const unwilling = { ...linked, similar: { include: [], exclude: ["nt-a"] } };
    const index = similar([link, unwilling, ...strangers(3)]);
    expect(index.of["nt-a"]).toEqual([]);
    expect(index.of["nt-b"]).toEqual([]);
  });

  it("lists later ones on the earlier page", () => {
    const index = similar([
      link,
      linked,
      { ...link, id: "nt-c", dates: { incident: day("2025-06-01") } },
      ...strangers(3),
    ]);
    expect({ ...index.later }).toEqual({ "nt-b": ["nt-c", "nt-a"] });
  });
});

const word = fc.constantFrom("conntrack", "enobufs", "dns", "tls", "kafka", "raft", "etcd", "oom", "cgroup", "because");
const document = fc.record({
  tags: fc.array(word, { maxLength: 3 }),
  services: fc.array(word, { maxLength: 1 }),
  words: fc.array(word, { maxLength: 8 }).map((words) => words.join(" ")),
  title: word,
  code: fc.option(fc.constantFrom("23505", "E1"), { nil: undefined }),
  target: fc.option(fc.nat(40), { nil: undefined }),
  exclude: fc.option(fc.nat(40), { nil: undefined }),
  year: fc.integer({ min: 2019, max: 2022 }),
});
const documents = fc.array(document, { maxLength: 40 }).map((list) =>
  list.map(
    ({ tags, services, words, title, code, target, exclude, year }, i): SampleDocument => ({
      ...{ id: `nt-${i}`, tags, services, words, title, dates: { incident: day(`${year}-01-01`) } },
      errors: code === undefined ? [] : [error({ code })],
      refs: target === undefined ? [] : [{ role: "similar", label: "x", id: `nt-${target}` }],
      similar: { include: [], exclude: exclude === undefined ? [] : [`nt-${exclude}`] },
    }),
  ),
);

describe("whatever the documents", () => {
  it("gives the same whatever their order", () => {
    const shuffled = documents.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(JSON.stringify(similar(other))).toBe(JSON.stringify(similar(list)));
      }),
    );
  });

  it("shows at most the limit, never a document itself, never without reasons, never what is excluded", () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 5 }), (list, limit) => {
        const index = similar(list, { limit });
        for (const { id, similar: wishes } of list) {
          const shown = index.of[id] ?? [];
          expect(shown.length).toBeLessThanOrEqual(limit);
          expect(new Set(shown.map((each) => each.id)).size).toBe(shown.length);
          for (const each of shown) {
            expect(each.id).not.toBe(id);
            expect(wishes?.exclude).not.toContain(each.id);
            const strong = each.evidence.some(({ kind }) => kind === "author" || kind === "code");
            const told = each.evidence.some(({ kind }) => kind === "terms" || kind === "subject");
            expect(strong || told || each.evidence.length >= 2).toBe(true);
            expect(each.evidence.filter(({ kind }) => kind === "terms").length).toBeLessThan(2);
          }
          expect(shown.length > 0 && Object.hasOwn(index.nearest, id)).toBe(false);
        }
      }),
    );
  });
});
