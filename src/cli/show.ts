import type { Command } from "commander";
import { asLineStart } from "#report/visible.ts";
import type { Act, Context } from "./context.ts";
import type { ExitCode } from "./exit-code.ts";
import { findIncident } from "./find-incident.ts";
import { incidentLines } from "./incident-lines.ts";
import { openQuery } from "./query.ts";
import { siteJson } from "./site-file.ts";
import { jsonText } from "./terminal-text.ts";

export function addShow(program: Command, act: Act): void {
  program
    .command("show")
    .description("one document at a glance")
    .argument("<id>", "its id, its path, or its ticket")
    .option("--json", "the whole model as one JSON document")
    .action(act(show));
}

async function show(context: Context, options: { json?: boolean }, name: string): Promise<ExitCode> {
  const { terminal } = context;
  const queried = await openQuery(context);
  const view = findIncident(queried, name);
  if (options.json) terminal.print(jsonText(siteJson(queried, `/api/v1/incidents/${view.incident.id}.json`)));
  else for (const line of incidentLines(view, terminal)) terminal.print(asLineStart(line));
  return 0;
}
