import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActionIndex } from "#model/actions.ts";
import type { Incident } from "#model/incident.ts";
import type { StatisticsReport } from "#model/statistics.ts";
import { runCommand } from "./cli/run-command.testing.ts";
import {
  alertsOf,
  deferredOf,
  formLines,
  gapsOf,
  isAboutDocumentation,
  isOpen,
  repetitions,
} from "./recount-lessons.testing.ts";

/**
 * Counts the documents of the corpus anew, as naively as can be, from what the site publishes of each, and compares: the
 * pages, the JSON, the commands and the recount say the same.
 */

const corpus = fileURLToPath(new URL("../../shared/corpus/docs/", import.meta.url));
const minutes = 60_000;
const root = mkdtempSync(join(tmpdir(), "nevertwice-recount-"));
const out = join(root, "site");

type Counts = Record<"1" | "2" | "3" | "4" | "unrated", number>;
type SeverityFile = Record<"byYear" | "byService" | "byKind" | "byCause" | "byTag", Row[]> & {
  documents: number;
  total: Counts;
  without: Record<"service" | "cause" | "tag", { counts: Counts }>;
};
interface Row {
  name?: string;
  year?: string;
  counts: Counts;
  url: string;
}

/** Of which documents the command is asked: of all with `NEVERTWICE_LONG=1`, because it reads each of them once more. */
const asked = process.env.NEVERTWICE_LONG ? corpus : join(corpus, "hachyderm");

let incidents: Incident[] = [];

describe.skipIf(!existsSync(corpus))("a recount of the corpus", { timeout: 5 * minutes }, () => {
  beforeAll(async () => {
    // A busy machine must not refuse a document; and the commands see the author's drafts, so the site has them too.
    writeFileSync(join(root, "nevertwice.config.json"), '{ "limits": { "deadline": 300000 } }');
    await build(corpus, out);
    const folder = join(out, "api/v1/incidents");
    incidents = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Incident);
  }, 15 * minutes);

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("has many documents, and unrated ones among them", () => {
    expect(incidents.length).toBeGreaterThan(400);
    expect(incidents.filter(({ severity }) => severity.rank === null).length).toBeGreaterThan(100);
  });

  it("finds the severities of severity.json, by year, service, kind, cause and tag", () => {
    const file = json<SeverityFile>("severity");
    expect(file.documents).toBe(incidents.length);
    expect(file.total).toEqual(ranksOf(incidents));
    expect(rowsOf(file.byYear)).toEqual(grouped((incident) => [yearOf(incident)]));
    expect(rowsOf(file.byService)).toEqual(grouped(({ services }) => services));
    expect(rowsOf(file.byKind)).toEqual(grouped(({ kind }) => [kind]));
    expect(rowsOf(file.byCause)).toEqual(grouped(causesOf));
    expect(rowsOf(file.byTag)).toEqual(grouped(({ tags }) => tags));
    expect(file.without.service.counts).toEqual(ranksOf(incidents.filter(({ services }) => services.length === 0)));
    expect(file.without.cause.counts).toEqual(ranksOf(incidents.filter((incident) => causesOf(incident).length === 0)));
    expect(file.without.tag.counts).toEqual(ranksOf(incidents.filter(({ tags }) => tags.length === 0)));
  });

  it("finds the counts and gaps of stats.json", () => {
    const { documents, counts, gaps, actions } = json<StatisticsReport>("stats");
    expect(documents).toBe(incidents.length);
    const numbers = new Map(
      counts.map(({ by, groups, without }) => [
        by,
        { groups: Object.fromEntries(groups.map(({ name, count }) => [key(name), count])), without: without.count },
      ]),
    );
    const ranks = ranksOf(incidents);
    const names = { critical: ranks[1], high: ranks[2], medium: ranks[3], low: ranks[4], unrated: ranks.unrated };
    expect(numbers.get("severity")).toEqual({ groups: names, without: 0 });
    const { undated = 0, ...years } = totals((incident) => [yearOf(incident)]);
    expect(numbers.get("year")).toEqual({ groups: years, without: undated });
    expect(numbers.get("tag")).toEqual({ groups: totals(({ tags }) => tags), without: lacking(({ tags }) => tags) });
    expect(numbers.get("service")).toEqual({
      groups: totals(({ services }) => services),
      without: lacking(({ services }) => services),
    });
    expect(Object.fromEntries(gaps.map(({ id, count }) => [id, count]))).toEqual({
      times: incidents.filter(({ durations: { detect, mitigate, resolve, detectToResolve } }) =>
        [detect, mitigate, resolve, detectToResolve].every((value) => value === undefined),
      ).length,
      detected: incidents.filter(
        ({ dates, durations, timeline }) =>
          !dates.detected?.iso &&
          durations.detect === undefined &&
          !timeline.flat().some((row) => row.milestone === "detected"),
      ).length,
      severity: ranks.unrated,
      date: undated,
      service: lacking(({ services }) => services),
      tags: lacking(({ tags }) => tags),
      cause: lacking(causesOf),
      actions: lacking((incident) => incident.actions),
    });
    expect(actions?.ages.reduce((sum, { count }) => sum + count, 0)).toBe(
      json<{ open: unknown[] }>("actions").open.length,
    );
  });

  it("finds the durations of stats.json", () => {
    for (const { measure, n, values, without, median, bins } of json<StatisticsReport>("stats").durations) {
      const known = incidents.flatMap(({ durations }) => durations[measure] ?? []).sort((a, b) => a - b);
      expect(values.map((value) => value.minutes)).toEqual(known);
      expect({ n, without: without.count }).toEqual({ n: known.length, without: incidents.length - known.length });
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(n);
      const middle = known.slice(Math.ceil(n / 2) - 1, Math.floor(n / 2) + 1);
      if (n < 8) expect(median).toBe(null);
      else expect(median).toBeCloseTo(middle.reduce((a, b) => a + b, 0) / middle.length, 1);
    }
  });

  it("finds the tags of tags.json and of their pages", () => {
    const tags = json<{ tag: string; count: number }[]>("tags");
    expect(Object.fromEntries(tags.map(({ tag, count }) => [key(tag), count]))).toEqual(
      totals((incident) => incident.tags),
    );
    const page = main("/tags/");
    const shared = tags.filter(({ count }) => count > 1).length;
    expect([...page.matchAll(/class="entry"/g)].length).toBe(shared);
    expect(page).toContain(`>${lacking((incident) => incident.tags)} without tags</a>`);
  });

  it.each(["/severity/", "/stats/"])("finds behind each number of %s the list that it counts", (url) => {
    const numbers = linkedNumbers(main(url));
    expect(numbers.length).toBeGreaterThan(20);
    const counted = numbers.map(([to]) => [to, listLength(to)]);
    expect(counted).toEqual(numbers);
  });

  it("shows on /severity/ and /stats/ what the JSON says", () => {
    const { byYear, byKind } = json<SeverityFile>("severity");
    const onSeverity = new Map(linkedNumbers(main("/severity/")));
    for (const { url, counts } of [...byYear, ...byKind]) expect(onSeverity.get(url), url).toBe(sum(counts));
    const onStats = new Map(linkedNumbers(main("/stats/")));
    const { counts, gaps, durations } = json<StatisticsReport>("stats");
    const shown = [
      ...counts.flatMap(({ groups, without }) => [...groups.slice(0, 12), without]),
      ...gaps,
      ...durations.map(({ without }) => without),
    ].filter(({ count }) => count > 0);
    for (const { url, count } of shown) expect(onStats.get(url), url).toBe(count);
  });

  it("finds every action of actions.json, and those of forms apart", () => {
    const { totals, open, finished, boilerplate, followups } = json<ActionsFile>("actions");
    const forms = formLines(incidents);
    const promised = incidents.flatMap(({ actions }) => actions.filter((action) => !forms.has(action)));
    expect(promised.length).toBeGreaterThan(250);
    const waiting = promised.filter(isOpen);
    expect(totals).toMatchObject({
      ...{ total: promised.length, open: waiting.length, documents: incidents.length },
      unowned: waiting.filter(({ owners }) => owners.length === 0).length,
      documentsWithout: incidents.filter(({ actions }) => actions.every((action) => forms.has(action))).length,
    });
    expect([open.length, finished.length]).toEqual([waiting.length, promised.length - waiting.length]);
    expect(boilerplate.reduce((all, { count }) => all + count, 0)).toBe(forms.size);
    expect(followups.total).toBe(total(({ followups: steps }) => steps.length));
    const page = main("/actions/");
    expect(page).toContain(`${promised.length} actions`);
    // Each open one stands under its date once; under "without an owner" it may stand again.
    const rowsIn = (html: string) => html.split(/<li class="action"/).length - 1;
    const rows = ["overdue", "soon", "later", "undated"].map((group) => {
      const pages = pagesOf(`/actions/${group}/`);
      if (pages.length > 0) return pages.map((url) => rowsIn(main(url))).reduce((all, count) => all + count, 0);
      return rowsIn(page.split(`data-group="${group}"`)[1]?.split("</section>")[0] ?? "");
    });
    expect(rows.reduce((all, count) => all + count, 0)).toBe(waiting.length);
  });

  it.each([
    ["gaps", gapsOf],
    ["deferred", deferredOf],
    ["alerts", alertsOf],
  ] as const)("finds the %s, in JSON and on the pages", (name, countOf) => {
    const expected = total(countOf);
    const file = json<Record<string, unknown[]> & { count: number; documents: number }>(name);
    expect([file.count, file[name]?.length, file.documents]).toEqual([expected, expected, incidents.length]);
    const page = main(`/${name}/`);
    const headings = [...page.matchAll(/class="year-heading">[^<]*<span class="number">([\d,]+)</g)];
    expect(headings.reduce((all, [, count = ""]) => all + Number(count.replaceAll(",", "")), 0)).toBe(expected);
    expect([...page.matchAll(/<article class="statement"/g)]).toHaveLength(expected);
  });

  it("finds the gaps that were closed", () => {
    const closed = total(({ actions }) => actions.filter((one) => isAboutDocumentation(one) && !isOpen(one)).length);
    expect(json<{ closed: number }>("gaps").closed).toBe(closed);
  });

  it("finds as many repetitions as there are groups of one title, one cause in one service, or one error at one place", () => {
    const { chains, compared, undated } = json<{ chains: unknown[]; compared: number; undated: string[] }>(
      "recurrence",
    );
    const again = new Set([...repetitions(incidents).values()].map((ids) => ids.sort().join(" ")));
    expect(chains).toHaveLength(again.size);
    expect(compared).toBe(incidents.length);
    expect([...main("/recurrence/").matchAll(/class="recurrence-chain"/g)]).toHaveLength(again.size);
    expect(undated).toHaveLength(incidents.filter(({ dates }) => !isWholeDay(dates)).length);
  });

  it("hears the same from nevertwice stats --json", { timeout: 15 * minutes }, async () => {
    const { stdout } = await runCommand(["stats", "--json", "--content", asked], { cwd: root });
    if (asked !== corpus) await build(asked, join(root, "part"));
    const file = join(asked === corpus ? out : join(root, "part"), "api/v1/stats.json");
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(file, "utf8")));
  });
});

async function build(content: string, to: string): Promise<void> {
  const { stderr } = await runCommand(["build", "--drafts", "--content", content, "--out", to, "--keep-going"], {
    cwd: root,
  });
  expect(existsSync(join(to, "api/v1/stats.json")), stderr).toBe(true);
}

type ActionsFile = Pick<ActionIndex, "totals" | "open" | "finished" | "boilerplate" | "followups">;

function total(countOf: (incident: Incident) => number): number {
  return incidents.reduce((all, incident) => all + countOf(incident), 0);
}

function isWholeDay({ incident, started, detected, written }: Incident["dates"]): boolean {
  return ([incident, started, detected, written].find((date) => date?.iso)?.iso?.length ?? 0) >= 10;
}

function json<T>(name: string): T {
  return JSON.parse(readFileSync(join(out, "api/v1", `${name}.json`), "utf8")) as T;
}

function main(url: string): string {
  const html = readFileSync(join(out, decodeURIComponent(url), "index.html"), "utf8");
  return html.slice(html.indexOf("<main"), html.indexOf("</main>"));
}

/** Of a list that is too long for one page; none where it has no page. */
function pagesOf(url: string): string[] {
  const pages: string[] = [];
  const urlOf = (n: number) => (n === 1 ? url : `${url}page-${n}/`);
  while (existsSync(join(out, decodeURIComponent(urlOf(pages.length + 1)), "index.html")))
    pages.push(urlOf(pages.length + 1));
  return pages;
}

/** URL and number: a link that is a number, or the number at the end of a row of bars that begins with a link. */
function linkedNumbers(html: string): [string, number][] {
  const links = [...html.matchAll(/<a href="(\/[^"]*)"[^>]*>([\d,]+)<\/a>/g)];
  const bars = [...html.matchAll(/<li class="bar-row"><a href="([^"]*)">.*?<span class="number">([\d,]+)<\/span>/g)];
  return [...links, ...bars].map(([, url = "", number = ""]) => [url, Number(number.replaceAll(",", ""))]);
}

const lists = new Map<string, number>();

/** How many documents, or actions, the page lists, or all its pages where they are too many for one. */
function listLength(url: string): number {
  const known = lists.get(url);
  if (known !== undefined) return known;
  const actions = url.startsWith("/stats/open-actions/");
  const lengthOn = (html: string) =>
    actions
      ? [...html.slice(html.indexOf('class="aged-actions"')).matchAll(/<li>/g)].length
      : [...html.matchAll(/<article class="card/g)].length;
  const length = pagesOf(url)
    .map((page) => lengthOn(main(page)))
    .reduce((all, count) => all + count, 0);
  lists.set(url, length);
  return length;
}

function yearOf({ dates }: Incident): string {
  const known = [dates.incident, dates.started, dates.detected, dates.written].find((date) => date?.iso);
  return known?.iso?.slice(0, 4) ?? "undated";
}

function causesOf({ causeCategories, bugClass }: Incident): string[] {
  return bugClass ? [...causeCategories, bugClass] : causeCategories;
}

function key(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

function members(namesOf: (incident: Incident) => string[]): Map<string, Incident[]> {
  const found = new Map<string, Incident[]>();
  for (const incident of incidents) {
    for (const name of new Set(namesOf(incident).map(key))) {
      if (name !== "") found.set(name, [...(found.get(name) ?? []), incident]);
    }
  }
  return found;
}

function totals(namesOf: (incident: Incident) => string[]): Record<string, number> {
  return Object.fromEntries([...members(namesOf)].map(([name, of]) => [name, of.length]));
}

function grouped(namesOf: (incident: Incident) => string[]): Record<string, Counts> {
  return Object.fromEntries([...members(namesOf)].map(([name, of]) => [name, ranksOf(of)]));
}

function rowsOf(rows: readonly Row[]): Record<string, Counts> {
  return Object.fromEntries(rows.map(({ name, year, counts }) => [key(name ?? year ?? ""), counts]));
}

function lacking(valuesOf: (incident: Incident) => readonly unknown[]): number {
  return incidents.filter((incident) => valuesOf(incident).length === 0).length;
}

function ranksOf(of: readonly Incident[]): Counts {
  const count = (rank: number | null) => of.filter(({ severity }) => severity.rank === rank).length;
  return { "1": count(1), "2": count(2), "3": count(3), "4": count(4), unrated: count(null) };
}

function sum(counts: Counts): number {
  return Object.values(counts).reduce((a, b) => a + b, 0);
}
