import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand, temporaryFolder } from "./run-command.testing.ts";

const damaged = `\uFEFF---\r
id: nt-7k3qd\r
title: Exports stopped\r
date: 2025-03-04\r
tags: [export]\r
severity: SEV3\r
---\r
\r
## ðŸ’¡ Lessons learned\r
\r
- Ask the queue.\r
\r
## Findings **Cause:** one lock. **Next:** a lease.\r
`;

describe("check --fix", () => {
  test("mends what is mechanical, shows the difference, and finds nothing more to do", async () => {
    const cwd = temporaryFolder({ "content/exports.md": damaged, "content/other.md": "# ðŸ’¡ Other\n" });
    const first = await runCommand(["check", "--fix", "content/exports.md"], { cwd });
    expect(first.stderr).toContain("-## ðŸ’¡ Lessons learned");
    expect(first.stderr).toContain("+## 💡 Lessons learned");
    expect(first.stderr).toContain("2 findings mended in 1 files");
    const text = readFileSync(join(cwd, "content/exports.md"), "utf8");
    expect(text).toBe(
      damaged
        .replace("ðŸ’¡", "💡")
        .replace(
          "## Findings **Cause:** one lock. **Next:**",
          "## Findings\r\n\r\n**Cause:** one lock.\r\n\r\n**Next:**",
        ),
    );
    expect(readFileSync(join(cwd, "content/other.md"), "utf8")).toBe("# ðŸ’¡ Other\n");
    const second = await runCommand(["check", "--fix", "content/exports.md"], { cwd });
    expect(second.stderr).toBe("");
    expect(readFileSync(join(cwd, "content/exports.md"), "utf8")).toBe(text);
  });
});

test("check --explain tells the kind and why, each field with its line, and what no field took", async () => {
  const cwd = temporaryFolder({
    "content/a.md":
      "# Root Cause Analysis: Exports stopped\n\n**Severity**: SEV2\n**Weather**: fine\n\n## Song of the day\n\nLa la.\n",
  });
  const { code, stdout } = await runCommand(["check", "--explain", "content/a.md"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^content\/a\.md\n {2}kind: rca \(95 %\): the title begins with `root cause analysis`/);
  expect(stdout).toMatch(/^ {8}3 {2}severity +SEV2 \(rank 2\)$/m);
  expect(stdout).toMatch(/sections that no field took, shown in place:\n +"Song of the day" +La la\./);
  expect(stdout).toMatch(/metadata that no field took:\n +Weather +fine/);
});

function git(cwd: string, ...args: string[]): void {
  const identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], { cwd, stdio: "ignore" });
}

async function filesWithFindings(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await runCommand(["check", "--format", "compact", ...args], { cwd });
  return [...new Set(stdout.split("\n").flatMap((line) => line.match(/^content\/([a-z]+)\.md/)?.[1] ?? []))];
}

test("check --changed looks at what differs from the last commit, or from where the branch began", async () => {
  const cwd = temporaryFolder({ "content/a.md": "# A\n", "content/b.md": "# B\n" });
  git(cwd, "init", "-b", "main");
  git(cwd, "add", ".");
  git(cwd, "commit", "-m", "one");
  git(cwd, "checkout", "-b", "work");
  writeFileSync(join(cwd, "content/c.md"), "# C\n");
  git(cwd, "add", ".");
  git(cwd, "commit", "-m", "two");
  writeFileSync(join(cwd, "content/b.md"), "# B again\n");
  writeFileSync(join(cwd, "content/d.md"), "# D\n");
  expect(await filesWithFindings(cwd)).toEqual(["a", "b", "c", "d"]);
  expect(await filesWithFindings(cwd, "--changed")).toEqual(["b", "d"]);
  expect(await filesWithFindings(cwd, "--changed=main")).toEqual(["b", "c", "d"]);
  expect(await filesWithFindings(cwd, "--changed", "content/b.md")).toEqual(["b"]);
  const wrong = await runCommand(["check", "--changed=--output=x"], { cwd });
  expect(wrong).toMatchObject({ code: 2, stdout: "" });
  expect(wrong.stderr).toContain("there is no commit `--output=x`");
});

test("check --baseline knows what was there before, wherever it has moved, and shows the rest", async () => {
  const cwd = temporaryFolder({ "content/old.md": "---\nseverity: tasty\n---\n\n# Old\n" });
  const first = await runCommand(["check", "--baseline", "known.json"], { cwd });
  expect(first.stdout).toContain("No findings");
  expect(first.stderr).toContain("are in `known.json` now");
  writeFileSync(join(cwd, "content/old.md"), "---\n# moved\nseverity: tasty\n---\n\n# Old\n");
  writeFileSync(join(cwd, "content/new.md"), "---\nseverity: tasty\n---\n\n# New\n");
  expect(await filesWithFindings(cwd, "--baseline", "known.json")).toEqual(["new"]);
  writeFileSync(join(cwd, "known.json"), "{}");
  expect((await runCommand(["check", "--baseline", "known.json"], { cwd })).stderr).toContain("is no baseline");
});
