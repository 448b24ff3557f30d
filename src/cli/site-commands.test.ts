import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { commandSchemas } from "#pages/api-command-schema.ts";
import { type CommandResult, runCommand, startCommand, temporaryFolder } from "./run-command.testing.ts";

const catalogue = `---
id: nt-0ca5e
tags: [cache-stampede, retries]
services: [catalogue]
---
# ::error::Catalogue cache \u202eemptied itself ##[error]at noon

**Incident Date**: 2025-03-04
**Severity**: SEV2
**Status**: Resolved

## Summary

All entries of the catalogue cache expired in the same second, and the database took every request.

## Root Cause

The entries were written by one job and had one lifetime.
`;

const prices = `---
id: nt-0b1de
tags: [cache-stampede, retries]
services: [pricing]
---
# Prices were missing after a cache restart

**Incident Date**: 2025-06-10
**Severity**: SEV3
**Status**: Resolved

## Summary

The price cache came back empty after a restart, and retries kept the database busy.

## Similar Past Issues

- [Catalogue cache](2025-03-04-catalogue.md)
`;

/** Front matter that never ends blocks under every preset. */
const broken = "---\ntitle: [never closed\n---\n\n# Broken\n";

/** A test machine may be busy; what is too slow is tested elsewhere. */
const patient = '{ "limits": { "deadline": 300000 } }';

const sound = {
  "nevertwice.config.json": patient.replace("{", '{ "baseUrl": "https://example.org/kb/",'),
  "content/2025-03-04-catalogue.md": catalogue,
  "content/2025-06-10-prices.md": prices,
};

const faulty = {
  ...sound,
  "README.md": "# Not a document\n",
  "dist/mine.txt": "mine",
  "content/broken.md": broken,
  "content/draft.md": catalogue.replace("id: nt-0ca5e", "id: nt-0d4af\ndraft: true"),
  "content/secret.md": catalogue.replace("id: nt-0ca5e", "id: nt-05ec4\naudience: restricted"),
};

vi.setConfig({ testTimeout: 300_000 });

/** Whole commands are slow, so the tests of a group share a knowledge base. */
function shared(files: Record<string, string>): { root: string } {
  const base = { root: "" };
  beforeAll(() => {
    base.root = mkdtempSync(join(tmpdir(), "nevertwice-site-"));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(base.root, path)), { recursive: true });
      writeFileSync(join(base.root, path), text);
    }
  });
  afterAll(() => rmSync(base.root, { recursive: true, force: true }));
  return base;
}

interface Findings {
  summary: Record<string, number>;
  diagnostics: { file: string; rule: string; level: string }[];
}

describe("a sound knowledge base", () => {
  const base = shared(sound);
  const run = (...args: string[]): Promise<CommandResult> => runCommand(args, { cwd: base.root });
  const site = (path: string) => readFileSync(join(base.root, "dist", path), "utf8");
  const api = (path: string) => JSON.parse(site(`api/v1/${path}`)) as unknown;

  test("build writes the site and says so in one line", async () => {
    const { code, stdout } = await run("build");
    expect(stdout).toMatch(/^2 documents, \d+ pages \(\d+ written\) in dist, \d+\.\d s\n$/);
    expect(code).toBe(0);
    expect(site("i/nt-0b1de/index.html")).toContain("https://example.org/kb/i/nt-0b1de/");
    expect(site("i/nt-0b1de/index.html")).toContain('href="/kb/');
  });

  test("--quiet has nothing to say", async () => {
    const { code, stdout, stderr } = await run("--quiet", "build");
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("JSON is that of the site", async () => {
    const listed = await run("list", "--json");
    expect(JSON.parse(listed.stdout)).toEqual(api("incidents.json"));
    const shown = await run("show", "nt-0ca5e", "--json");
    expect(JSON.parse(shown.stdout)).toEqual(api("incidents/nt-0ca5e.json"));
    expect(shown.stdout).not.toMatch(/##\[|\u202e/);
  });

  test("list, newest first; a title cannot speak to the terminal or to a CI log", async () => {
    const { stdout, stderr } = await run("list");
    expect(stdout.split("\n").map((line) => line.slice(0, 26))).toEqual([
      "nt-0b1de  2025-06-10  SEV3",
      "nt-0ca5e  2025-03-04  SEV2",
      "",
    ]);
    expect(stdout).not.toMatch(/##\[|\u202e/);
    expect(stderr).toBe("");
  });

  test("an empty list says why, on standard error", async () => {
    const { code, stdout, stderr } = await run("list", "--tag", "retires");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toBe("no documents match; no document has the tag `retires` (did you mean `retries`?)\n");
  });

  test("show, by path", async () => {
    const { stdout } = await run("show", "content/2025-06-10-prices.md");
    expect(stdout).toMatch(
      /^nt-0b1de {2}Prices were missing after a cache restart\nPostmortem · SEV3 · resolved · 2025-06-10/,
    );
    expect(stdout).toContain("Summary\n  The price cache came back empty after a restart");
  });

  test("an id that does not exist", async () => {
    const { code, stdout, stderr } = await run("show", "nt-0ca5f");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(
      "nevertwice: there is no incident `nt-0ca5f` (did you mean `nt-0ca5e`?): `nevertwice list` shows all\n",
    );
  });

  test("similar says why", async () => {
    const { stdout } = await run("similar", "NT-0B1DE");
    expect(stdout).toMatch(/\n 1 {2}nt-0ca5e .*\n {4}linked by the author · SEV2 · 2025-03-04\n/);
    const json = JSON.parse((await run("similar", "nt-0b1de", "--json")).stdout) as object;
    expect(commandSchemas.similar.safeParse(json).error).toBeUndefined();
    expect(json).toMatchObject({
      id: "nt-0b1de",
      compared: 2,
      similar: [
        { id: "nt-0ca5e", url: "https://example.org/kb/i/nt-0ca5e/", strength: "linked", evidence: expect.any(Array) },
      ],
    });
  });

  test("a reader that has seen enough is no failure", async () => {
    const child = startCommand(["list"], { cwd: base.root });
    child.stdout?.destroy();
    let stderr = "";
    child.stderr?.on("data", (chunk) => {
      stderr += String(chunk);
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("a knowledge base with an error in it", () => {
  const base = shared(faulty);
  const run = (...args: string[]): Promise<CommandResult> => runCommand(args, { cwd: base.root });

  test("build leaves the output as it was", async () => {
    const { code, stdout, stderr } = await run("build");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("content/broken.md:");
    expect(stderr).toContain("nothing was built, dist is as it was");
    expect(readdirSync(join(base.root, "dist"))).toEqual(["mine.txt"]);
  });

  test("build --keep-going leaves the document out, and --json gives every document one place", async () => {
    const { code, stdout, stderr } = await run("build", "--keep-going", "--json", "--out", "site", "--timings");
    expect(code).toBe(1);
    expect(stderr).toMatch(/left out of the site:\n {2}broken\.md:\d+ frontmatter-invalid\n/);
    expect(stderr).toMatch(/^total +\d+ ms$/m);
    expect(existsSync(join(base.root, "site/i/nt-0b1de/index.html"))).toBe(true);
    const result = JSON.parse(stdout) as Record<string, unknown>;
    const keys = "schema documents published blocked drafts withheld pages pagesWritten timings";
    expect(Object.keys(result).join(" ")).toBe(keys);
    expect(commandSchemas.build.safeParse(result).error).toBeUndefined();
    expect(existsSync(join(base.root, "site/api/v1/schema/build.json"))).toBe(true);
    expect(result).toMatchObject({
      schema: expect.stringContaining("api/v1/schema/build.json"),
      documents: 5,
      published: [
        { path: "2025-03-04-catalogue.md", id: "nt-0ca5e", url: expect.stringContaining("/i/nt-0ca5e/") },
        { path: "2025-06-10-prices.md", id: "nt-0b1de", url: expect.stringContaining("/i/nt-0b1de/") },
      ],
      blocked: [{ path: "broken.md", rule: "frontmatter-invalid", line: expect.any(Number) }],
      drafts: ["draft.md"],
      withheld: ["secret.md"],
      pages: expect.any(Number),
      timings: expect.objectContaining({ read: expect.any(Number) }),
    });
  });

  test("check: findings are the result, in colour where it is wanted", async () => {
    const colored = await runCommand(["check"], { cwd: base.root, env: { FORCE_COLOR: "1" } });
    expect(colored).toMatchObject({ code: 1, stderr: "" });
    expect(colored.stdout).toContain("\u001b[31merror");
    const plain = await runCommand(["check"], { cwd: base.root, env: { FORCE_COLOR: "1", NO_COLOR: "1" } });
    expect(plain.stdout).toMatch(/^content\/broken\.md:\d+:\d+ error frontmatter-invalid$/m);
    expect(plain.stdout).toMatch(/ in 5 files\n$/);
    expect(plain.stdout).not.toContain("\u001b");
  });

  test("check of some files only; the others may be wrong", async () => {
    const { code, stdout } = await run("check", "content/2025-03-04-catalogue.md", "--format", "json");
    const { summary, diagnostics } = JSON.parse(stdout) as Findings;
    expect(commandSchemas.findings.safeParse(JSON.parse(stdout)).error).toBeUndefined();
    expect(summary).toMatchObject({ files: 1, errors: 0 });
    expect(diagnostics.filter(({ file }) => file !== "content/2025-03-04-catalogue.md")).toEqual([]);
    expect(code).toBe(0);
  });

  test("check of a file outside the content folder", async () => {
    const { code, stderr } = await run("check", "README.md");
    expect(code).toBe(2);
    expect(stderr).toContain("`README.md` is not in the content folder");
  });

  test("check --format github speaks to the runner", async () => {
    const { stdout } = await run("check", "content/broken.md", "--format", "github");
    expect(stdout).toMatch(/^::error file=content\/broken\.md,line=\d+/m);
  });

  test("list says that it is not the whole", async () => {
    const { stderr } = await run("list");
    expect(stderr).toBe("not shown: 1 with errors; nevertwice check says which\n");
  });
});

test("a new document has only blanks to fill", async () => {
  const cwd = temporaryFolder({ "nevertwice.config.json": patient });
  mkdirSync(join(cwd, "content"));
  for (const kind of ["postmortem", "rca"]) await runCommand(["new", kind, "Something broke"], { cwd });
  const { code, stdout } = await runCommand(["check", "--format", "json"], { cwd });
  const { summary, diagnostics } = JSON.parse(stdout) as Findings;
  expect(summary).toMatchObject({ files: 2, errors: 0, warnings: 0 });
  expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(["unfilled"]));
  expect(code).toBe(0);
});

test("the samples of a new knowledge base have no findings and find each other", async () => {
  const cwd = temporaryFolder();
  await runCommand(["init", "kb"], { cwd });
  const root = join(cwd, "kb");
  const configured = readFileSync(join(root, "nevertwice.config.ts"), "utf8");
  writeFileSync(
    join(root, "nevertwice.config.ts"),
    configured.replace("title:", "limits: { deadline: 300_000 }, title:"),
  );
  const checked = await runCommand(["check"], { cwd: root });
  expect(checked).toMatchObject({ code: 0, stdout: "No findings in 7 files\n" });
  const listed = await runCommand(["list", "--kind", "postmortem"], { cwd: root });
  const similar = await runCommand(["similar", listed.stdout.slice(0, 8)], { cwd: root });
  expect(similar.stdout).toMatch(
    / 1 {2}nt-\w{5} {2}Expired client certificate stopped payments to one bank\n {4}linked by the author/,
  );
});
