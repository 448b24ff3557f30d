import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { defaultConfig } from "#config/defaults.ts";
import { interpret } from "#kinds/interpret.ts";
import { compareText } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import { decodeDocument } from "#read/decode.ts";
import { findDocuments } from "#read/files.ts";
import { readSource } from "#read/source.ts";

/**
 * `npm run corpus`: how much of other people's documents is understood without configuration, as a Markdown table with a
 * line for each folder of `../shared/corpus/docs`. `-- --verbose` lists the headings and labels that no field took, the
 * most frequent first; `-- NAME…` reads only these folders.
 */

const corpus = fileURLToPath(new URL("../../shared/corpus/docs/", import.meta.url));
const longestList = 40;

interface Tally {
  documents: number;
  dated: number;
  withIncidentDate: number;
  severityStated: number;
  severityRead: number;
  withTimeline: number;
  timelines: number;
  rows: number;
  actions: number;
  sections: number;
  unmapped: number;
  headings: Map<string, number>;
  labels: Map<string, number>;
}

function emptyTally(): Tally {
  return {
    documents: 0,
    dated: 0,
    withIncidentDate: 0,
    severityStated: 0,
    severityRead: 0,
    withTimeline: 0,
    timelines: 0,
    rows: 0,
    actions: 0,
    sections: 0,
    unmapped: 0,
    headings: new Map(),
    labels: new Map(),
  };
}

/** A line that states a severity, however it is set: front matter, a bold label, a table row. Read without the reader under test. */
const severityLine =
  /^[\s>|*_+-]*(?:incident )?(?:severity|sev|priority)(?: level)?[\s*_]*(?:[:=|]|—)[\s*_"']*[\p{L}\p{N}\p{So}]/imu;

async function tallyOf(folder: string): Promise<Tally> {
  const tally = emptyTally();
  const { documents } = await findDocuments(folder);
  for (const path of documents) {
    const { text } = decodeDocument(readFileSync(join(folder, path)));
    count(tally, interpret(readSource(path, text), defaultConfig), text);
  }
  return tally;
}

function count(tally: Tally, incident: Incident, text: string): void {
  const { dates, timeline, severity, rest } = incident;
  const rows = timeline.reduce((sum, list) => sum + list.length, 0);
  const stated = severity.label !== "" || severityLine.test(text.replace(/^```[\s\S]*?^```/gm, ""));
  tally.documents += 1;
  tally.dated += Object.values(dates).some((date) => date.iso) ? 1 : 0;
  tally.withIncidentDate += [dates.incident, dates.started, dates.detected].some((date) => date?.iso) ? 1 : 0;
  tally.severityStated += stated ? 1 : 0;
  tally.severityRead += severity.rank === null ? 0 : 1;
  tally.withTimeline += rows > 0 ? 1 : 0;
  tally.timelines += timeline.length;
  tally.rows += rows;
  tally.actions += incident.actions.length;
  tally.sections += text.match(/^#{1,6}\s+\S/gm)?.length ?? 0;
  tally.unmapped += rest.length;
  for (const { title } of rest) increase(tally.headings, title.toLowerCase());
  for (const { label, field } of incident.metadata)
    if (field === undefined) increase(tally.labels, label.toLowerCase());
}

function increase(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function row(name: string, tally: Tally): string {
  const {
    documents,
    dated,
    withIncidentDate,
    severityRead,
    severityStated,
    withTimeline,
    timelines,
    rows,
    actions,
    sections,
    unmapped,
  } = tally;
  const cells = [
    name,
    documents,
    dated,
    withIncidentDate,
    `${severityRead}/${severityStated}`,
    withTimeline,
    timelines,
    rows,
    actions,
    sections,
    unmapped,
  ];
  return `| ${cells.join(" | ")} |`;
}

const titles = [
  "Collection",
  "Documents",
  "With a date",
  "Of the incident",
  "Severity read/stated",
  "With a timeline",
  "Timelines",
  "Rows",
  "Actions",
  "Headings",
  "Unmapped",
];

function mostFrequent(map: Map<string, number>): string {
  const sorted = [...map].sort(([a, m], [b, n]) => n - m || compareText(a, b)).slice(0, longestList);
  return sorted.map(([name, times]) => `${times} ${name.slice(0, 80)}`).join("\n    ");
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { verbose: { type: "boolean" } }, allowPositionals: true });
  if (!existsSync(corpus)) return console.log("skipped: there is no corpus at ../shared/corpus/docs");
  const names = positionals.length > 0 ? positionals : readdirSync(corpus).sort(compareText);
  const folders = names.filter((name) => statSync(join(corpus, name)).isDirectory());
  console.log(`| ${titles.join(" | ")} |\n|${titles.map((_, i) => (i === 0 ? "---|" : "---:|")).join("")}`);
  const tallies = new Map<string, Tally>();
  for (const name of folders) {
    const tally = await tallyOf(join(corpus, name));
    tallies.set(name, tally);
    console.log(row(name, tally));
  }
  if (!values.verbose) return;
  for (const [name, { headings, labels }] of tallies) {
    console.log(`\n${name}\n  headings\n    ${mostFrequent(headings)}\n  labels\n    ${mostFrequent(labels)}`);
  }
}

await main();
