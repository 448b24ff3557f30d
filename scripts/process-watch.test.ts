import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readProcess, usageOf } from "./process-watch.ts";

it("reads a line of /proc/<pid>/stat", () => {
  const numbers = Array.from({ length: 50 }, (_, index) => index + 4);
  expect(readProcess(`77 (a (b) c) S ${numbers.join(" ")}`)).toEqual({
    ...{ parent: 4, cpu: (14 + 15 + 16 + 17) * 10, memory: 24 * 4096 },
  });
});

describe.skipIf(!existsSync("/proc/self/stat"))("usageOf", () => {
  it("counts what a process and its children use", async () => {
    const before = usageOf(process.pid);
    const work = "globalThis.held = Buffer.alloc(200e6, 1); const end = Date.now() + 200; while (Date.now() < end);";
    const child = spawn(process.execPath, ["-e", `${work} console.log("ready"); setInterval(() => {}, 1000)`]);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const during = usageOf(process.pid);
    const alone = usageOf(child.pid ?? 0);
    child.kill();
    expect((during?.memory ?? 0) - (before?.memory ?? 0)).toBeGreaterThan(150e6);
    expect(alone?.memory).toBeGreaterThan(200e6);
    expect(alone?.memory).toBeLessThan(during?.memory ?? 0);
    expect(alone?.cpu).toBeGreaterThan(0);
  });

  it("knows nothing of a process that is not there", () => {
    expect(usageOf(2 ** 30)).toBeUndefined();
  });
});
