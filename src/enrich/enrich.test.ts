import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Enrichment } from "#model/enrichment.ts";
import { enrich } from "./enrich.ts";
import { defaultEnrichments, enrichmentsOf, similarIssues } from "./index.ts";
import { orderEnrichments } from "./order.ts";
import { sampleBase } from "./sample-base.ts";

function plugin(id: string, needs: string[] = [], answer: Enrichment["enrich"] = () => id): Enrichment {
  return { id, needs, enrich: answer };
}

describe("orderEnrichments", () => {
  it.each([
    [
      ["c:b", "b:a", "a"],
      ["a", "b", "c"],
    ],
    [
      ["z", "y", "x:z"],
      ["z", "y", "x"],
    ],
    [
      ["a:c", "b", "c"],
      ["b", "c", "a"],
    ],
  ])("%j → %j", (list, expected) => {
    const plugins = list.map((each) => plugin(each.slice(0, 1), each.slice(2) === "" ? [] : [each.slice(2)]));
    expect(orderEnrichments(plugins).map(({ id }) => id)).toEqual(expected);
  });

  it("puts every enrichment after what it needs, whatever the list", () => {
    const list = fc
      .array(fc.array(fc.nat(20), { maxLength: 3 }), { maxLength: 12 })
      .map((needs) => needs.map((ids, i) => plugin(`p${i}`, i === 0 ? [] : ids.map((id) => `p${id % i}`))))
      .chain((plugins) => fc.shuffledSubarray(plugins, { minLength: plugins.length }));
    fc.assert(
      fc.property(list, (plugins) => {
        const placed = new Set<string>();
        for (const { id, needs } of orderEnrichments(plugins)) {
          for (const need of needs) expect(placed).toContain(need);
          placed.add(id);
        }
        expect(placed.size).toBe(plugins.length);
      }),
    );
  });

  it.each([
    [
      [plugin("a", ["tagz"]), plugin("tags")],
      "The enrichment `a` needs `tagz`, which is not there. There are: a, tags.",
    ],
    [[plugin("a", ["b"]), plugin("b", ["c"]), plugin("c", ["b"])], "`b` → `c` → `b`"],
    [[plugin("a", ["a"])], "`a` → `a`"],
    [[plugin("a"), plugin("a")], "two enrichments called `a`"],
  ])("says what is wrong: %#", (list, message) => {
    expect(() => orderEnrichments(list)).toThrow(message);
  });
});

describe("enrich", () => {
  const base = sampleBase([{ id: "nt-a" }]);

  it("hands each enrichment the facts of those before it, and leaves the given knowledge base alone", () => {
    const enriched = enrich(base, [plugin("b", ["a"], (kb) => `after ${kb.facts.a}`), plugin("a")]);
    expect({ ...enriched.facts }).toEqual({ a: "a", b: "after a" });
    expect(base.facts).toEqual({});
  });

  it("says which enrichment failed", () => {
    const failing = plugin("mine", [], () => {
      throw new TypeError("no such field");
    });
    expect(() => enrich(base, [failing])).toThrow("The enrichment `mine` failed: no such field");
  });

  it("puts facts under any id", () => {
    expect(Object.entries(enrich(base, [plugin("__proto__")]).facts)).toEqual([["__proto__", "__proto__"]]);
  });
});

describe("enrichmentsOf", () => {
  it("lets the configuration replace a default one and add its own", () => {
    const own = similarIssues({ limit: 3 });
    const list = enrichmentsOf({ ...base.config, enrichments: [own, plugin("mine", ["similar"])] });
    expect(list).toHaveLength(defaultEnrichments().length + 1);
    expect(list.filter(({ id }) => id === "similar")).toEqual([own]);
  });

  const base = sampleBase([]);
});

describe("leaveOut", () => {
  const { config } = sampleBase([]);

  it.each(defaultEnrichments().map(({ id }) => [id]))("leaves %s out, and the others run without it", (id) => {
    const { facts } = enrich(sampleBase([]), enrichmentsOf({ ...config, leaveOut: [id] }));
    expect(Object.keys(facts).sort()).toEqual(
      defaultEnrichments()
        .map((enrichment) => enrichment.id)
        .filter((other) => other !== id)
        .sort(),
    );
  });

  it("keeps what an object of a class can do", () => {
    class Own {
      id = "own";
      needs = ["similar"];
      enrich() {
        return this.needs.length;
      }
    }
    const own = enrichmentsOf({ ...config, enrichments: [new Own()], leaveOut: ["similar"] }).find(
      ({ id }) => id === "own",
    );
    expect(own?.needs).toEqual([]);
    expect(own?.enrich(sampleBase([]))).toBe(0);
  });

  it("names what it does not know", () => {
    expect(() => enrichmentsOf({ ...config, leaveOut: ["simlar"] })).toThrow(/`simlar`, which is no enrichment/);
  });
});
