import type { Command } from "commander";
import type { SimilarCard } from "#model/page.ts";
import { absoluteUrl } from "#pages/absolute-url.ts";
import { visible } from "#report/visible.ts";
import type { Act, Context } from "./context.ts";
import type { ExitCode } from "./exit-code.ts";
import { findIncident, type IncidentView } from "./find-incident.ts";
import { openQuery, type Queried } from "./query.ts";
import { severityText } from "./severity-text.ts";
import { siteJson } from "./site-file.ts";
import type { Terminal } from "./terminal.ts";
import { jsonText } from "./terminal-text.ts";

export function addSimilar(program: Command, act: Act): void {
  program
    .command("similar")
    .description("past issues like this one, and why they are alike")
    .argument("<id>", "its id, its path, or its ticket")
    .option("--json", "one JSON document")
    .action(act(similar));
}

async function similar(context: Context, options: { json?: boolean }, name: string): Promise<ExitCode> {
  const { terminal } = context;
  const queried = await openQuery(context);
  const view = findIncident(queried, name);
  if (options.json) terminal.print(jsonText(similarJson(queried, view)));
  else for (const line of similarLines(view, terminal)) terminal.print(line);
  return 0;
}

interface IncidentFile {
  similar: { id: string }[];
}

/** The list of `/api/v1/incidents/<id>.json`, with what one needs to show a match. */
function similarJson(queried: Queried, { incident, similar: { compared } }: IncidentView): unknown {
  const { config, byId } = queried.compiled.kb;
  const file = siteJson(queried, `/api/v1/incidents/${incident.id}.json`) as IncidentFile;
  const similar = file.similar.map(({ id, ...match }) => {
    const other = byId.get(id);
    return { id, url: absoluteUrl(config, other?.url ?? "/"), title: other?.title ?? "", ...match };
  });
  const schema = absoluteUrl(config, "/api/v1/schema/similar.json");
  return { schema, id: incident.id, title: incident.title, compared, similar };
}

function similarLines({ card, similar: box }: IncidentView, { paint }: Terminal): string[] {
  const { items, compared, empty } = box;
  return [
    `${card.id}  ${paint("bold", visible(card.title))}`,
    paint("dim", `compared with ${compared} documents`),
    ...items.flatMap((item, index) => ["", ...itemLines(item, index + 1, paint)]),
    ...(empty === "" ? [] : ["", visible(empty)]),
  ];
}

const strengths = { linked: "linked by the author", strong: "strong match", possible: "possible match" } as const;

function itemLines(
  { card, strength, reasons, helped, openActions }: SimilarCard,
  n: number,
  paint: Terminal["paint"],
): string[] {
  const severity = severityText({ ...card.severity, label: visible(card.severity.label) }, paint);
  const lines = [
    `${String(n).padStart(2)}  ${card.id}  ${paint("bold", visible(card.title))}`,
    `    ${[strengths[strength], severity, card.day].filter((part) => part !== "").join(" · ")}`,
  ];
  if (reasons.length > 0) lines.push(`    ${visible(reasons.join(" · "))}`);
  if (helped !== "") lines.push(`    what helped: ${visible(helped)}`);
  for (const action of openActions) lines.push(`    still open: ${visible(action)}`);
  return lines;
}
