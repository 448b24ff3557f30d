import { expect, it } from "vitest";
import { parseLedger } from "./parse-ledger.ts";
import { retiredIds } from "./retired-ids.ts";

const gone = parseLedger(
  "/i/nt-ggggg/ nt-ggggg 2026-01-05 withdrawn 2026-02-03 wrong\n/i/nt-hhhhh/ nt-hhhhh 2026-01-05\n",
);
const at = (path: string, id: string) => ({ path, id });

it("an id of a document that was withdrawn is not given again", () => {
  const documents = [at("new.md", "nt-ggggg"), at("back.md", "nt-hhhhh"), at("other.md", "nt-aaaaa")];
  expect(retiredIds(documents, new Set(), gone)).toEqual([at("new.md", "nt-ggggg")]);
});

it("a document that was there keeps its id, wherever its file lies now", () => {
  expect(retiredIds([at("moved/old.md", "nt-ggggg")], new Set(["nt-ggggg"]), gone)).toEqual([]);
});
