import type { Command } from "commander";
import { compareText } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { didYouMean } from "#model/nearest.ts";
import type { IncidentCard } from "#model/page.ts";
import type { Act, Context } from "./context.ts";
import type { ExitCode } from "./exit-code.ts";
import { incidentViews } from "./find-incident.ts";
import { type ListOptions, matches, readFilter } from "./list-filter.ts";
import { openQuery, type Queried } from "./query.ts";
import { severityText } from "./severity-text.ts";
import { siteJson } from "./site-file.ts";
import type { Terminal } from "./terminal.ts";
import { jsonText, terminalLine } from "./terminal-text.ts";
import { columnsOf } from "./wrap-text.ts";

export function addList(program: Command, act: Act): void {
  program
    .command("list")
    .description("the documents, newest first; an option given twice, or a list with commas, means any of them")
    .option("--tag <tag>", "with this tag", collect)
    .option("--service <name>", "of this service", collect)
    .option("--severity <rank>", "1 to 4, unrated, or a word such as SEV2", collect)
    .option("--status <word>", "draft, in-review, final, archived, or active, mitigated, resolved …", collect)
    .option("--kind <name>", "postmortem, rca …", collect)
    .option("--since <day>", "YYYY-MM-DD, happened on or after this day")
    .option("--json", "the incidents as one JSON document")
    .action(act(list));
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(",").map((part) => part.trim())].filter((part) => part !== "");
}

interface IncidentsFile {
  count: number;
  incidents: { id: string }[];
}

async function list(context: Context, options: ListOptions & { json?: boolean }): Promise<ExitCode> {
  const { terminal } = context;
  const filter = readFilter(options, (await context.workspace()).config);
  const queried = await openQuery(context);
  const { kb } = queried.compiled;
  const cards = incidentViews(queried)
    .filter(({ incident, card }) => matches(filter, incident, card, kb))
    .map(({ card }) => card)
    .sort(newestFirst);
  if (options.json) {
    const file = siteJson(queried, "/api/v1/incidents.json") as IncidentsFile;
    const ids = new Set(cards.map(({ id }) => id));
    const incidents = file.incidents.filter(({ id }) => ids.has(id));
    terminal.print(jsonText({ ...file, count: incidents.length, incidents }));
    return 0;
  }
  for (const row of rows(cards, terminal)) terminal.print(row);
  if (cards.length === 0) terminal.tell(`no documents match${unknownTag(options, kb)}`);
  tellBlocked(queried, terminal);
  return 0;
}

/** A list that is silently too short would be taken for the whole. */
export function tellBlocked({ compiled }: Queried, terminal: Terminal): void {
  const { length } = compiled.outcome.blocked;
  if (length > 0) terminal.tell(`not shown: ${length} with errors; nevertwice check says which`);
}

function newestFirst(a: IncidentCard, b: IncidentCard): number {
  return compareText(b.day, a.day) || compareText(a.id, b.id);
}

/** Only when nothing was found is it worth saying that a tag does not exist. */
function unknownTag({ tag = [] }: ListOptions, { facts }: KnowledgeBase): string {
  const known = facts.tags?.tags.map((entry) => entry.tag) ?? [];
  const unknown = tag.find((name) => !known.includes(name));
  return unknown === undefined
    ? ""
    : `; no document has the tag \`${terminalLine(unknown)}\`${didYouMean(unknown, known)}`;
}

function rows(cards: readonly IncidentCard[], { paint }: Terminal): string[] {
  const severityWidth = Math.max(
    0,
    ...cards.map(({ severity }) => columnsOf(terminalLine(severity.label || "unrated"))),
  );
  return cards.map((card) => {
    const severity = severityText({ ...card.severity, label: terminalLine(card.severity.label) }, paint);
    const padding = " ".repeat(severityWidth - columnsOf(terminalLine(card.severity.label || "unrated")));
    const tags = card.tags.map(({ name }) => `#${terminalLine(name)}`).join(" ");
    const draft = card.docStatus === "draft" ? paint("dim", " (draft)") : "";
    const columnsOfRow = [
      card.id,
      card.day.padEnd(10),
      severity + padding,
      terminalLine(card.title) + draft,
      paint("dim", tags),
    ];
    return columnsOfRow.join("  ").trimEnd();
  });
}
