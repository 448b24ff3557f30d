import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand, temporaryFolder } from "./run-command.testing.ts";

const cacheStorm = `---
id: nt-0ca5e
tags: [cache-stampede, retries]
services: [catalogue]
---
# Catalogue cache emptied itself at noon

**Incident Date**: 2025-03-04
**Severity**: SEV2
**Status**: Resolved

## Summary

All entries of the catalogue cache expired in the same second, and the database took every request.

## Root Cause

The entries were written by one job and had one lifetime.
`;

const priceStorm = `---
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

function knowledgeBase(more: Record<string, string> = {}): string {
  return temporaryFolder({
    "content/2025-03-04-catalogue.md": cacheStorm,
    "content/2025-06-10-prices.md": priceStorm,
    ...more,
  });
}

describe("build", () => {
  test("writes the site and says so in one line", async () => {
    const cwd = knowledgeBase();
    const { code, stdout } = await runCommand(["build"], { cwd });
    expect(stdout).toMatch(/^2 documents, \d+ pages \(\d+ written\) in dist, \d+\.\d s\n$/);
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, "dist/i/nt-0ca5e/index.html"), "utf8")).toContain("Catalogue cache emptied itself");
  });

  test("--quiet has nothing to say", async () => {
    const { code, stdout, stderr } = await runCommand(["--quiet", "build", "--out", "site"], { cwd: knowledgeBase() });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("a blocking finding leaves the output as it was", async () => {
    const cwd = knowledgeBase({ "content/broken.md": broken, "dist/mine.txt": "mine" });
    const { code, stdout, stderr } = await runCommand(["build"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("content/broken.md:");
    expect(stderr).toContain("nothing was built, dist is as it was");
    expect(readdirSync(join(cwd, "dist"))).toEqual(["mine.txt"]);
  });

  test("--keep-going leaves the document out and lists it", async () => {
    const cwd = knowledgeBase({ "content/broken.md": broken });
    const { code, stdout, stderr } = await runCommand(["build", "--keep-going"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("left out: 1 with errors");
    expect(stderr).toMatch(/left out of the site:\n {2}broken\.md:\d+ frontmatter-invalid\n/);
    expect(existsSync(join(cwd, "dist/i/nt-0ca5e/index.html"))).toBe(true);
  });

  test("--json is one document in which every document has one place", async () => {
    const cwd = knowledgeBase({
      "content/broken.md": broken,
      "content/draft.md": cacheStorm.replace("id: nt-0ca5e", "id: nt-0d4af\ndraft: true"),
      "content/secret.md": cacheStorm.replace("id: nt-0ca5e", "id: nt-05ec4\naudience: restricted"),
    });
    const { code, stdout } = await runCommand(["build", "--keep-going", "--json"], { cwd });
    expect(code).toBe(1);
    const result = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(result)).toEqual([
      "schema",
      "documents",
      "published",
      "blocked",
      "drafts",
      "withheld",
      "pages",
      "pagesWritten",
      "timings",
    ]);
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

  test("a site below a path", async () => {
    const cwd = knowledgeBase();
    await runCommand(["build", "--base-url", "https://example.org/kb/", "--timings"], { cwd });
    const html = readFileSync(join(cwd, "dist/i/nt-0ca5e/index.html"), "utf8");
    expect(html).toContain("https://example.org/kb/i/nt-0ca5e/");
    expect(html).toContain('href="/kb/');
  });
});

describe("check", () => {
  test("findings are the result: standard output, exit code 1 for an error", async () => {
    const cwd = knowledgeBase({ "content/broken.md": broken });
    const { code, stdout, stderr } = await runCommand(["check"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("content/broken.md:");
    expect(stdout).toContain("in 3 files");
    expect(stdout).not.toContain("\u001b");
    expect(stderr).toBe("");
  });

  test("of some files only; the others may be wrong", async () => {
    const cwd = knowledgeBase({ "content/broken.md": broken });
    const { code, stdout } = await runCommand(["check", "2025-03-04-catalogue.md"], { cwd: join(cwd, "content") });
    expect({ code, stdout }).toMatchObject({ code: 2 });
    const named = await runCommand(["check", "--root", "..", "2025-03-04-catalogue.md"], { cwd: join(cwd, "content") });
    expect(named.code).toBe(0);
    expect(named.stdout).toContain("in 1 file");
    expect(named.stdout).not.toContain("broken.md");
  });

  test("a file outside the content folder cannot be checked", async () => {
    const cwd = knowledgeBase({ "README.md": "# x\n" });
    const { code, stderr } = await runCommand(["check", "README.md"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("`README.md` is not in the content folder content");
  });

  test("--format json is one document", async () => {
    const cwd = knowledgeBase({ "content/broken.md": broken });
    const { code, stdout } = await runCommand(["check", "--format", "json"], { cwd });
    expect(code).toBe(1);
    const result = JSON.parse(stdout) as {
      summary: unknown;
      diagnostics: { file: string; rule: string; url: string }[];
    };
    expect(Object.keys(result)).toEqual(["schema", "summary", "diagnostics"]);
    expect(result.summary).toMatchObject({ files: 3 });
    expect(result.diagnostics.map(({ file, rule }) => ({ file, rule }))).toContainEqual({
      file: "content/broken.md",
      rule: "frontmatter-invalid",
    });
  });

  test("--format github speaks to the runner", async () => {
    const cwd = knowledgeBase({ "content/broken.md": broken });
    const { stdout } = await runCommand(["check", "--format", "github"], { cwd });
    expect(stdout).toMatch(/^::error file=content\/broken\.md,line=\d+/m);
  });

  test("colour when it is asked for, unless NO_COLOR says no", async () => {
    const cwd = knowledgeBase({ "content/broken.md": broken });
    const colored = await runCommand(["check"], { cwd, env: { FORCE_COLOR: "1" } });
    expect(colored.stdout).toContain("\u001b[31m");
    for (const plain of [
      await runCommand(["check"], { cwd, env: { FORCE_COLOR: "1", NO_COLOR: "1" } }),
      await runCommand(["check", "--no-color"], { cwd, env: { FORCE_COLOR: "1" } }),
    ]) {
      expect(plain.stdout).not.toContain("\u001b");
    }
  });
});

describe("a new document", () => {
  const unfilled = [
    "unfilled",
    "title-placeholder",
    "no-tags",
    "leftover-instruction",
    "severity-missing",
    "id-missing",
  ];

  test.each(["postmortem", "rca"])("%s has only blanks to fill", async (kind) => {
    const cwd = temporaryFolder({ "content/.keep": "" });
    await runCommand(["new", kind, "Something broke"], { cwd });
    const { code, stdout } = await runCommand(["check", "--format", "json"], { cwd });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; level: string }[] };
    expect(diagnostics.filter(({ rule }) => !unfilled.includes(rule))).toEqual([]);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.filter(({ level }) => level === "error")).toEqual([]);
    expect(code).toBe(0);
  });
});

test("a new knowledge base passes its own checks, and its samples find each other", async () => {
  const cwd = temporaryFolder();
  await runCommand(["init", "kb"], { cwd });
  const root = join(cwd, "kb");
  const checked = await runCommand(["check", "--format", "json"], { cwd: root });
  const { diagnostics } = JSON.parse(checked.stdout) as { diagnostics: { level: string }[] };
  expect(diagnostics.filter(({ level }) => level !== "note")).toEqual([]);
  const listed = await runCommand(["list", "--json"], { cwd: root });
  const { incidents } = JSON.parse(listed.stdout) as { incidents: { id: string; kind: string }[] };
  expect(incidents.map(({ kind }) => kind)).toEqual(["postmortem", "rca"]);
  const similar = await runCommand(["similar", incidents[0]?.id ?? "", "--json"], { cwd: root });
  expect(JSON.parse(similar.stdout)).toMatchObject({ similar: [{ id: incidents[1]?.id, strength: "linked" }] });
});

describe("questions", () => {
  test.each([
    [[], ["nt-0b1de", "nt-0ca5e"]],
    [
      ["--tag", "retries"],
      ["nt-0b1de", "nt-0ca5e"],
    ],
    [["--service", "pricing"], ["nt-0b1de"]],
    [["--severity", "2"], ["nt-0ca5e"]],
    [["--severity", "P3,unrated"], ["nt-0b1de"]],
    [
      ["--status", "Resolved", "--kind", "postmortem"],
      ["nt-0b1de", "nt-0ca5e"],
    ],
    [["--status", "draft"], []],
    [["--since", "2025-06-10"], ["nt-0b1de"]],
  ])("list %j", async (options, ids) => {
    const cwd = knowledgeBase();
    const { code, stdout } = await runCommand(["list", ...options], { cwd });
    expect(
      stdout
        .split("\n")
        .filter(Boolean)
        .map((line) => line.slice(0, 8)),
    ).toEqual(ids);
    expect(code).toBe(0);
  });

  test("an empty list says why on standard error", async () => {
    const { code, stdout, stderr } = await runCommand(["list", "--tag", "retry"], { cwd: knowledgeBase() });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toBe("no documents match; no document has the tag `retry` (did you mean `retries`?)\n");
  });

  test("JSON is that of the site", async () => {
    const cwd = knowledgeBase();
    await runCommand(["build"], { cwd });
    const api = (path: string) => JSON.parse(readFileSync(join(cwd, "dist/api/v1", path), "utf8")) as unknown;
    const listed = await runCommand(["list", "--json"], { cwd });
    expect(JSON.parse(listed.stdout)).toEqual(api("incidents.json"));
    const shown = await runCommand(["show", "nt-0ca5e", "--json"], { cwd });
    expect(JSON.parse(shown.stdout)).toEqual(api("incidents/nt-0ca5e.json"));
  });

  test("show, by id and by path", async () => {
    const cwd = knowledgeBase();
    const byId = await runCommand(["show", "NT-0CA5E"], { cwd });
    expect(byId.stdout).toContain("nt-0ca5e  Catalogue cache emptied itself at noon\n");
    expect(byId.stdout).toContain("Causes\n  - root: The entries were written by one job");
    const byPath = await runCommand(["show", "content/2025-03-04-catalogue.md"], { cwd });
    expect(byPath).toEqual(byId);
  });

  test("an id that does not exist", async () => {
    const { code, stdout, stderr } = await runCommand(["show", "nt-0ca5f"], { cwd: knowledgeBase() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(
      "nevertwice: there is no incident `nt-0ca5f` (did you mean `nt-0ca5e`?): `nevertwice list` shows all\n",
    );
  });

  test("similar says why", async () => {
    const cwd = knowledgeBase();
    const { stdout } = await runCommand(["similar", "nt-0b1de"], { cwd });
    expect(stdout).toContain(
      " 1  nt-0ca5e  Catalogue cache emptied itself at noon\n    linked by the author · SEV2 · 2025-03-04\n",
    );
    const json = JSON.parse((await runCommand(["similar", "nt-0b1de", "--json"], { cwd })).stdout) as object;
    expect(json).toMatchObject({
      id: "nt-0b1de",
      compared: 2,
      similar: [{ id: "nt-0ca5e", url: "/i/nt-0ca5e/", strength: "linked", evidence: expect.any(Array) }],
    });
  });

  test("a title cannot speak to the terminal", async () => {
    const hostile = cacheStorm.replace("# Catalogue cache emptied itself at noon", "# ::error::x \u001b[2J##[error]");
    const cwd = temporaryFolder({ "content/x.md": hostile });
    for (const args of [["list"], ["show", "nt-0ca5e"], ["similar", "nt-0ca5e"], ["list", "--json"]]) {
      const { stdout } = await runCommand(args, { cwd });
      expect(stdout).not.toMatch(/\u001b|##\[|^\s*::/m);
    }
  });

  test("a reader that has seen enough is no failure", async () => {
    const cwd = knowledgeBase();
    const { startCommand } = await import("./run-command.testing.ts");
    const child = startCommand(["list"], { cwd });
    child.stdout?.destroy();
    let stderr = "";
    child.stderr?.on("data", (chunk) => {
      stderr += String(chunk);
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});
