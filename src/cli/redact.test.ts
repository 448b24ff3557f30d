import { chmodSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand, temporaryFolder } from "./run-command.testing.ts";

const log = "\uFEFF10:01 login ines.moreau@zebrakite.com\r\n10:02 DB_PASSWORD=Zebra-Kite-41\r\n";

describe("redact", () => {
  test("replaces in place, keeps mark, line ends and permissions, and never prints a value", async () => {
    const cwd = temporaryFolder({ "content/logs/app.log": log });
    const file = join(cwd, "content/logs/app.log");
    chmodSync(file, 0o640);
    const { code, stdout, stderr } = await runCommand(["redact", "content/logs/app.log"], { cwd });
    expect(code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe("\uFEFF10:01 login [email-1]\r\n10:02 DB_PASSWORD=[secret-1]\r\n");
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(stdout).toContain("content/logs/app.log:2:19  password **** → [secret-1]");
    expect(stderr).toContain("2 places (2 values) replaced");
    expect(stderr).toContain("revoke the credentials");
    expect(stdout + stderr).not.toMatch(/Zebra|moreau/);
  });

  test("--dry-run writes nothing", async () => {
    const cwd = temporaryFolder({ "a.md": log });
    const { code, stderr } = await runCommand(["redact", "--dry-run", "a.md"], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain("2 places (2 values) would be replaced");
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(log);
  });

  test("refuses what it cannot rewrite", async () => {
    const cwd = temporaryFolder({ "a.md": log });
    symlinkSync(join(cwd, "a.md"), join(cwd, "link.md"));
    expect(await runCommand(["redact", "link.md"], { cwd })).toMatchObject({ code: 2 });
    expect(await runCommand(["redact", "absent.md"], { cwd })).toMatchObject({ code: 2 });
  });

  test("an allowed value needs a reason", async () => {
    const cwd = temporaryFolder({
      "a.md": log,
      "nevertwice.config.json": '{"secrets":{"allow":[{"match":"Zebra-*"}]}}',
    });
    const { code, stderr } = await runCommand(["redact", "a.md"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("secrets.allow[0].reason");
  });
});

test("a secret in an attachment is found at its place, and blocks the document that links it", async () => {
  const cwd = temporaryFolder({
    "content/a.md": "---\nid: nt-7k3qd\ntitle: A\ndate: 2025-03-04\n---\n\n# A\n\nSee [the log](logs/app.log).\n",
    "content/b.md": "---\nid: nt-7k3qe\ntitle: B\ndate: 2025-03-04\n---\n\n# B\n\nNo log.\n",
    "content/logs/load.png": "\u0089PNG",
    "content/logs/app.log": "10:01 started\n10:02 DB_PASSWORD=Zebra-Kite-41\n",
  });
  const { code, stdout, stderr } = await runCommand(["check", "--format", "json"], { cwd });
  expect(code).toBe(1);
  expect(stdout).not.toContain("Zebra");
  expect(stderr).toContain("not searched for secrets, being no text: 1 attachment (logs/load.png)");
  const errors = JSON.parse(stdout).diagnostics.filter(({ rule }: { rule: string }) => rule === "secret-in-log");
  expect(errors).toMatchObject([
    { file: "content/a.md", line: 9, related: [{ file: "content/logs/app.log", line: 2, column: 19 }] },
    { file: "content/logs/app.log", line: 2, column: 19 },
  ]);
  const built = await runCommand(["build", "--keep-going", "--json"], { cwd });
  expect(JSON.parse(built.stdout)).toMatchObject({
    published: [{ path: "b.md" }],
    blocked: [{ path: "a.md", rule: "secret-in-log", line: 9 }],
  });
});
