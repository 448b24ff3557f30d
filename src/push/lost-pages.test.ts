import { expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { emptyIncident, type Incident } from "#model/incident.ts";
import { parseLedger } from "#permalinks/parse-ledger.ts";
import { gatherKnowledgeBase } from "#records/gather.ts";
import { lostPages } from "./lost-pages.ts";

const document = (id: string, more: Partial<Incident> = {}): Incident => ({
  ...emptyIncident(`${id}.md`, id),
  idWritten: true,
  ...more,
});
const baseOf = (...incidents: Incident[]) =>
  gatherKnowledgeBase(
    incidents.map((incident) => ({
      ...{ incident, diagnostics: [], body: { html: "", toc: [], links: [] }, terms: [], contentHash: "" },
    })),
    defaultConfig,
    "2026-01-05",
  );
const lost = (before: Incident[], after: Incident[], ledger: [before: string, after: string] = ["", ""]) =>
  lostPages({ incidents: before, ledger: parseLedger(ledger[0]) }, baseOf(...after), parseLedger(ledger[1])).map(
    ({ file, message }) => `${file} ${/page (\S+),/.exec(message)?.[1]}`,
  );

it("names every address of a document that nothing answers any more", () => {
  const old = document("nt-aaaaa", { aliases: ["/old/", "INC-7"] });
  expect(lost([old], [])).toEqual([
    "nt-aaaaa.md /INC-7/",
    "nt-aaaaa.md /i/INC-7/",
    "nt-aaaaa.md /i/nt-aaaaa/",
    "nt-aaaaa.md /old/",
  ]);
  expect(lost([old], [document("nt-bbbbb", { aliases: ["nt-aaaaa", "/old", "INC-7"] })])).toEqual([]);
  expect(lost([old], [document("nt-aaaaa", { aliases: ["INC-7"] })])).toEqual(["nt-aaaaa.md /old/"]);
});

it("leaves to the ledger what it lists, and misses lines that are gone", () => {
  const line = "/old/ nt-aaaaa 2026-01-05\n/tags/x/ - 2026-01-05\n";
  const old = document("nt-aaaaa", { aliases: ["/old/"] });
  expect(lost([old], [document("nt-aaaaa")], [line, line])).toEqual([]);
  expect(lost([], [document("nt-aaaaa")], [line, ""])).toEqual(["permalinks.txt /old/"]);
});

it("a document that readers never had leaves nothing behind", () => {
  const never = [{ docStatus: "draft" }, { audience: "restricted" }] as const;
  expect(never.flatMap((more) => lost([document("nt-aaaaa", more)], []))).toEqual([]);
});
