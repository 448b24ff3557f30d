import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { runCommand, temporaryFolder } from "./run-command.testing.ts";

// Other tests build sites at the same time.
vi.setConfig({ testTimeout: 600_000 });

const outage = (title: string, minutes: number, tags: string) => `---
tags: [${tags}]
---
# ${title}

**Incident Date**: 2025-03-04
**Severity**: SEV2
**Detected by**: a customer
**Started**: 2025-03-04 10:00 UTC
**Resolved**: 2025-03-04 10:${minutes} UTC

## Summary

The cache was empty, and every request went to the database.
`;

const files = {
  "nevertwice.config.json": '{ "limits": { "deadline": 300000 }, "tags": { "aliases": { "caching": "cache" } } }',
  "content/a.md": outage("Cache lost", 12, "cache, db-timeout"),
  "content/b.md": outage("Cache lost again", 45, "caching, DB timeout"),
  "content/c.md": "# ::error::Nothing known\n\nA story without a date, told for its own sake.\n",
};

test("stats counts what the documents say and what they do not", async () => {
  const { stdout, code } = await runCommand(["stats"], { cwd: temporaryFolder(files) });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^3 documents that report 3 incidents, as of /);
  expect(stdout).toContain(
    "Time to resolution: 2 of 3 (from the start of the incident to its resolution)\n    12 min, 45 min",
  );
  expect(stdout).toMatch(/2 {2}High\n/);
  expect(stdout.match(/ Unrated$/gm)).toHaveLength(1);
  expect(stdout).toMatch(/1 {2}No readable severity\n/);
  expect(stdout).toMatch(/2 {2}A customer or user\n/);
  expect(stdout).not.toMatch(/median|mean|\u001b/);
});

test("tags shows aliases, what goes together, spellings and the documents without any", async () => {
  const { stdout, code } = await runCommand(["tags"], { cwd: temporaryFolder(files) });
  expect(code).toBe(0);
  expect(stdout).toContain("3 tags on 2 of 3 documents; 1 without tags");
  expect(stdout).toContain("2  cache = caching  with DB timeout 1, db-timeout 1");
  expect(stdout).toContain("Used once: 2\nDB timeout, db-timeout");
  expect(stdout).toContain("Probably one tag each\n  DB timeout (1), db-timeout (1)");
});

test("--json is the file of the site", async () => {
  const cwd = temporaryFolder(files);
  await runCommand(["build", "--out", "dist"], { cwd });
  for (const command of ["stats", "tags"]) {
    const { stdout } = await runCommand([command, "--json"], { cwd });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(`${cwd}/dist/api/v1/${command}.json`, "utf8")));
  }
});
