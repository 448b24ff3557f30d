import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { treeMemory } from "./process-memory.ts";

describe.skipIf(!existsSync("/proc/self/status"))("treeMemory", () => {
  it("counts what a process and its children hold", async () => {
    const before = treeMemory(process.pid) ?? 0;
    const child = spawn(process.execPath, [
      "-e",
      "globalThis.held = Buffer.alloc(200e6, 1); console.log('ready'); setInterval(() => {}, 1000)",
    ]);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const during = treeMemory(process.pid) ?? 0;
    const alone = treeMemory(child.pid ?? 0) ?? 0;
    child.kill();
    expect(during - before).toBeGreaterThan(150e6);
    expect(alone).toBeGreaterThan(200e6);
    expect(alone).toBeLessThan(during);
  });
});
