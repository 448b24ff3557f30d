import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand, temporaryFolder } from "./run-command.testing.ts";

const report = (title: string, more: string) =>
  `---\nid: nt-aaaaa\ntitle: ${title}\nseverity: SEV2\ndate: 2025-11-05\n${more}---\n\n## Summary\n\nIt broke, and was mended.\n`;

test("publish keeps every address that readers had, and rollback shows what they saw before", async () => {
  const root = temporaryFolder({
    "nevertwice.config.json": '{ "limits": { "deadline": 300000 } }',
    "content/a.md": report("Queue full", "tags: [queue]\naliases: [/posts/full/]\n"),
  });
  const run = (...args: string[]) => runCommand([...args, "--root", root], { cwd: root });
  const write = (text: string) => writeFileSync(join(root, "content/a.md"), text);
  const page = (path: string) => readFileSync(join(root, "site/current", path, "index.html"), "utf8");
  const status = () => JSON.parse(readFileSync(join(root, "site/status.json"), "utf8"));

  expect(await run("rollback", "--to", "site")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("there is no folder `site`"),
  });
  expect(await run("publish", "--to", "site")).toMatchObject({ code: 0, stderr: "" });

  write(report("Queue overflowed", "tags: [backlog]\n"));
  const refused = await run("publish", "--to", "site");
  expect(refused).toMatchObject({ code: 2, stdout: "" });
  expect(refused.stderr).toMatch(/published pages would be lost: \/posts\/full\/; restore .*`aliases`/);
  expect(status()).toMatchObject({ state: "failed", release: 1 });
  expect(page("i/nt-aaaaa")).toContain("Queue full");

  write(report("Queue overflowed", "tags: [backlog]\naliases: [/posts/full/]\n"));
  expect((await run("publish", "--to", "site")).code).toBe(0);
  expect(page("i/nt-aaaaa")).toContain("Queue overflowed");
  expect(page("tags/queue")).toContain("Nothing is listed here any more");

  const back = await run("rollback", "--to", "site");
  expect(back).toMatchObject({ code: 0, stderr: "" });
  expect(back.stdout).toMatch(/site\/current is release 1 \(\d{4}-\d\d-\d\d\)/);
  expect(page("i/nt-aaaaa")).toContain("Queue full");
  expect(status()).toMatchObject({ state: "rolled-back", release: 1 });
  expect(existsSync(join(root, "site/releases/2"))).toBe(true);

  expect(await run("rollback", "--to", "site", "--release", "2", "--quiet")).toMatchObject({ code: 0, stdout: "" });
  expect(page("i/nt-aaaaa")).toContain("Queue overflowed");
  const none = await run("rollback", "--to", "site", "--release", "7");
  expect(none).toMatchObject({ code: 2 });
  expect(none.stderr).toContain("no release 7: there are 1, 2; 2 is current");
}, 300_000);
