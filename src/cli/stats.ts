import type { Command } from "commander";
import { OperatorError } from "#config/operator-error.ts";
import type { CountBy, ReportedCount, ReportedDistribution, StatisticsReport } from "#model/statistics.ts";
import type { Act, Context } from "./context.ts";
import type { ExitCode } from "./exit-code.ts";
import { minutesText } from "./minutes-text.ts";
import { openQuery } from "./query.ts";
import { siteJson } from "./site-file.ts";
import type { Terminal } from "./terminal.ts";
import { jsonText, terminalLine } from "./terminal-text.ts";

export function addStats(program: Command, act: Act): void {
  program
    .command("stats")
    .description("what the documents say together, and how many do not: counts, durations, gaps, recurrence")
    .option("--json", "the same as /api/v1/stats.json")
    .action(act(stats));
}

/** @throws OperatorError when the configuration put something else in the place of the statistics */
async function stats(context: Context, options: { json?: boolean }): Promise<ExitCode> {
  const { terminal } = context;
  const queried = await openQuery(context);
  if (queried.compiled.kb.facts.statistics === undefined) {
    throw new OperatorError("the configuration leaves out the enrichment `statistics`: there are no numbers to show");
  }
  const report = siteJson(queried, "/api/v1/stats.json") as StatisticsReport;
  if (options.json) terminal.print(jsonText(report));
  else for (const line of reportLines(report, terminal.paint)) terminal.print(line);
  return 0;
}

type Paint = Terminal["paint"];

/** Longer lists are cut, and say so. */
const most = 10;

function reportLines(report: StatisticsReport, paint: Paint): string[] {
  const { documents, incidents, asOf, counts, durations, gaps, actions, recurrence, several } = report;
  const section = (heading: string, lines: string[]) =>
    lines.length === 0 ? [] : ["", paint("bold", heading), ...lines];
  return [
    `${documents} documents that report ${incidents} incidents, as of ${asOf}`,
    ...section(
      "More than one incident",
      several.map(({ id, title, incidents: n }) => `  ${n}  ${id}  ${terminalLine(title)}`),
    ),
    ...section("Duration of reported incidents", durations.flatMap(durationLines)),
    ...counts.flatMap(({ by, groups, without }) =>
      section(headings[by], countLines(groups, everyDocumentHasOne.has(by) ? [] : [without])),
    ),
    ...section(`What the documents do not say, of ${documents}`, barLines(gaps)),
    ...(actions === null ? [] : section(`Age of the open actions, ${actions.open}`, barLines(actions.ages))),
    ...section(`The same error again within ${recurrence.withinDays} days`, [
      `  ${recurrence.comparable.count} of ${documents} documents can be compared; repetitions: ${recurrence.repeats.length}`,
      ...recurrence.repeats.map(
        ({ signature, days, earlier, later }) => `  ${earlier.id} → ${later.id}  ${days} d  ${terminalLine(signature)}`,
      ),
    ]),
  ];
}

/** Here nobody can be left out; "unrated" is one of the severities. */
const everyDocumentHasOne: ReadonlySet<CountBy> = new Set(["severity", "kind"]);

const headings: Readonly<Record<CountBy, string>> = {
  year: "By year",
  severity: "By severity",
  kind: "By kind",
  service: "By service",
  tag: "By tag",
  cause: "By cause, as categorised by the authors",
  detection: "Who noticed first, where the document says so",
};

function countLines(groups: readonly ReportedCount[], without: readonly ReportedCount[]): string[] {
  const shown = groups.slice(0, most);
  const cut = groups.length > most ? [`  … and ${groups.length - most} more`] : [];
  return [...barLines(shown), ...cut, ...barLines(without)];
}

function barLines(rows: readonly ReportedCount[]): string[] {
  return rows.map(({ name, count }) => `${String(count).padStart(7)}  ${terminalLine(name)}`);
}

function durationLines({ name, definition, n, of, median, quartiles, values }: ReportedDistribution): string[] {
  const known = `${n} of ${of}`;
  if (n === 0) return [`  ${name}: ${known} (${definition})`];
  if (median === null || quartiles === null) {
    const each = values.map(({ minutes }) => minutesText(minutes)).join(", ");
    return [`  ${name}: ${known} (${definition})`, `    ${each}`];
  }
  const [lower, upper] = quartiles;
  return [
    `  ${name}: ${known} (${definition})`,
    `    median ${minutesText(median)}, middle half ${minutesText(lower)} to ${minutesText(upper)}`,
  ];
}
