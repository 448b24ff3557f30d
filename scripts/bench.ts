import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Usage, watchProcess } from "./process-watch.ts";
import { writeSyntheticDocuments } from "./synthetic-documents.ts";

/**
 * `npm run bench`: how long a build takes that finds nothing of an earlier one, and how much memory. It builds 1,000
 * made-up documents of 5 KB with the compiled command, with `-- --large` 10,000 too, or with `-- --documents N` as many.
 * Everything lies in a temporary folder that is removed afterwards. Figures go into docs/benchmarks.md by hand.
 */

interface Measurement {
  documents: number;
  pages: number;
  /** Milliseconds. */
  total: number;
  stages: Record<string, number>;
  usage: Usage | undefined;
}

const repository = fileURLToPath(new URL("..", import.meta.url));

async function measure(documents: number): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), "nevertwice-bench-"));
  try {
    writeSyntheticDocuments(join(folder, "content"), documents);
    return { documents, ...(await build(folder)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function build(root: string): Promise<Omit<Measurement, "documents">> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(repository, "lib/cli.js"), "build", "--root", root, "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const watch = watchProcess(child.pid ?? 0);
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  const total = performance.now() - started;
  const usage = watch.stop();
  if (code !== 0) throw new Error(`the build of made-up documents ended with exit code ${code}`);
  const { pages, timings } = JSON.parse(output) as { pages: number; timings: Record<string, number> };
  return { pages, total, stages: timings, usage };
}

function print({ documents, pages, total, stages, usage }: Measurement): void {
  console.log(`\n${documents} documents of 5 KB, ${pages} pages`);
  for (const [stage, time] of Object.entries(stages)) console.log(`  ${stage.padEnd(16)} ${seconds(time)}`);
  console.log(`  ${"wall time".padEnd(16)} ${seconds(total)}`);
  if (usage === undefined) return;
  console.log(`  ${"CPU time".padEnd(16)} ${seconds(usage.cpu)}`);
  console.log(`  ${"peak memory".padEnd(16)} ${(usage.memory / 1024 ** 2).toFixed(0).padStart(7)} MiB`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2).padStart(7)} s`;
}

const { values } = parseArgs({ options: { large: { type: "boolean" }, documents: { type: "string" } } });
const sizes = values.documents ? [Number(values.documents)] : values.large ? [1_000, 10_000] : [1_000];

const compiled = spawnSync("npm", ["run", "--silent", "compile"], {
  cwd: repository,
  stdio: "inherit",
  shell: process.platform === "win32",
});
if (compiled.status !== 0) process.exit(1);
console.log(`Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"})`);
for (const documents of sizes) print(await measure(documents));
