import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Disk, realDisk } from "./disk.ts";
import { dyingDisk, faultyDisk, Killed, watchedDisk } from "./failing-disk.testing.ts";
import { publishRelease } from "./publish-release.ts";
import { openPublishedFolder, type PublishedFolder, releasesOf, showRelease } from "./published-folder.ts";
import { rollBack } from "./roll-back.ts";

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "releases-")));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function open(disk: Disk = realDisk, name = "to"): PublishedFolder {
  return openPublishedFolder(join(root, name), { root: join(root, "x"), contentDir: join(root, "x") }, disk);
}

/** A site in which every page says of which edition it is, but for one that never changes. */
function edition(text: string) {
  return [
    { url: "/", body: `home ${text}` },
    { url: "/i/nt-aaaaa/", body: `page ${text}` },
    { url: "/pagefind/index.js", body: `index ${text}` },
    { url: "/assets/theme.css", body: "body{}" },
  ];
}

const facts = { asOf: "2026-01-05", documents: [{ id: "nt-aaaaa", path: "a.md", hash: "0" }], pages: 2 };

function publish(site: PublishedFolder, text: string, keep = 5) {
  return publishRelease(site, { entries: edition(text), facts: { ...facts, commit: text }, keep });
}

function shown(site: PublishedFolder, path: string): string {
  return readFileSync(join(site.path, "current", path), "utf8");
}

/** The edition that readers see, which must be one and the same on all pages; empty before the first. */
function editionShown(site: PublishedFolder): string {
  let names: string[];
  try {
    names = readdirSync(join(site.path, "current"));
  } catch {
    return "";
  }
  expect(names.sort()).toEqual(["assets", "i", "index.html", "pagefind", "release.json"]);
  const pages = ["index.html", "i/nt-aaaaa/index.html", "pagefind/index.js"].map((path) => shown(site, path));
  const editions = new Set(pages.map((page) => page.split(" ")[1]));
  expect(editions.size).toBe(1);
  return [...editions][0] ?? "";
}

describe("a release", () => {
  it("shares with the one before what has not changed", async () => {
    const site = open();
    await publish(site, "one");
    const { written } = await publish(site, "two");
    expect(written).toBe(3);
    expect(editionShown(site)).toBe("two");
    const inode = (release: number, path: string) => statSync(join(site.path, `releases/${release}`, path)).ino;
    expect(inode(2, "assets/theme.css")).toBe(inode(1, "assets/theme.css"));
    expect(inode(2, "index.html")).not.toBe(inode(1, "index.html"));
  });

  it("is not made when nothing has changed", async () => {
    const site = open();
    await publish(site, "one");
    expect(await publish(site, "one")).toMatchObject({ changed: false, written: 0 });
    expect(releasesOf(site)).toEqual([1]);
  });

  it("does not share a file that somebody cut off by hand", async () => {
    const site = open();
    await publish(site, "one");
    writeFileSync(join(site.path, "releases/1/assets/theme.css"), "");
    await publish(site, "two");
    expect(shown(site, "assets/theme.css")).toBe("body{}");
  });

  it("goes when it is old, but not the current one", async () => {
    const site = open();
    for (const text of ["a", "b", "c", "d"]) await publish(site, text, 2);
    expect(releasesOf(site)).toEqual([2, 3, 4]);
  });

  it("may not take the name of its own record", async () => {
    const site = open();
    const entries = [{ url: "/release.json", body: "{}" }];
    await expect(publishRelease(site, { entries, facts, keep: 5 })).rejects.toThrow("used by nevertwice itself");
  });
});

describe("rolling back", () => {
  it("shows the release before, then one by its number; the next publish goes on from there", async () => {
    const site = open();
    for (const text of ["a", "b", "c"]) await publish(site, text);
    expect(rollBack(site, undefined).release).toBe(2);
    expect(editionShown(site)).toBe("b");
    expect(rollBack(site, 1).release).toBe(1);
    expect(editionShown(site)).toBe("a");
    expect(() => rollBack(site, 9)).toThrow("has no release 9: there are 1, 2, 3; 1 is current");
    expect(() => rollBack(site, undefined)).toThrow("no release before 1");
    await publish(site, "d");
    expect(editionShown(site)).toBe("d");
    expect(releasesOf(site)).toEqual([1, 2, 3, 4]);
  });

  it("refuses a release that is not as it was made", async () => {
    const site = open();
    await publish(site, "a");
    await publish(site, "b");
    writeFileSync(join(site.path, "releases/1/index.html"), "home x");
    expect(() => rollBack(site, 1)).toThrow("index.html is not as it was made");
    expect(editionShown(site)).toBe("b");
  });
});

/** How many changes of the disk the second publish makes. */
async function operationsOfPublish(): Promise<number> {
  const counting = dyingDisk(Number.POSITIVE_INFINITY);
  await publish(open(realDisk, "count"), "old", 1);
  await publish(open(realDisk, "count"), "older", 1);
  await publish(open(counting, "count"), "new", 1);
  return counting.operations();
}

it("a release that was made and never shown is no release to go back to", async () => {
  const site = open();
  for (const text of ["a", "b"]) await publish(site, text);
  const dying = watchedDisk((operation) => {
    if (operation === "symlink") throw new Killed();
  });
  await expect(publish({ ...site, disk: dying }, "c")).rejects.toThrow(Killed);
  await publish(site, "d");
  expect(releasesOf(site)).toEqual([1, 2, 3, 4]);
  expect(rollBack(site, undefined).release).toBe(2);
});

describe("whatever happens to the publisher", () => {
  it("killed at any change of the disk: readers see the old site or the new one, and the next publish heals", async () => {
    const operations = await operationsOfPublish();
    expect(operations).toBeGreaterThan(20);
    const seen = new Set<string>();
    const site = open();
    for (const text of ["a", "b"]) await publish(site, text, 1);
    for (let at = 0; at < operations; at++) {
      const old = editionShown(site);
      await expect(publish({ ...site, disk: dyingDisk(at) }, `new-${at}`, 1)).rejects.toThrow(Killed);
      const edition = editionShown(site);
      expect([old, `new-${at}`]).toContain(edition);
      seen.add(edition === old ? "old" : "new");
      await publish(site, `healed-${at}`, 1);
      expect(editionShown(site)).toBe(`healed-${at}`);
      expect(readdirSync(join(site.path, "releases")).filter((name) => !/^\d+$/.test(name))).toEqual([]);
    }
    expect(seen).toEqual(new Set(["old", "new"]));
  });

  it.each(["ENOSPC", "EIO"] as const)("%s at any change: one line with the path, and an entire site", async (code) => {
    const operations = await operationsOfPublish();
    const site = open();
    for (const text of ["a", "b"]) await publish(site, text, 1);
    for (let at = 0; at < operations; at++) {
      const old = editionShown(site);
      await publish({ ...site, disk: faultyDisk(at, code) }, `new-${at}`, 1).catch((error: Error) => {
        expect(error.message).toMatch(new RegExp(`^cannot write ${site.path}[^\\n]*: ${code}`));
      });
      expect([old, `new-${at}`]).toContain(editionShown(site));
    }
    await publish(site, "healed", 1);
    expect(editionShown(site)).toBe("healed");
  });
});

/** Reads five files again and again, until it is told to stop; then says how often, and what was missing. */
const reader = `
const { readFileSync } = require("node:fs");
const { parentPort, workerData: { paths, stop } } = require("node:worker_threads");
const flag = new Int32Array(stop);
let reads = 0;
const missing = [];
parentPort.postMessage("ready");
while (Atomics.load(flag, 0) === 0) {
  for (const path of paths) {
    reads += 1;
    try { readFileSync(path); } catch (error) { missing.push(path + " " + error.code); }
  }
}
parentPort.postMessage({ reads, missing });
`;

/** Of two hundred releases so many are made, and the others only shown; all with `NEVERTWICE_LONG=1`. */
const made = process.env.NEVERTWICE_LONG ? 200 : 5;

it("a reader of five pages misses none while two hundred releases are published", async () => {
  const site = open();
  for (const text of ["a", "b", "c"]) await publish(site, text);
  const pages = ["index.html", "i/nt-aaaaa/index.html", "pagefind/index.js", "assets/theme.css", "release.json"];
  const stop = new SharedArrayBuffer(4);
  const paths = pages.map((path) => join(site.path, "current", path));
  const worker = new Worker(reader, { eval: true, workerData: { paths, stop } });
  await new Promise((resolve) => worker.once("message", resolve));
  for (let number = 0; number < 200 - made; number++) showRelease(site, (number % 3) + 1);
  for (let number = 0; number < made; number++) await publish(site, `more-${number}`, 1);
  const told = new Promise<{ reads: number; missing: string[] }>((resolve) => worker.once("message", resolve));
  Atomics.store(new Int32Array(stop), 0, 1);
  const { reads, missing } = await told;
  await worker.terminate();
  if (process.env.NEVERTWICE_LONG) console.info(`${reads} reads, ${missing.length} missing`);
  expect(missing).toEqual([]);
  expect(reads).toBeGreaterThan(200);
});
