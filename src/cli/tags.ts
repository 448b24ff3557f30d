import type { Command } from "commander";
import type { TagEntry, TagIndex } from "#model/tags.ts";
import type { Act, Context } from "./context.ts";
import type { ExitCode } from "./exit-code.ts";
import { openQuery } from "./query.ts";
import { siteJson } from "./site-file.ts";
import type { Terminal } from "./terminal.ts";
import { jsonText, terminalLine } from "./terminal-text.ts";

export function addTags(program: Command, act: Act): void {
  program
    .command("tags")
    .description("the tags, most used first, with what they go together with; tags used once, and spellings of one tag")
    .option("--json", "the same as /api/v1/tags.json")
    .action(act(tags));
}

async function tags(context: Context, options: { json?: boolean }): Promise<ExitCode> {
  const { terminal } = context;
  const queried = await openQuery(context);
  const { kb } = queried.compiled;
  if (options.json) terminal.print(jsonText(siteJson(queried, "/api/v1/tags.json")));
  else for (const line of tagLines(kb.facts.tags, kb.records.length, terminal)) terminal.print(line);
  return 0;
}

/** More related tags than these make a line that nobody reads. */
const mostRelated = 3;

function tagLines(index: TagIndex | undefined, documents: number, terminal: Terminal): string[] {
  const { tags = [], untagged = [], families = [] } = index ?? {};
  const shared = tags.filter(({ incidents }) => incidents.length > 1);
  const once = tags.filter(({ incidents }) => incidents.length === 1).map(({ tag }) => terminalLine(tag));
  const width = String(shared[0]?.incidents.length ?? 0).length;
  const { paint } = terminal;
  return [
    `${tags.length} ${tags.length === 1 ? "tag" : "tags"} on ${documents - untagged.length} of ${documents} documents; ${untagged.length} without tags`,
    ...shared.map((entry) => tagLine(entry, width, paint)),
    ...(once.length === 0 ? [] : ["", paint("bold", `Used once: ${once.length}`), once.sort().join(", ")]),
    ...(families.length === 0 ? [] : ["", paint("bold", "Probably one tag each")]),
    ...families.map((family) => `  ${family.map(({ tag, count }) => `${terminalLine(tag)} (${count})`).join(", ")}`),
  ];
}

function tagLine({ tag, incidents, aliases, related }: TagEntry, width: number, paint: Terminal["paint"]): string {
  const also = aliases.length === 0 ? "" : ` = ${aliases.map(terminalLine).join(", ")}`;
  const together = related.slice(0, mostRelated).map(({ tag: other, count }) => `${terminalLine(other)} ${count}`);
  const beside = together.length === 0 ? "" : paint("dim", `  with ${together.join(", ")}`);
  return `${String(incidents.length).padStart(width)}  ${terminalLine(tag)}${also}${beside}`;
}
