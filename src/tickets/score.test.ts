import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ticketCandidates } from "./candidates.ts";
import { resolveTicket } from "./resolve.ts";
import { trackersOf } from "./trackers.ts";

const sample = fileURLToPath(new URL("../../../shared/corpus/tickets/tickets.json", import.meta.url));

interface Line {
  id: string;
  text: string;
  refs: { key: string }[];
  advisories: string[];
}

const trackers = trackersOf([
  { system: "jira", key: "PROJ", url: "https://acme.example/browse/{id}" },
  { system: "github", repo: "acme/shop" },
  { system: "gitlab", project: "acme/web" },
]);

/** The sample says `#12` for a ticket of the default repository. */
const plain = (key: string) => key.replace(/^acme\/(?:shop|web)(?=[#!])/, "");

describe.skipIf(!existsSync(sample))("the sample of lines with references", () => {
  const lines = existsSync(sample) ? (JSON.parse(readFileSync(sample, "utf8")) as Line[]) : [];

  it("finds at least 95 % of the references, and none that is not one", () => {
    const missed: string[] = [];
    const wrong: string[] = [];
    let expected = 0;
    for (const { id, text, refs, advisories } of lines) {
      const found = ticketCandidates(text).flatMap(({ raw }) => resolveTicket(raw, trackers) ?? []);
      const keys = new Set(found.filter(({ sort }) => sort === "ticket").map(({ key }) => plain(key)));
      const wanted = new Set(refs.map(({ key }) => key));
      expected += wanted.size;
      missed.push(...[...wanted].filter((key) => !keys.has(key)).map((key) => `${id} ${key}`));
      wrong.push(...[...keys].filter((key) => !wanted.has(key)).map((key) => `${id} ${key}`));
      expect(found.filter(({ sort }) => sort === "advisory").map(({ key }) => key)).toEqual(advisories);
    }
    expect(wrong).toEqual([]);
    expect(missed.length / expected, missed.join(", ")).toBeLessThanOrEqual(0.05);
    expect(expected).toBeGreaterThan(20);
  });
});
