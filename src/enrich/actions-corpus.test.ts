import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { interpret } from "#kinds/interpret.ts";
import type { ActionIndex } from "#model/actions.ts";
import type { Incident } from "#model/incident.ts";
import { decodeDocument } from "#read/decode.ts";
import { findDocuments } from "#read/files.ts";
import { readSource } from "#read/source.ts";
import { openActions } from "./actions.ts";
import { incidentsIn } from "./incidents-in.ts";
import { sampleBase } from "./sample-base.ts";

const corpus = fileURLToPath(new URL("../../../shared/corpus/docs/", import.meta.url));

async function readFolder(name: string): Promise<Incident[]> {
  const folder = join(corpus, name);
  const { documents } = await findDocuments(folder);
  return documents.map((path, i) => {
    const { text } = decodeDocument(readFileSync(join(folder, path)));
    return { ...interpret(readSource(path, text), defaultConfig), id: `nt-${String(i).padStart(5, "0")}` };
  });
}

function track(incidents: Incident[]): ActionIndex {
  return openActions().enrich(sampleBase(incidents)) as ActionIndex;
}

/** Counts bullets under the heading with nothing but regular expressions. */
function bulletsBelowActionItems(text: string): number {
  const [, section = ""] = text.replace(/\r/g, "").split(/^#{1,3} +Action Items.*$/m);
  const [body = ""] = section.split(/^#{1,3} /m);
  return body.match(/^ *[-*] +\S/gm)?.length ?? 0;
}

describe.skipIf(!existsSync(corpus))("actions of other people's documents", () => {
  it("finds every action of dfds, without owners and dates as they are", async () => {
    const folder = join(corpus, "dfds-postmortems");
    const expected = readdirSync(folder)
      .map((name) => bulletsBelowActionItems(readFileSync(join(folder, name), "utf8")))
      .reduce((a, b) => a + b);
    expect(expected).toBe(131);
    const index = track(await readFolder("dfds-postmortems"));
    expect(index.totals).toMatchObject({ total: expected, open: expected - 1, done: 1, closed: 0, conflicts: 0 });
    expect(index.totals).toMatchObject({ undated: expected - 1, unowned: expected - 1, overdue: 0, implied: 0 });
    // The blank template promises nothing.
    expect(index.totals).toMatchObject({ documents: 40, documentsWithout: 1 });
    expect(index.boilerplate).toEqual([]);
  });

  it.each(["2i2c", "hachyderm", "posthog", "seed-template-fills"])("adds up in %s", async (name) => {
    const incidents = await readFolder(name);
    const { open, finished, totals, total, openOf, boilerplate, without, followups } = track(incidents);
    const apart = boilerplate.reduce((sum, { count }) => sum + count, 0);
    expect(total + apart).toBe(incidents.flatMap(({ actions }) => actions).length);
    expect(followups.total).toBe(incidents.flatMap((incident) => incident.followups).length);
    expect(open.length + finished.length).toBe(total);
    expect(totals.open).toBe(totals.overdue + totals.soon + totals.later + totals.undated);
    expect(totals.total).toBe(totals.open + totals.done + totals.closed);
    expect(Object.values(openOf).reduce((a, b) => a + b, 0)).toBe(totals.open);
    const promising = new Set([...open, ...finished].map(({ incident }) => incident));
    expect(promising.size + without.length).toBe(incidents.length);
    for (const { anchor, incident } of open) {
      const document = incidents.find(({ id }) => id === incident);
      expect(document?.actions.filter((action) => action.anchor === anchor)).toHaveLength(1);
    }
  });

  it("counts a report of four incidents as four, and others as one", async () => {
    const counts = (await readFolder("posthog")).map((incident) => [incident.path, incidentsIn(incident)] as const);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([[expect.stringContaining("recurring-outages"), 4]]);
    for (const incident of await readFolder("pypi-blog")) expect(incidentsIn(incident), incident.path).toBe(1);
  });
});
