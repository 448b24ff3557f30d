import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { temporaryFolder } from "../run-command.testing.ts";
import { watchFolder } from "./watch-folder.ts";

function watched(): { folder: string; calls: string[][] } {
  const folder = temporaryFolder({ "a/one.md": "1" });
  const calls: string[][] = [];
  const watching = watchFolder(folder, (paths) => {
    calls.push(paths.map((path) => basename(path)));
  });
  onTestFinished(() => watching.close());
  return { folder, calls };
}

test("a save is reported once, also in a folder that is new", async () => {
  const { folder, calls } = watched();
  await pause(50);
  writeFileSync(join(folder, "a", "one.md"), "2");
  appendFileSync(join(folder, "a", "one.md"), "3");
  await vi.waitFor(() => expect(calls).toEqual([["one.md"]]), 5_000);
  mkdirSync(join(folder, "b"));
  await pause(300);
  writeFileSync(join(folder, "b", "two.md"), "1");
  await vi.waitFor(() => expect(calls.flat()).toContain("two.md"), 5_000);
});

test("what editors leave beside a file is not reported", async () => {
  const { folder, calls } = watched();
  await pause(50);
  for (const name of [".one.md.swp", "one.md~", "4913", ".#one.md"]) writeFileSync(join(folder, "a", name), "x");
  await pause(50);
  writeFileSync(join(folder, "a", "one.md"), "2");
  await vi.waitFor(() => expect(calls).toEqual([["one.md"]]), 5_000);
});

test("what changes during a call is reported after it", async () => {
  const folder = temporaryFolder({ "one.md": "1" });
  const calls: string[][] = [];
  let running = 0;
  const watching = watchFolder(folder, async (paths) => {
    running += 1;
    expect(running).toBe(1);
    calls.push(paths.map((path) => basename(path)));
    if (calls.length === 1) writeFileSync(join(folder, "two.md"), "1");
    await pause(300);
    running -= 1;
  });
  onTestFinished(() => watching.close());
  await pause(50);
  writeFileSync(join(folder, "one.md"), "2");
  await vi.waitFor(() => expect(calls).toEqual([["one.md"], ["two.md"]]), 5_000);
});
