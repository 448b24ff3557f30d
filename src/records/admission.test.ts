import { expect, it } from "vitest";
import type { Diagnostic } from "#model/diagnostic.ts";
import { emptyIncident } from "#model/incident.ts";
import type { DocumentRecord } from "#model/record.ts";
import { admit } from "./admission.ts";

const rules = { drafts: false, audience: "public" as const, asOf: "2026-03-01" };

/** A document that nobody may read, with errors of these rules at lines 1, 2, … */
function outcomeOf(...errors: string[]) {
  const incident = { ...emptyIncident("a.md", "nt-aaaaa"), audience: "restricted" as const };
  const diagnostics = errors.map((rule, at) => ({ rule, level: "error", line: at + 1 }) as Diagnostic);
  return admit([{ incident } as DocumentRecord], new Map([["a.md", diagnostics]]), rules).outcome;
}

it("withholds what is for others, whatever is wrong with it", () => {
  expect(outcomeOf("title-missing")).toMatchObject({ withheld: ["a.md"], blocked: [] });
});

it("names the error for which nobody knows who may read it, wherever it stands among others", () => {
  const blocked = [{ path: "a.md", rule: "frontmatter-invalid", line: 2 }];
  expect(outcomeOf("title-missing", "frontmatter-invalid")).toMatchObject({ withheld: [], blocked });
});
