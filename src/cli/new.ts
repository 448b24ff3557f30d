import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { OperatorError } from "#config/operator-error.ts";
import { fileName } from "#kinds/file-name.ts";
import { kinds } from "#kinds/index.ts";
import { allKinds } from "#kinds/recognise.ts";
import type { Kind } from "#model/kind.ts";
import { didYouMean } from "#model/nearest.ts";
import { pageOf } from "#permalinks/answers.ts";
import { packageRoot } from "#src/package-root.ts";
import type { Act, Context } from "./context.ts";
import { checkedDay, localDay } from "./day.ts";
import type { ExitCode } from "./exit-code.ts";
import { addToLedger } from "./ledger.ts";
import { askMissing, listed } from "./new/ask-missing.ts";
import { documentFolder } from "./new/document-folder.ts";
import { type DocumentStart, fillTemplate } from "./new/fill-template.ts";
import { gitAuthor } from "./new/git-author.ts";
import { singleLine } from "./new/inline-text.ts";
import { mintId } from "./new/mint-id.ts";
import { titleFrom } from "./new/title-from.ts";
import { shellWord } from "./shell-word.ts";
import { shownPath, type Workspace } from "./workspace.ts";

interface NewOptions {
  severity?: string;
  tags?: string[];
  service?: string[];
  ticket?: string;
  date?: string;
  dir?: string;
}

export function addNew(program: Command, act: Act): void {
  program
    .command("new")
    .description("write a document from a template, with a fresh id")
    .argument("<kind>", kinds.map(({ id }) => id).join(", "))
    .argument("[title...]", "what happened, in a few words, or a name such as `lost-leader`")
    .option("--severity <word>", "SEV2, critical, P1 …")
    .option("--tags <list>", "tags, separated by commas", collect)
    .option("--service <list>", "affected services, separated by commas", collect)
    .option("--ticket <id>", "the ticket or incident number")
    .option("--date <day>", "YYYY-MM-DD, the day of the incident (default: today)")
    .option("--dir <folder>", "the folder inside the content folder")
    .action(act(writeDocument));
}

function collect(list: string, before: string[] = []): string[] {
  return [...before, ...listed(list)];
}

async function writeDocument(
  context: Context,
  options: NewOptions,
  kindName: string,
  words: string[],
): Promise<ExitCode> {
  const workspace = await context.workspace();
  const kind = findKind(workspace, kindName);
  const template = await readTemplate(workspace, kind);
  const today = localDay(new Date());
  const date = options.date === undefined ? today : checkedDay(options.date, "--date");
  const asked = await askMissing(context.terminal, {
    title: titleFrom(words.join(" ")),
    ...(options.severity === undefined ? {} : { severity: singleLine(options.severity) }),
    ...(options.service === undefined ? {} : { services: options.service }),
    ...(options.tags === undefined ? {} : { tags: options.tags }),
  });
  const { title } = asked;
  const folder = documentFolder(workspace.root, workspace.contentDir, options.dir ?? defaultFolder(workspace, kind));
  const author = await gitAuthor(workspace.root);
  const start: DocumentStart = {
    id: await mintId(workspace.contentDir),
    title,
    written: today,
    incident: date,
    tags: asked.tags ?? [],
    services: asked.services ?? [],
    ...(author === undefined ? {} : { author }),
    ...(asked.severity ? { severity: asked.severity } : {}),
    ...(options.ticket === undefined ? {} : { ticket: options.ticket }),
  };
  const file = join(folder, fileName(date, title));
  await writeNew(file, fillTemplate(template, kind, start));
  const { id } = start;
  await addToLedger(workspace.contentDir, [{ url: pageOf(id), id, seen: today, audience: "public" }]);
  context.terminal.print(shownPath(file));
  if (!context.terminal.quiet) context.terminal.print(`next: ${nextCommand(context, file)}`);
  return 0;
}

function findKind({ config }: Workspace, name: string): Kind {
  const writable = allKinds(config).filter((kind) => kind.template !== undefined);
  const kind = writable.find(({ id }) => id === name.toLowerCase());
  if (kind) return kind;
  const ids = writable.map(({ id }) => id);
  throw new OperatorError(`unknown kind \`${name}\`${didYouMean(name, ids)}: there are ${ids.join(", ")}`);
}

/** A shipped kind's template lies in the package, a user's in the knowledge base. */
async function readTemplate({ root, config }: Workspace, kind: Kind): Promise<string> {
  const base = config.kinds.includes(kind) ? root : packageRoot();
  const file = join(base, kind.template ?? "");
  try {
    return (await readFile(file, "utf8")).replaceAll("\r\n", "\n");
  } catch (error) {
    throw new OperatorError(`cannot read the template of \`${kind.id}\`: ${file}; check \`template\` in the kind`, {
      cause: error,
    });
  }
}

function defaultFolder({ contentDir }: Workspace, kind: Kind): string {
  return join(contentDir, kind.folders[0] ?? kind.id);
}

async function writeNew(file: string, text: string): Promise<void> {
  await mkdir(join(file, ".."), { recursive: true });
  try {
    await writeFile(file, text, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new OperatorError(`\`${shownPath(file)}\` exists already and stays as it is: choose another title or --date`);
  }
}

function nextCommand({ common }: Context, file: string): string {
  const location = (["root", "config", "content"] as const).flatMap((name) => {
    const value = common[name];
    return value === undefined ? [] : [`--${name}`, value];
  });
  return ["npx", "nevertwice", "check", ...location, shownPath(file)].map(shellWord).join(" ");
}
