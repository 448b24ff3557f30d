import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { realDisk } from "./disk.ts";
import { announceRequest, isSuperseded } from "./newest-request.ts";
import { identityOf } from "./process-identity.ts";
import { publishRelease } from "./publish-release.ts";
import { writeStatus } from "./publish-status.ts";
import { openPublishedFolder } from "./published-folder.ts";
import { ReleaseLock } from "./release-lock.ts";

let root: string;
let publisher: string;
beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "lock-")));
  publisher = join(root, "publisher.mjs");
  const entry = fileURLToPath(new URL("publisher.testing.ts", import.meta.url));
  await build({ entryPoints: [entry], bundle: true, platform: "node", format: "esm", outfile: publisher });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function folder(name: string): string {
  const path = join(root, name);
  realDisk.makeFolder(path);
  return path;
}

async function startPublisher(to: string, from: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [publisher, to, String(from)], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

describe("the lock", () => {
  it("is held by one; the next gets it when it is free", async () => {
    const path = folder("one");
    const [first, second] = [new ReleaseLock(path, realDisk), new ReleaseLock(path, realDisk)];
    expect(await first.acquire(() => false)).toBe(true);
    expect(await second.acquire(() => true)).toBe(false);
    first.release();
    expect(await second.acquire(() => true)).toBe(true);
    expect(readdirSync(path)).toHaveLength(1);
  });

  it("of a process that was killed is nobody's", async () => {
    const to = folder("killed");
    const child = await startPublisher(to, 1);
    const lock = new ReleaseLock(join(to, "lock"), realDisk);
    expect(await lock.acquire(({ pid }) => pid === child.pid)).toBe(false);
    await kill(child);
    expect(await lock.acquire(() => true)).toBe(true);
  });

  it.each([
    ["before the machine was started anew", { boot: "another" }],
    ["by another process that had the same number", { started: "1" }],
  ])("that was taken %s is nobody's", async (_, difference) => {
    const path = folder(`stale-${Object.keys(difference)}`);
    writeFileSync(join(path, "7"), JSON.stringify({ ...identityOf(process.pid), ...difference }));
    expect(await new ReleaseLock(path, realDisk).acquire(() => true)).toBe(true);
    expect(readdirSync(path)).toEqual(["8"]);
  });

  it("that cannot be read is nobody's to take", async () => {
    const path = folder("unreadable");
    writeFileSync(join(path, "3"), "?");
    await expect(new ReleaseLock(path, realDisk).acquire(() => true)).rejects.toThrow("cannot be read");
  });
});

describe("a burst of requests", () => {
  it("leaves the newest, unless that one ended without an answer", () => {
    const path = folder("burst");
    const [old, newest] = [announceRequest(path, realDisk), announceRequest(path, realDisk)];
    expect([isSuperseded(path, old), isSuperseded(path, newest)]).toEqual([true, false]);
    const file = join(path, "request.json");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), boot: "another" }));
    expect(isSuperseded(path, old)).toBe(false);
    writeStatus(path, { state: "published", release: 1, request: newest }, realDisk);
    expect(isSuperseded(path, old)).toBe(true);
  });
});

const patiently = { timeout: 60_000, interval: 10 };

/** Fifty take a while: `NEVERTWICE_LONG=1`. */
const kills = process.env.NEVERTWICE_LONG ? 50 : 8;

it(`a publisher that is killed at ${kills} random moments never leaves half a site, and the next one goes on`, async () => {
  const to = folder("random");
  const site = openPublishedFolder(to, undefined, realDisk);
  const pages = () => ["index.html", "a/index.html", "b/index.html"].map((page) => join(to, "current", page));
  const entries = ["/", "/a/", "/b/"].map((url) => ({ url, body: "page healed" }));
  const facts = { asOf: "2026-01-05", documents: [], pages: 3 };
  await publishRelease(site, { entries, facts: { ...facts, commit: "first" }, keep: 2 });
  for (let round = 0; round < kills; round++) {
    const child = await startPublisher(to, round * 1_000_000 + 1);
    // A slow machine may have none of them come to an end; the first one does, so that there is something to clear away.
    if (round === 0) await expect.poll(() => readFileSync(pages()[0] ?? "", "utf8"), patiently).not.toBe("page healed");
    await wait(Math.random() * 40);
    await kill(child);
    expect(new Set(pages().map((page) => readFileSync(page, "utf8"))).size).toBe(1);
  }
  await publishRelease(site, { entries, facts, keep: 2 });
  expect(pages().map((page) => readFileSync(page, "utf8"))).toEqual(Array(3).fill("page healed"));
  expect(readdirSync(join(to, "releases"))).toHaveLength(3);
}, 180_000);
