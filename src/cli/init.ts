import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { OperatorError } from "#config/operator-error.ts";
import { pageOf } from "#permalinks/answers.ts";
import { type NewLine, withLines } from "#permalinks/ledger-text.ts";
import type { Act, Context } from "./context.ts";
import { localDay } from "./day.ts";
import type { ExitCode } from "./exit-code.ts";
import { sampleDocuments } from "./init/sample-documents.ts";
import {
  configFile,
  editorExtensions,
  editorSettings,
  gitAttributes,
  gitIgnore,
  packageManifest,
  remarkConfig,
  workflow,
} from "./init/starter-files.ts";
import { packageVersion } from "./package-version.ts";
import { shellWord } from "./shell-word.ts";
import { shownPath } from "./workspace.ts";

export function addInit(program: Command, act: Act): void {
  program
    .command("init")
    .description("start a knowledge base: configuration, samples, CI recipe")
    .argument("<dir>", "where; the folder may exist, none of the files may")
    .action(act(startKnowledgeBase));
}

async function startKnowledgeBase({ terminal, common }: Context, _: unknown, dir: string): Promise<ExitCode> {
  const target = resolve(common.root ?? ".", dir);
  const files = await starterFiles(target);
  const taken = [...files.keys()].filter((path) => existsSync(join(target, path)));
  if (taken.length > 0) {
    throw new OperatorError(
      `${shownPath(target)} has ${taken.join(", ")} already, so nothing was written: choose another folder`,
    );
  }
  for (const [path, text] of files) {
    const file = join(target, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: "wx" });
    terminal.print(shownPath(file));
  }
  if (!terminal.quiet) for (const line of nextCommands(target)) terminal.print(line);
  return 0;
}

async function starterFiles(target: string): Promise<Map<string, string>> {
  const samples = await sampleDocuments();
  return new Map([
    ["package.json", packageManifest(packageName(target), packageVersion())],
    ["nevertwice.config.ts", configFile],
    ...samples,
    ["content/permalinks.txt", ledgerOf(samples)],
    [".gitattributes", gitAttributes],
    [".gitignore", gitIgnore],
    [".github/workflows/publish.yml", workflow],
    [".remarkrc.mjs", remarkConfig],
    [".vscode/extensions.json", editorExtensions],
    [".vscode/settings.json", editorSettings],
  ]);
}

/** The addresses of the samples, from the first day. */
function ledgerOf(samples: ReadonlyMap<string, string>): string {
  const seen = localDay(new Date());
  const ids = [...samples.values()].flatMap((text) => /^id(?:: | = ")(nt-\w{5})/m.exec(text)?.[1] ?? []);
  return withLines(
    "",
    ids.map((id): NewLine => ({ url: pageOf(id), id, seen, audience: "public" })),
  );
}

/** What npm takes as a name: lower case, no blanks, no leading dot. */
function packageName(target: string): string {
  const name = basename(target)
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  // A package cannot depend on one of its own name.
  return name === "" || name === "nevertwice" ? "knowledge-base" : name;
}

function nextCommands(target: string): string[] {
  const enter = target === process.cwd() ? [] : [`cd ${shellWord(shownPath(target))}`];
  return ["next:", ...[...enter, "npm install", "npx nevertwice dev"].map((command) => `  ${command}`)];
}
