import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import glob from "fast-glob";
import ts from "typescript";

/**
 * `npm run regexes`: every regular expression that meets author text has been looked at by recheck, which finds those that
 * take exponential or worse than quadratic time. Looking takes seconds for each, so the verdicts are kept in a file by the
 * expression itself, and a run only looks for expressions that are not in it. `-- --write` looks at those and adds them.
 */
const lockFile = fileURLToPath(new URL("regexes.lock", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));

type Verdict = "safe" | "bounded" | "quadratic" | "unknown" | "vulnerable";

interface Expression {
  source: string;
  flags: string;
  /** `src/read/labels.ts:12`. */
  where: string;
}

/** All regular expression literals of the shipped sources, each once. */
function expressions(): Map<string, Expression> {
  const found = new Map<string, Expression>();
  const files = glob.sync("{src,layouts}/**/*.{ts,tsx}", {
    cwd: root,
    ignore: ["**/*.{test,testing,fixture}.*", "src/browser/**"],
  });
  for (const file of files.sort()) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        const expression = {
          source: node.text.slice(1, end),
          flags: node.text.slice(end + 1),
          where: `${file}:${line + 1}`,
        };
        found.set(markOf(expression), expression);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function markOf({ source, flags }: Expression): string {
  return createHash("sha256").update(`/${source}/${flags}`).digest("hex").slice(0, 16);
}

/** Every repetition has an end: whatever the text, each start of a search reads so many characters at most. */
function isBounded(source: string): boolean {
  const bare = source.replace(/\\./g, "").replace(/\[(?:\\.|[^\]\\])*\]/g, "");
  return !/[*+]|\{\d+,\}/.test(bare);
}

function readLock(): Map<string, Verdict> {
  if (!existsSync(lockFile)) return new Map();
  const lines = readFileSync(lockFile, "utf8").split("\n").filter(Boolean);
  return new Map(lines.map((line) => line.split(" ") as [string, Verdict]));
}

async function verdictOf({ source, flags }: Expression): Promise<Verdict> {
  // Loaded here because it takes a second, and hardly any run needs it.
  const { check } = await import("recheck");
  const verdict = await check(source, flags, { timeout: 3_000 });
  if (verdict.status !== "vulnerable") return verdict.status;
  if (isBounded(source)) return "bounded";
  const { complexity } = verdict;
  // Each start of a search may read on to the end: documents and lines have limits that keep this harmless.
  return complexity.type === "polynomial" && complexity.degree <= 2 ? "quadratic" : "vulnerable";
}

const known = readLock();
const all = expressions();
const unseen = [...all].filter(([mark]) => !known.has(mark));
if (process.argv.includes("--write")) {
  for (const [mark, expression] of unseen) {
    known.set(mark, await verdictOf(expression));
    if (known.size % 25 === 0) save();
  }
  save();
}

function save(): void {
  const lines = [...known].filter(([mark]) => all.has(mark)).map(([mark, verdict]) => `${mark} ${verdict}`);
  writeFileSync(lockFile, `${lines.sort().join("\n")}\n`);
}

const complaints = [...all].flatMap(([mark, { source, flags, where }]) => {
  const verdict = known.get(mark);
  if (verdict === undefined)
    return [`${where}: /${source}/${flags} was not looked at: run \`npm run regexes -- --write\``];
  return verdict === "vulnerable"
    ? [`${where}: /${source}/${flags} takes more than quadratic time for some texts`]
    : [];
});
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
else console.log(`${all.size} regular expressions, none worse than quadratic`);
