import type { Command } from "commander";
import { absoluteUrl } from "#pages/absolute-url.ts";
import { pullRequestComment, type UnfinishedSimilar } from "#report/pull-request.ts";
import { type Compiled, readersView } from "#src/pipeline.ts";
import { changedFiles } from "./changed-files.ts";
import { compile } from "./compile.ts";
import type { Act, Context } from "./context.ts";
import { localDay } from "./day.ts";
import type { ExitCode } from "./exit-code.ts";
import { type IncidentView, incidentViews } from "./find-incident.ts";
import { fromRoot } from "./ledger-lines.ts";
import { shellWord } from "./shell-word.ts";
import { type SiteOptions, withSiteOptions } from "./site-options.ts";
import type { Workspace } from "./workspace.ts";

interface CommentOptions extends Pick<SiteOptions, "baseUrl" | "pathPrefix"> {
  /** True, or the ref to compare with; empty for the last commit. */
  changed?: string | true;
}

export function addComment(program: Command, act: Act): void {
  program
    .command("comment")
    .description("a comment for a pull request: findings, and similar past issues with actions still open, as Markdown")
    .option("--changed [ref]", "only of documents that differ from the last commit, or from where the branch left REF")
    .option("--base-url <url>", "where readers find the site: https://kb.example.org")
    .option("--path-prefix <path>", "the path there: /kb/")
    .action(act(comment));
}

/** Findings are what it tells and no failure of it: the exit code of `check` decides. */
async function comment({ terminal, workspace }: Context, options: CommentOptions): Promise<ExitCode> {
  const opened = await workspace();
  const compiled = await compile(opened, terminal, {
    // Whoever reads the comment can read the repository; a document with errors has similar ones too.
    config: { ...withSiteOptions(opened.config, options), audience: "restricted" },
    drafts: true,
    blocked: true,
    asOf: localDay(new Date()),
  });
  const documents = await concerned(opened, compiled, options);
  terminal.print(
    pullRequestComment({
      diagnostics: compiled.diagnostics.filter(({ file }) => documents.has(file)),
      files: documents.size,
      similar: await unfinishedSimilar(opened, compiled, documents),
      command: checkCommand(options),
    }).trimEnd(),
  );
  return 0;
}

/** The documents that the comment is about, by their paths from the root. */
async function concerned(
  { root }: Workspace,
  { records, request }: Compiled,
  { changed }: CommentOptions,
): Promise<Set<string>> {
  const all = records.map(({ incident }) => fromRoot(request, incident.path));
  if (changed === undefined) return new Set(all);
  const different = await changedFiles(root, changed === true || changed === "" ? undefined : changed);
  return new Set(all.filter((file) => different.has(file)));
}

async function unfinishedSimilar(
  { config }: Workspace,
  compiled: Compiled,
  documents: ReadonlySet<string>,
): Promise<Map<string, UnfinishedSimilar[]>> {
  const { layOutSite } = await import("#src/lay-out-site.ts");
  const readers = readersView(compiled, config.audience).byId;
  const found = new Map<string, UnfinishedSimilar[]>();
  for (const { incident, similar } of incidentViews(await layOutSite(compiled))) {
    const file = fromRoot(compiled.request, incident.path);
    if (documents.has(file)) found.set(file, unfinished(similar.items, compiled, readers));
  }
  return found;
}

function unfinished(
  items: IncidentView["similar"]["items"],
  { kb }: Compiled,
  readers: ReadonlyMap<string, unknown>,
): UnfinishedSimilar[] {
  return items
    .filter(({ openActions }) => openActions.length > 0)
    .map(({ card, reasons, openActions }) => ({
      id: card.id,
      title: card.title,
      // Without a base URL, or for what the site does not show, a link would lead nowhere.
      url: kb.config.baseUrl !== "" && readers.has(card.id) ? absoluteUrl(kb.config, card.url) : "",
      reasons,
      openActions: openActions.length,
    }));
}

function checkCommand({ changed }: CommentOptions): string {
  const command = "npx nevertwice check";
  if (changed === undefined) return command;
  return `${command} --changed${changed === true || changed === "" ? "" : `=${shellWord(changed)}`}`;
}
