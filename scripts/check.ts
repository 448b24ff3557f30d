import { spawnSync } from "node:child_process";

/**
 * `npm run check`: every gate that a change has to pass, each an npm script of its own. All of them run, so that one run
 * tells everything that is wrong; the command fails if one of them did, and says which.
 */

/** Quick ones first. */
const gates: Record<string, string> = {
  lock: "the lock is complete for all platforms",
  indexes: "generated indexes are up to date",
  lint: "style and format",
  types: "types",
  layers: "who may import whom",
  unused: "dead code and dependencies",
  regexes: "no regular expression worse than quadratic",
  content: "the documents in content/",
  test: "tests",
};

interface Result {
  gate: string;
  passed: boolean;
  /** Milliseconds. */
  time: number;
}

/** Shows what a gate says only if it fails; the tests take long enough to be watched. */
function run(gate: string): Result {
  console.log(`── ${gate}: ${gates[gate]}`);
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", gate], {
    stdio: gate === "test" ? "inherit" : "pipe",
    shell: process.platform === "win32",
    maxBuffer: 64 * 1024 * 1024,
  });
  const passed = status === 0;
  if (!passed && gate !== "test") console.log(`${stdout}${stderr}`);
  return { gate, passed, time: performance.now() - started };
}

const results = Object.keys(gates).map(run);
const failed = results.filter(({ passed }) => !passed);

console.log("");
for (const { gate, passed, time } of results) {
  console.log(
    `${passed ? "passed" : "FAILED"}  ${gate.padEnd(8)} ${(time / 1000).toFixed(1).padStart(6)} s  ${gates[gate]}`,
  );
}
if (failed.length > 0) {
  console.log(
    `\n${failed.length} of ${results.length} gates failed: ${failed.map(({ gate }) => `npm run ${gate}`).join(", ")}`,
  );
  process.exitCode = 1;
}
