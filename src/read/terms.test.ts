import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stopWords } from "./stop-words.ts";
import { termsOf } from "./terms.ts";

describe("termsOf", () => {
  it("keeps identifiers whole, in lower case, by code unit", () => {
    expect(
      termsOf("`conntrack` was full: ENOBUFS; max_connections in users.py threw NullPointerException at std::vector."),
    ).toEqual(
      [
        "conntrack",
        "enobufs",
        "full",
        "max_connections",
        "nullpointerexception",
        "std::vector",
        "threw",
        "users.py",
      ].filter((term) => !stopWords.has(term)),
    );
  });

  it("leaves out what says nothing", () => {
    expect(
      termsOf(
        "On 2026-02-03 at 14:32 UTC the incident had an impact of 15ms, 1,200 users, v1.2.3, 3x and deadbeef1234.",
      ),
    ).toEqual([]);
    expect(
      termsOf("See https://example.org/runbook and mail ops@example.org about what we've learned; we didn't."),
    ).toEqual(["mail"]);
  });

  it("counts a plural as its singular", () => {
    expect(termsOf("retries retry boxes box queues queue caches")).toEqual(["box", "cache", "queue", "retry"]);
    expect(termsOf("APIs API indices index crashes databases ENOBUFS enobufs")).toEqual([
      "api",
      "crash",
      "database",
      "enobufs",
      "index",
    ]);
    expect(termsOf("kubernetes postgres status process dns_servers")).toEqual([
      "dns_servers",
      "kubernetes",
      "postgres",
      "process",
    ]);
  });

  it("knows letters of other alphabets, composed or not", () => {
    expect(termsOf("Überlastung des Speichers, u\u0308berlastung; очередь")).toEqual([
      "des",
      "speicher",
      "überlastung",
      "очередь",
    ]);
  });

  it("is the same in any order, and always within its bounds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (a, b) => {
        const terms = termsOf(`${a}\n${b}`);
        expect(termsOf(`${b}\n${a}`)).toEqual(terms);
        expect([...new Set(terms)].sort()).toEqual(terms);
        for (const term of terms) expect(term.length >= 3 && term.length <= 40 && !stopWords.has(term)).toBe(true);
      }),
    );
  });
});
