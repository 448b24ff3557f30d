import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./scripts/longest-first.ts";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "layouts/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
    globalSetup: ["scripts/compile-for-tests.ts"],
    // Whole-command tests build sites; two cores share the work, and may have other work to do.
    testTimeout: 180_000,
    // One for each core: by default one core waits while tests build sites.
    maxWorkers: availableParallelism(),
    // Two hundred files need not start two hundred processes that load the same modules: modules hold no state but caches.
    isolate: false,
    // The compiled package is tested as Node runs it.
    server: { deps: { external: [/\/lib\/[^/]+\.js$/] } },
    sequence: { sequencer: LongestFirst },
    hookTimeout: 300_000,
    // `.ci/run` counts the tests in the JSON file.
    reporters: process.env.CI ? ["default", "json"] : ["default"],
    outputFile: { json: "node_modules/.cache/tests.json" },
  },
});
