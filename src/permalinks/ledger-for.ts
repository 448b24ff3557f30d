import type { Audience } from "#model/incident.ts";
import type { Ledger } from "#model/ledger.ts";

const widening: readonly Audience[] = ["public", "internal", "restricted"];

/** The ledger without the lines that this audience must not know of: they are dropped before anything is made of them. */
export function ledgerFor(ledger: Ledger, audience: Audience): Ledger {
  const lines = ledger.lines.filter((line) => widening.indexOf(line.audience) <= widening.indexOf(audience));
  return { ...ledger, lines };
}
