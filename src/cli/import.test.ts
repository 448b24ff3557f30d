import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand, temporaryFolder } from "./run-command.testing.ts";

const hugo = {
  "old/hugo.toml": "",
  "old/content/_index.md": "+++\ntitle = 'All'\n+++\n",
  "old/content/posts/first.md":
    "+++\ntitle = 'Queue full'\ndate = 2024-05-01\naliases = ['/q/']\n+++\n\n## Timeline\n\n- 10:00 UTC Queue fills\n\nSee [the other](second/index.md).\n",
  "old/content/posts/second/index.md":
    "---\ntitle: Disk full\ndate: 2024-06-02\n---\n\n![graph](graph.png)\n\n## Weather\n\nFine.\n",
  "old/content/posts/second/graph.png": "not really",
  "content/.keep": "",
};

test("import shows what it would do, does it once, and keeps old addresses and files beside a page", async () => {
  const cwd = temporaryFolder(hugo);
  const dry = await runCommand(["import", "old/content"], { cwd });
  expect(dry.stdout).toContain("posts/first.md → content/postmortems/2024-05-01-queue-full.md");
  expect(dry.stdout).toContain("posts/second/index.md → content/postmortems/2024-06-02-disk-full/index.md");
  expect(dry.stdout).toContain('sections kept as they are: "Weather" (1 words)');
  expect(dry.stdout).toContain("old address /posts/first/ leads here");
  expect(dry.stdout).toContain("_index.md: not imported, it is no document of its own");
  expect(dry.stderr).toContain("2 documents would be written; nothing has changed: --write does it");
  expect(existsSync(join(cwd, "content/postmortems"))).toBe(false);

  await runCommand(["import", "old/content", "--write"], { cwd });
  const first = readFileSync(join(cwd, "content/postmortems/2024-05-01-queue-full.md"), "utf8");
  expect(first).toContain(`aliases = ["/posts/first/", '/q/']`);
  expect(first).toContain("(2024-06-02-disk-full/index.md)");
  expect(readdirSync(join(cwd, "content/postmortems/2024-06-02-disk-full")).sort()).toEqual(["graph.png", "index.md"]);

  const again = await runCommand(["import", "old/content", "--write"], { cwd });
  expect(again.stdout).toContain("posts/first.md: not imported, it was imported already");
  expect(again.stderr).toContain("0 documents written, 2 left out");

  const check = await runCommand(["check", "--format", "json"], { cwd });
  const { diagnostics } = JSON.parse(check.stdout) as { diagnostics: { rule: string; level: string }[] };
  expect(diagnostics.filter(({ level }) => level === "error")).toEqual([]);
});

test("import takes nothing from the content folder itself, and names what is not there", async () => {
  const cwd = temporaryFolder({ "content/a.md": "# A\n" });
  expect((await runCommand(["import", "content"], { cwd })).stderr).toContain("is in the content folder already");
  expect(await runCommand(["import", "nope"], { cwd })).toMatchObject({ code: 2, stdout: "" });
});
