import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMoney, parseQuantity, parseServiceLevel } from "./quantities.ts";

describe("parseQuantity", () => {
  it.each([
    ["1,200", { count: 1200, approx: false }],
    ["1.200 Kunden", { count: 1200, approx: false }],
    ["12 000 users", { count: 12_000, approx: false }],
    ["18k", { count: 18_000, approx: false }],
    ["1.1 million accounts", { count: 1_100_000, approx: false }],
    ["~15%", { percent: 15, approx: true }],
    ["0.3 %", { percent: 0.3, approx: false }],
    ["0,125 %", { percent: 0.125, approx: false }],
    ["10–15% of requests", { percent: 15, approx: true }],
    ["between 100 and 200 users", { count: 200, approx: true }],
    ["500+", { count: 500, approx: true }],
    ["1,200 users (15%)", { count: 1200, percent: 15, approx: false }],
    ["18 of 1,200 customers", { count: 18, percent: 1.5, approx: false }],
    ["1 in 5 users", { percent: 20, approx: false }],
    ["2.5 hours of errors for 300 paying customers", { count: 300, approx: false }],
    ["HTTP 500 for 20 tenants since 2026-02-03", { count: 20, approx: false }],
    ["All users", { percent: 100, approx: false }],
    ["No users affected", { count: 0, approx: false }],
    ["thousands", { approx: true }],
    ["500 errors", { approx: false }],
    ["N/A", { approx: false }],
    ["", { approx: false }],
  ])("%s", (raw, expected) => expect(parseQuantity(raw)).toEqual({ raw, ...expected }));
});

describe("parseMoney", () => {
  it.each([
    ["$12,000", { amount: 12_000, currency: "USD" }],
    ["about $12,000 in lost orders", { amount: 12_000, currency: "USD" }],
    ["€4k", { amount: 4000, currency: "EUR" }],
    ["EUR 12.500,00", { amount: 12_500, currency: "EUR" }],
    ["12.500 EUR", { amount: 12_500, currency: "EUR" }],
    ["USD 1.2M", { amount: 1_200_000, currency: "USD" }],
    ["1.5 million euros", { amount: 1_500_000, currency: "EUR" }],
    ["R$ 5.000,50", { amount: 5000.5, currency: "BRL" }],
    ["CHF 2'500", { amount: 2500, currency: "CHF" }],
    ["$5,000 - $10,000", { amount: 10_000, currency: "USD" }],
    ["$0", { amount: 0, currency: "USD", none: true }],
    ["12000", { amount: 12_000 }],
    ["N/A - no direct loss", { none: true }],
    ["None", { none: true }],
    ["No direct revenue impact", { none: true }],
    ["No estimate yet", {}],
    ["3 customers asked for refunds", {}],
    ["unknown", {}],
  ])("%s", (raw, expected) => expect(parseMoney(raw)).toEqual({ raw, ...expected }));
});

describe("parseServiceLevel", () => {
  it.each([
    ["99.9% uptime SLA breached (99.4% actual)", { target: 99.9, actual: 99.4, breached: true }],
    ["99.4% (target 99.9%)", { target: 99.9, actual: 99.4, breached: true }],
    ["99.2% against a target of 99.5%", { target: 99.5, actual: 99.2, breached: true }],
    ["SLO of 99.9% missed: measured 99.1%", { target: 99.9, actual: 99.1, breached: true }],
    ["99.97% actual vs 99.9% target", { target: 99.9, actual: 99.97, breached: false }],
    ["Within SLA bounds", { breached: false }],
    ["No SLA breach", { breached: false }],
    ["Breached", { breached: true }],
    ["N/A", { none: true }],
    ["to be computed", {}],
  ])("%s", (raw, expected) => expect(parseServiceLevel(raw)).toEqual({ raw, ...expected }));
});

it("never throws, and gives finite numbers", () => {
  const part = fc.constantFrom(
    "1",
    "200",
    "0",
    ".",
    ",",
    " ",
    "'",
    "k",
    "M",
    "%",
    "-",
    "$",
    "EUR",
    "users",
    "of",
    "SLA",
    "target",
    "~",
    "(",
    ")",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part).map((parts) => parts.join("")),
      ),
      (raw) => {
        const { count, percent } = parseQuantity(raw);
        const { target, actual } = parseServiceLevel(raw);
        for (const value of [count, percent, parseMoney(raw).amount, target, actual])
          expect(Number.isFinite(value ?? 0)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
