import type { ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { startCommand, temporaryFolder } from "./run-command.testing.ts";

const draft = `---
id: nt-0d4af
draft: true
---
# First words

**Owner**: [Name]
`;

async function addressOf(child: ChildProcess): Promise<string> {
  let stdout = "";
  child.stdout?.on("data", (chunk) => {
    stdout += String(chunk);
  });
  await vi.waitFor(() => expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/kb\/$/m), 120_000);
  return stdout.match(/^http:\S+$/m)?.[0] ?? "";
}

async function textOf(url: string): Promise<string> {
  const response = await fetch(url);
  return response.text();
}

vi.setConfig({ testTimeout: 600_000 });

test("a preview shows drafts, follows edits of documents and of the configuration, and leaves nothing behind", async () => {
  const cwd = temporaryFolder({
    "content/draft.md": draft,
    "nevertwice.config.json": '{ "title": "Old name", "pathPrefix": "/kb/", "limits": { "deadline": 300000 } }',
  });
  const child = startCommand(["dev", "--port", "0"], { cwd });
  onTestFinished(() => void child.kill());
  const home = await addressOf(child);
  const page = `${home}i/nt-0d4af/`;

  expect(await textOf(page)).toContain("First words");
  expect(await textOf(home)).toContain("Old name");
  const findings = JSON.parse(await textOf(new URL(`/__dev/findings.json?page=/kb/i/nt-0d4af/`, home).href)) as {
    failure: string;
    findings: { file: string }[];
  };
  expect(findings.failure).toBe("");
  expect(new Set(findings.findings.map(({ file }) => file))).toEqual(new Set(["content/draft.md"]));

  writeFileSync(join(cwd, "content/draft.md"), draft.replace("First", "Second"));
  await vi.waitFor(async () => expect(await textOf(page)).toContain("Second words"), {
    timeout: 120_000,
    interval: 200,
  });

  const config = join(cwd, "nevertwice.config.json");
  writeFileSync(config, readFileSync(config, "utf8").replace("Old name", "New name"));
  await vi.waitFor(async () => expect(await textOf(home)).toContain("New name"), { timeout: 120_000, interval: 200 });

  writeFileSync(config, "{");
  await vi.waitFor(() => expect(fetch(home)).rejects.toThrow(), { timeout: 120_000, interval: 200 });
  writeFileSync(config, '{ "title": "Mended name", "pathPrefix": "/kb/", "limits": { "deadline": 300000 } }');
  await vi.waitFor(async () => expect(await textOf(home)).toContain("Mended name"), {
    timeout: 120_000,
    interval: 200,
  });

  child.kill("SIGTERM");
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  expect(readdirSync(cwd).sort()).toEqual([".nevertwice", "content", "nevertwice.config.json"]);
  expect(readdirSync(join(cwd, ".nevertwice")).filter((name) => name.startsWith("preview-"))).toEqual([]);
  expect(existsSync(join(cwd, "dist"))).toBe(false);
});
