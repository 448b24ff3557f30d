import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecurrenceIndex } from "#model/recurrence.ts";
import { enrich } from "./enrich.ts";
import { typedLinks } from "./links.ts";
import { recurrences } from "./recurrence.ts";
import { action, day, error, type SampleDocument, sampleBase } from "./sample-base.ts";

function recurrence(documents: readonly SampleDocument[]): RecurrenceIndex {
  const { facts } = enrich(sampleBase(documents), [typedLinks(), recurrences()]);
  if (facts.recurrence === undefined) throw new Error("no facts");
  return facts.recurrence;
}

const errors = [error({ type: "PoolEmpty", template: "no connection left in pool" })];
const on = (iso: string) => ({ dates: { incident: day(iso) } });

describe("what happened again", () => {
  it("puts the same error in order, with the days between and what was still open", () => {
    const index = recurrence([
      { id: "nt-c", errors, ...on("2025-04-01") },
      {
        ...{ id: "nt-a", errors, ...on("2025-01-01") },
        actions: [
          action("Alert on the pool", { anchor: "a-1" }),
          action("Raise the limit", { anchor: "a-2", done: true, completed: day("2025-02-01") }),
          action("Write the runbook", { anchor: "a-3", done: true, completed: day("2025-03-01") }),
          action("Tell the team", { anchor: "a-4", done: true }),
        ],
      },
      { id: "nt-b", errors, ...on("2025-02-13") },
      { id: "nt-u", errors },
      { id: "nt-m", errors, ...on("2025-03") },
    ]);
    expect(index.compared).toBe(5);
    expect(index.undated).toEqual(["nt-m", "nt-u"]);
    const [chain, ...more] = index.chains;
    expect(more).toEqual([]);
    expect(chain?.incidents).toEqual(["nt-a", "nt-b", "nt-c"]);
    expect(chain?.undated).toEqual(["nt-m", "nt-u"]);
    expect(chain?.links.map(({ days, openThen }) => [days, openThen.map(({ anchor }) => anchor)])).toEqual([
      [43, ["a-1", "a-3"]],
      [47, ["a-1"]],
    ]);
    expect(chain?.links[0]?.openThen[1]).toEqual({
      ...{ incident: "nt-a", anchor: "a-3", text: "Write the runbook", completed: "2025-03-01" },
    });
    expect(index.again["nt-a"]?.map(({ later }) => later)).toEqual(["nt-b"]);
    expect(index.before["nt-c"]?.map(({ earlier }) => earlier)).toEqual(["nt-b"]);
  });

  it.each<[string, SampleDocument[], string[][]]>([
    [
      "the same telling title on another day, whatever its case",
      [
        { id: "nt-a", title: "All targets detached from the balancer", ...on("2025-01-01") },
        { id: "nt-b", title: "All targets  detached from the Balancer", ...on("2025-01-09") },
      ],
      [["nt-a", "nt-b"]],
    ],
    [
      "not the same title on the same day: two reports of one incident",
      [
        { id: "nt-a", title: "All targets detached from the balancer", ...on("2025-01-01") },
        { id: "nt-b", title: "All targets detached from the balancer", ...on("2025-01-01") },
      ],
      [],
    ],
    [
      "not the title of every status page",
      [
        { id: "nt-a", title: "Elevated error rates and increased latency of the API", ...on("2025-01-01") },
        { id: "nt-b", title: "Elevated error rates and increased latency of the API", ...on("2025-02-01") },
      ],
      [],
    ],
    [
      "the same cause in the same service",
      [
        { id: "nt-a", services: ["Orders"], causeCategories: ["Expiry"], ...on("2025-01-01") },
        { id: "nt-b", services: ["orders"], bugClass: "expiry", ...on("2025-01-05") },
      ],
      [["nt-a", "nt-b"]],
    ],
    [
      "not the same cause elsewhere",
      [
        { id: "nt-a", services: ["orders"], causeCategories: ["expiry"], ...on("2025-01-01") },
        { id: "nt-b", services: ["search"], causeCategories: ["expiry"], ...on("2025-01-05") },
      ],
      [],
    ],
    [
      "what an author says",
      [
        { id: "nt-a", ...on("2025-01-01") },
        { id: "nt-b", extra: { "recurrence-of": "nt-a" }, ...on("2025-01-05") },
      ],
      [["nt-a", "nt-b"]],
    ],
    [
      "not a newer version of the same report",
      [
        { id: "nt-a", errors, ...on("2025-01-01") },
        { id: "nt-b", errors, extra: { supersedes: ["nt-a"] }, ...on("2025-01-05") },
      ],
      [],
    ],
    [
      "nor a duplicate of the same day",
      [
        { id: "nt-a", errors, ...on("2025-01-01") },
        { id: "nt-b", errors, extra: { "duplicate-of": "nt-a" }, ...on("2025-01-01") },
      ],
      [],
    ],
    [
      "no cause that everybody has",
      Array.from({ length: 9 }, (_, i) => ({
        ...{ id: `nt-${i}`, services: ["api"], bugClass: "config", ...on(`2025-01-0${i + 1}`) },
      })),
      [],
    ],
  ])("%s", (_, documents, chains) => {
    expect(recurrence(documents).chains.map(({ incidents }) => incidents)).toEqual(chains);
  });

  it("does not hold a promise against those who made it later", () => {
    const written = { written: day("2025-02-01"), incident: day("2025-01-01") };
    const index = recurrence([
      { id: "nt-a", errors, actions: [action("Alert")], dates: written },
      { id: "nt-b", errors, ...on("2025-01-10") },
    ]);
    expect(index.chains[0]?.links[0]?.openThen).toEqual([]);
  });

  it("names each pair once, in both directions, whatever the order of reading", () => {
    const document = fc.record({
      type: fc.constantFrom("A", "B"),
      service: fc.constantFrom("x", "y"),
      dated: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(document, { maxLength: 12 }), (list) => {
        const documents = list.map(({ type, service, dated }, i): SampleDocument => {
          const own = { id: `nt-${i}`, services: [service], bugClass: "race" };
          const found = [error({ type, template: "the very same message" })];
          return {
            ...own,
            errors: found,
            ...(dated === undefined ? {} : on(`2025-01-${String(dated).padStart(2, "0")}`)),
          };
        });
        const index = recurrence(documents);
        expect(JSON.stringify(recurrence([...documents].reverse()))).toBe(JSON.stringify(index));
        for (const [id, links] of Object.entries(index.again)) {
          expect(new Set(links.map(({ later }) => later)).size).toBe(links.length);
          for (const { later, days } of links) {
            expect(days).toBeGreaterThanOrEqual(0);
            expect(index.before[later]?.some(({ earlier }) => earlier === id)).toBe(true);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
