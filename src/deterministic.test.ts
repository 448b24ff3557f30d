import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runCommand } from "#cli/run-command.testing.ts";

const content = new URL("../content/rcas/", import.meta.url).pathname;
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nevertwice-twice-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file of a site with its bytes. */
function site(out: string): Map<string, string> {
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.sort().map((file) => [file.slice(out.length + 1), readFileSync(file).toString("base64")]));
}

async function build(name: string, env: Record<string, string>): Promise<Map<string, string>> {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  cpSync(content, join(root, "content"), { recursive: true });
  const { code, stderr } = await runCommand(["build", "--root", root], { cwd: root, env });
  expect(code, stderr).toBe(0);
  return site(join(root, "dist"));
}

it("makes the same bytes from the same content, in other folders, time zones and languages", async () => {
  const first = await build("one", { TZ: "UTC", LANG: "C" });
  const second = await build("another/deeper", { TZ: "Asia/Kolkata", LANG: "de_DE.UTF-8" });
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...second].filter(([path, bytes]) => first.get(path) !== bytes).map(([path]) => path)).toEqual([]);
});
