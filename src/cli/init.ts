import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { OperatorError } from "#config/operator-error.ts";
import { pageOf } from "#permalinks/answers.ts";
import { type NewLine, withLines } from "#permalinks/ledger-text.ts";
import type { Act, Context } from "./context.ts";
import { localDay } from "./day.ts";
import type { ExitCode } from "./exit-code.ts";
import { type Host, hosts, recipesOf } from "./init/recipes.ts";
import { sampleDocuments } from "./init/sample-documents.ts";
import {
  configFile,
  editorExtensions,
  editorSettings,
  gitAttributes,
  gitIgnore,
  packageManifest,
  remarkConfig,
} from "./init/starter-files.ts";
import { packageVersion } from "./package-version.ts";
import { shellWord } from "./shell-word.ts";
import { shownPath } from "./workspace.ts";

export function addInit(program: Command, act: Act): void {
  program
    .command("init")
    .description("start a knowledge base: configuration, samples, CI recipe")
    .argument("<dir>", "where; the folder may exist, none of the files may")
    .option(
      "--host <names>",
      `recipes to publish with: ${[...hosts, "all"].join(", ")}; several with commas; alone where a knowledge base is already (default: github)`,
      hostList,
    )
    .action(act(startKnowledgeBase));
}

interface InitOptions {
  host?: Host[];
}

/** @throws InvalidArgumentError naming what there is */
function hostList(text: string): Host[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.includes("all")) return [...hosts];
  const chosen = hosts.filter((host) => names.includes(host));
  if (chosen.length === new Set(names).size) return chosen;
  throw new InvalidArgumentError(`Allowed choices are ${[...hosts, "all"].join(", ")}.`);
}

async function startKnowledgeBase({ terminal, common }: Context, options: InitOptions, dir: string): Promise<ExitCode> {
  const target = resolve(common.root ?? ".", dir);
  const recipes = await recipesOf(options.host ?? ["github"]);
  const more = options.host !== undefined && isKnowledgeBase(target);
  const files = more ? missingOf(recipes, target) : new Map([...(await starterFiles(target)), ...recipes]);
  const taken = [...files.keys()].filter((path) => existsSync(join(target, path)));
  if (taken.length > 0) {
    const advice = more ? "move it away, or mend it by hand" : "choose another folder";
    throw new OperatorError(`${shownPath(target)} has ${taken.join(", ")} already, so nothing was written: ${advice}`);
  }
  for (const [path, text] of files) {
    const file = join(target, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: "wx", mode: path.endsWith(".sh") ? 0o755 : 0o644 });
    terminal.print(shownPath(file));
  }
  if (!more && !terminal.quiet) for (const line of nextCommands(target)) terminal.print(line);
  return 0;
}

/** Whoever has documents here wants none of the samples. */
function isKnowledgeBase(target: string): boolean {
  const marks = ["content", ...["ts", "js", "mjs", "json"].map((ending) => `nevertwice.config.${ending}`)];
  return marks.some((name) => existsSync(join(target, name)));
}

/** Two hosts may share a file: one that is there already, word for word, is no reason to refuse. */
function missingOf(recipes: ReadonlyMap<string, string>, target: string): Map<string, string> {
  const isThere = (path: string, text: string) =>
    existsSync(join(target, path)) && readFileSync(join(target, path), "utf8") === text;
  return new Map([...recipes].filter(([path, text]) => !isThere(path, text)));
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
