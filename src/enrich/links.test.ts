import { expect, it } from "vitest";
import { enrich } from "./enrich.ts";
import { typedLinks } from "./links.ts";
import { type SampleDocument, sampleBase } from "./sample-base.ts";

function links(documents: readonly SampleDocument[]) {
  return enrich(sampleBase(documents), [typedLinks()]).facts.links;
}

const old: SampleDocument = { id: "nt-old", path: "rcas/old.md", title: "The old report" };

it.each<[string, Record<string, unknown>, [string, string, string][]]>([
  ["an id", { supersedes: "nt-old" }, [["supersedes", "nt-new", "nt-old"]]],
  ["the other way round", { superseded_by: "nt-old" }, [["supersedes", "nt-old", "nt-new"]]],
  ["in another spelling", { duplicateOf: ["old.md"] }, [["duplicates", "nt-new", "nt-old"]]],
  ["a URL", { "recurrence-of": "https://kb.example/i/nt-old/" }, [["recurs", "nt-new", "nt-old"]]],
  ["a title", { duplicates: "The old report" }, [["duplicates", "nt-new", "nt-old"]]],
  ["itself", { duplicates: "nt-new" }, []],
  ["nothing", { supersedes: "nt-gone, 7" }, []],
  ["an odd key", { constructor: "nt-old" }, []],
])("follows %s", (_, extra, expected) => {
  const found = links([{ id: "nt-new", path: "rcas/new.md", extra }, old]);
  expect(found?.links.map(({ kind, from, to }) => [kind, from, to])).toEqual(expected);
  for (const id of ["nt-new", "nt-old"]) expect(found?.of[id]?.length ?? 0).toBe(expected.length);
});

it("says once what both say", () => {
  const both = links([
    { id: "nt-new", extra: { supersedes: "nt-old" } },
    { ...old, extra: { "superseded-by": "nt-new" } },
  ]);
  expect(both?.links).toHaveLength(1);
});
