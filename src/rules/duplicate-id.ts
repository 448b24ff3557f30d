import { compareText, type Finding } from "#model/diagnostic.ts";
import type { Rule } from "#model/rule.ts";
import { addressKey, type Claim, claimsOf } from "./claims.ts";
import { quote } from "./wording.ts";

export const duplicateId: Rule = {
  id: "duplicate-id",
  scope: "knowledge-base",
  levels: { draft: "error", final: "error" },
  essential: true,
  check: (kb) => {
    const byName = new Map<string, Claim[]>();
    for (const claim of kb.records.flatMap(({ incident }) => claimsOf(incident))) {
      const key = addressKey(claim.name);
      const claims = byName.get(key);
      if (claims) claims.push(claim);
      else byName.set(key, [claim]);
    }
    return [...byName.values()].flatMap((claims) => (claims.length === 1 ? [] : contested(claims)));
  },
};

/** A finding in each document that contests the name: two addresses, or an address that is another document's ticket. */
function contested(claims: Claim[]): (Finding & { file: string })[] {
  const first = [...claims].sort(byDocument).filter(onePerDocument);
  if (first.length < 2 || first.every(({ as }) => as === "ticket")) return [];
  return first.map((claim) =>
    finding(
      claim,
      first.filter((other) => other !== claim),
    ),
  );
}

/** By path; in one document the address before the ticket. */
function byDocument(a: Claim, b: Claim): number {
  return (
    compareText(a.incident.path, b.incident.path) ||
    compareText(a.as === "ticket" ? "b" : "a", b.as === "ticket" ? "b" : "a")
  );
}

function onePerDocument(claim: Claim, index: number, sorted: Claim[]): boolean {
  return sorted[index - 1]?.incident.path !== claim.incident.path;
}

/** Two hundred copies of one file name three of the others each. */
const named = 3;

function finding(claim: Claim, all: readonly Claim[]): Finding & { file: string } {
  const others = all
    .slice(0, named + 1)
    .filter((other) => other !== claim)
    .slice(0, named);
  const left = all.length - 1 - others.length;
  const paths = others.map(({ incident }) => quote(incident.path)).join(", ");
  return {
    file: claim.incident.path,
    place: claim.place,
    message: `Unexpected ${words[claim.as]} ${quote(claim.name)}, expected one that no other document has: ${paths}${left > 0 ? ` and ${left} more` : ""}`,
    help: "Give the newer document an id of its own (`nt-` and five characters), or merge the two and keep the other's id in `aliases`.",
    related: others.map(({ incident, place, name, as }) => ({
      file: incident.path,
      line: place.line,
      column: place.column,
      message: `${words[as]} ${quote(name)}`,
    })),
  };
}

const words: Record<Claim["as"], string> = { id: "id", alias: "alias", ticket: "incident id" };
