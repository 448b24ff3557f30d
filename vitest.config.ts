import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./scripts/longest-first.ts";

/**
 * Tests of what only makes one value of another. A hundred and fifty such files need not start as many processes that load
 * the same modules. All others have a process each: they start programs, measure time, or change where they are.
 */
const pure = [
  "layouts/**/*.test.{ts,tsx}",
  "src/{enrich,import,kinds,model,pages,permalinks,read,render,report,tickets,traces}/**/*.test.ts",
  "src/rules/*.test.ts",
];

export default defineConfig({
  test: {
    // Whole-command tests build sites; two cores share the work, and may have other work to do.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // One for each core: by default one core waits while tests build sites.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    // The compiled package is tested as Node runs it.
    server: { deps: { external: [/\/lib\/[^/]+\.js$/] } },
    // `.ci/run` counts the tests in the JSON file.
    reporters: process.env.CI ? ["default", "json"] : ["default"],
    outputFile: { json: "node_modules/.cache/tests.json" },
    projects: [
      {
        extends: true,
        test: {
          name: "whole",
          include: ["src/**/*.test.{ts,tsx}", "layouts/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...pure],
          globalSetup: ["scripts/compile-for-tests.ts"],
        },
      },
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
    ],
  },
});
