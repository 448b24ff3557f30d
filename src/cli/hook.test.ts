import { execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "./run-command.testing.ts";

/** So many pairs of clones push at the same time; twenty with `NEVERTWICE_LONG=1`. */
const pairs = process.env.NEVERTWICE_LONG ? 20 : 1;

const root = realpathSync(mkdtempSync(join(tmpdir(), "hook-")));
const bare = join(root, "kb.git");
const to = join(root, "site");
const work = join(root, "work");
afterAll(() => rmSync(root, { recursive: true, force: true }));

const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "core.quotePath=false"];

function git(cwd: string, ...args: string[]): string {
  return execFileSync("git", [...identity, ...args], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();
}

interface Pushed {
  code: number | null;
  /** What the server said, without git's own lines. */
  remote: string[];
}

function push(cwd: string, ...args: string[]): Promise<Pushed> {
  const child = spawn("git", ["push", "-q", ...args], { cwd, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return new Promise((resolve) => {
    child.on("close", (code) => {
      const remote = said.split("\n").flatMap((line) => (line.startsWith("remote: ") ? [line.slice(8).trimEnd()] : []));
      resolve({ code, remote });
    });
  });
}

function write(path: string, text: string, cwd = work): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

function commit(message: string, cwd = work): string {
  git(cwd, "add", "--all");
  git(cwd, "commit", "-q", "-m", message);
  return git(cwd, "rev-parse", "HEAD");
}

const queue = `---
id: nt-aaaaa
title: The queue stopped after a failover
severity: SEV2
date: 2025-03-04
tags: [queue]
---

Workers kept the address of the old primary. We restarted them.
`;

/** The one that is there from the beginning has an old address too. */
const first = queue.replace("tags:", "aliases: [/old-queue/]\ntags:");

/** All objects of the server, and what readers see. */
function served(): { release: string; objects: string; home: string } {
  return {
    release: readlinkSync(join(to, "current")),
    objects: git(bare, "cat-file", "--batch-all-objects", "--batch-check"),
    home: readFileSync(join(to, "current/index.html"), "utf8"),
  };
}

/** Pushes what is committed, sees it refused without a trace, takes the commits back, and gives what the server said. */
async function refused(...args: string[]): Promise<string> {
  const before = served();
  const { code, remote } = await push(work, ...(args.length > 0 ? args : ["origin", "HEAD:main"]));
  expect(remote).toContainEqual(expect.stringMatching(/^nevertwice: NOT PUBLISHED - /));
  expect(code).toBe(1);
  expect(served()).toEqual(before);
  for (const line of remote) expect(line).toMatch(/^[\x20-\x7e]{0,76}$/);
  return remote.join("\n");
}

beforeAll(async () => {
  execFileSync("git", ["init", "-q", "--bare", "-b", "main", bare]);
  writeFileSync(join(root, "server.json"), '{ "title": "Our lessons", "baseUrl": "https://kb.example.org" }');
  const place = ["--repo", bare, "--to", to, "--keep", "2", "--config", "server.json"];
  const installed = await runCommand(["hook", "install", ...place], { cwd: root });
  expect(installed).toMatchObject({ code: 0, stderr: "" });
  execFileSync("git", ["clone", "-q", bare, work], { stdio: "ignore" });
  write("content/queue.md", first);
  write("content/later.md", queue.replace("nt-aaaaa", "nt-zzzzz").replace("tags:", "publishAfter: 2099-01-02\ntags:"));
  commit("The first documents");
  const { code, remote } = await push(work, "origin", "HEAD:main");
  expect({ code, remote }).toMatchObject({
    code: 0,
    remote: [
      expect.stringContaining("published release 1: 1 documents"),
      "nevertwice: new     https://kb.example.org/i/nt-aaaaa/",
      expect.stringMatching(/^nevertwice: {3}ticket {3}Postmortem \(SEV2\): The queue stopped/),
      "nevertwice:   redirect /old-queue/ -> /i/nt-aaaaa/",
      expect.stringContaining("the next embargo ends on 2099-01-02"),
    ],
  });
});

beforeEach(() => {
  if (existsSync(join(work, ".git"))) git(work, "reset", "-q", "--hard", "origin/main");
});

describe("hook install", () => {
  it("may be run again, and refuses hooks of somebody else and folders without a repository", async () => {
    const install = (repo: string) =>
      runCommand(["hook", "install", "--repo", repo, "--to", "elsewhere"], { cwd: root });
    const other = join(root, "other.git");
    execFileSync("git", ["init", "-q", "--bare", other]);
    expect((await install(other)).code).toBe(0);
    expect((await install(other)).code).toBe(0);
    expect(git(other, "config", "receive.fsckObjects")).toBe("true");
    writeFileSync(join(other, "hooks/pre-receive"), "#!/bin/sh\nexit 0\n");
    expect(await install(other)).toMatchObject({ code: 2, stderr: expect.stringContaining("not ours") });
    expect(await install(work)).toMatchObject({ code: 2, stderr: expect.stringContaining("no bare repository") });
  });
});

describe("a push that is refused", () => {
  it("for a document without a title: file, line, rule and what to do", async () => {
    write("content/bad.md", "---\nid: nt-bbbbb\n---\n\n**Severity**: SEV2\n");
    commit("A bad one");
    const said = await refused();
    expect(said).toMatch(/1 error in 1 of 1 changed file/);
    expect(said).toMatch(/^content\/bad\.md\n.*\d+:\d+ +error +title-missing/ms);
    expect(said).toContain("site still shows ");
    expect(said).toContain("npx nevertwice check --changed");
    expect(said).toContain("rules: https://kb.example.org/rules/");
  });

  it("for a secret that only a commit in between had", async () => {
    write("notes/log.txt", "export AWS_KEY=AKIAQWERTYUIOPASDFGH\n");
    const between = commit("Oops");
    rmSync(join(work, "notes/log.txt"));
    commit("Gone again");
    const said = await refused("origin", "HEAD:main", "HEAD:refs/heads/preview");
    expect(said).toMatch(/notes\/log\.txt\n +1:\d+ +error +secret-in-log/);
    expect(said.replace(/\n +/g, " ")).toContain(`in commit ${between.slice(0, 7)}`);
    expect(said).not.toContain("AKIAQWERTY");
    expect(said).toContain("secret-in-log cannot be overridden");
  });

  it("for all that git can bring besides text, each named with its rule", async () => {
    symlinkSync("/tmp", join(work, "content/y.md"));
    write("content/.gitattributes", "*.md export-ignore\n");
    write("content/A.md", queue);
    write("content/a.md", queue);
    write("content/b\u202edm.exe.md", queue);
    write("content/x.md", queue);
    git(work, "add", "--all");
    git(work, "update-index", "--chmod=+x", "content/x.md");
    git(work, "update-index", "--add", "--cacheinfo", `160000,${git(work, "rev-parse", "HEAD")},content/sub`);
    git(work, "commit", "-q", "-m", "Forged");
    // Taking it all away again does not help: it is in a commit.
    const said = await refused();
    const rules = Array.from(said.matchAll(/^(content\/\S+)\n +- +error +(push-[a-z]+)/gm), ([, file, rule]) => [
      file,
      rule,
    ]);
    expect(rules).toEqual([
      ["content/.gitattributes", "push-path"],
      ["content/a.md", "push-path"],
      ["content/b\\u{202e}dm.exe.md", "push-path"],
      ["content/sub", "push-mode"],
      ["content/x.md", "push-mode"],
      ["content/y.md", "push-mode"],
    ]);
  });

  it("for such things in a commit in between, whichever branch it is for", async () => {
    symlinkSync("/tmp", join(work, "content/y.md"));
    commit("A link");
    rmSync(join(work, "content/y.md"));
    commit("Gone again");
    expect(await refused("origin", "HEAD:refs/heads/preview")).toContain("push-mode");
  });

  it("for a document and a file that are too large, and for attributes that run a filter", async () => {
    write("content/big.md", "word ".repeat(400_000));
    write("content/log.txt", "word ".repeat(4_000_000));
    commit("Large");
    expect(await refused()).toMatch(/content\/big\.md\n.*push-size.*content\/log\.txt\n.*push-size/s);
    git(work, "reset", "-q", "--hard", "origin/main");
    write(".gitattributes", "*.md filter=lfs\n");
    commit("A filter");
    expect(await refused()).toMatch(/\.gitattributes\n +1:1 +error +push-path/);
  });

  it("for a path that leads out", async () => {
    const parent = git(work, "rev-parse", "HEAD");
    const tree = (...entries: string[]) =>
      execFileSync("git", ["mktree", "--missing"], {
        cwd: work,
        input: `${entries.join("\n")}\n`,
        encoding: "utf8",
      }).trim();
    const blob = git(work, "hash-object", "-w", join(work, "content/queue.md"));
    const content = tree(`040000 tree ${tree(`100644 blob ${blob}\tx.md`)}\t..`);
    const out = git(work, "commit-tree", tree(`040000 tree ${content}\tcontent`), "-p", parent, "-m", "Forged");
    const before = served();
    // Git itself refuses it, when it is told to look (`receive.fsckObjects`).
    expect((await push(work, "origin", `${out}:main`)).code).toBe(1);
    expect(served()).toEqual(before);
    git(bare, "config", "receive.fsckObjects", "false");
    expect(await refused("origin", `${out}:main`)).toContain("push-path");
    git(bare, "config", "receive.fsckObjects", "true");
  });

  it("for other refs, for deleting the published branch, and for throwing commits away", async () => {
    const said = await refused("origin", "HEAD:refs/notes/x", ":main");
    expect(said).toContain("only branches are taken");
    expect(said).toContain("cannot be deleted");
    const orphan = git(work, "commit-tree", "HEAD^{tree}", "-m", "Another beginning");
    expect(await refused("--force", "origin", `${orphan}:main`)).toContain("would throw published commits away");
  });

  it("for a document that is gone without a word", async () => {
    git(work, "rm", "-q", "content/queue.md");
    write("content/other.md", queue.replace("nt-aaaaa", "nt-ccccc"));
    commit("Gone");
    expect(await refused()).toContain("ledger-url-lost");
    write("content/permalinks.txt", "/i/nt-aaaaa/ nt-aaaaa 2025-03-05\n");
    commit("Listed, and still gone");
    expect(await refused()).toMatch(/content\/permalinks\.txt\n +1:\d+ +error +ledger-url-lost/);
  });

  it("for an alias that is taken away, and for the id of a document that was withdrawn", async () => {
    write("content/queue.md", queue);
    write("content/permalinks.txt", "/i/nt-ggggg/ nt-ggggg 2025-03-05 withdrawn 2025-03-06 wrong\n");
    write("content/late.md", queue.replace("nt-aaaaa", "nt-ggggg"));
    commit("An address less");
    const said = (await refused()).replace(/\n {9,}/g, " ");
    expect(said).toMatch(/content\/late\.md\n +2:5 +error +duplicate-id .*withdrawn/);
    expect(said).toMatch(/content\/queue\.md\n +1:1 +error +ledger-url-lost .*\/old-queue\//);
  });

  it("when the tool itself fails", async () => {
    const hook = join(bare, "hooks/pre-receive");
    const text = readFileSync(hook, "utf8");
    write("content/more.md", queue.replace("nt-aaaaa", "nt-ddddd"));
    commit("Good");
    writeFileSync(hook, text.replace("--content content", "--content ../x"));
    try {
      expect(await refused()).toContain("internal error, nothing published, report ");
    } finally {
      writeFileSync(hook, text);
    }
  });
});

describe("a push that is taken", () => {
  it("moves and renames a document without moving its page, and its configuration has no effect", async () => {
    mkdirSync(join(work, "content/2025"));
    renameSync(join(work, "content/queue.md"), join(work, "content/2025/the-queue.md"));
    write("content/2025/the-queue.md", first.replace("The queue stopped", "All queues stopped"));
    write("nevertwice.config.json", '{"title": "Taken over"}');
    commit("Renamed");
    const { code, remote } = await push(work, "origin", "HEAD:main");
    expect(code).toBe(0);
    expect(remote.join("\n")).toContain("nevertwice.config.json has no effect here");
    expect(remote.join("\n")).toContain("changed https://kb.example.org/i/nt-aaaaa/");
    const page = readFileSync(join(to, "current/i/nt-aaaaa/index.html"), "utf8");
    expect(page).toContain("All queues stopped");
    expect(page).not.toContain("Taken over");
    expect(page).toContain("Our lessons");
  });

  it("does not wait for what is missing of the notes of the last publish, nor believe damaged ones", async () => {
    const index = join(to, "state/documents.index");
    appendFileSync(index, " ");
    write("content/twin.md", queue);
    commit("An id twice");
    expect(await refused()).toContain("duplicate-id");
    expect(readdirSync(join(to, "state"))).toContain("documents.index");
  });

  it(
    "is the last one that is published, however many come at once",
    async () => {
      const clones = Array.from({ length: pairs * 2 }, (_, number) => {
        const clone = join(root, `clone-${number}`);
        execFileSync("git", ["clone", "-q", bare, clone], { stdio: "ignore" });
        write(`content/burst-${number}.md`, queue.replace("nt-aaaaa", `nt-bbbb${number % 10}`), clone);
        commit(`Number ${number}`, clone);
        return clone;
      });
      for (let pair = 0; pair < pairs; pair++) {
        const both = clones.slice(2 * pair, 2 * pair + 2);
        for (const clone of both) git(clone, "pull", "-q", "--rebase", "origin", "main");
        await Promise.all(both.map((clone) => push(clone, "origin", "HEAD:main")));
      }
      const status = JSON.parse(readFileSync(join(to, "status.json"), "utf8")) as { state: string; commit: string };
      const tip = git(bare, "rev-parse", "main");
      expect(status).toMatchObject({ state: "published", commit: tip });
      const record = JSON.parse(readFileSync(join(to, "current/release.json"), "utf8")) as { commit: string };
      expect(record.commit).toBe(tip);
    },
    pairs * 120_000,
  );
});

const forgedPushes = fileURLToPath(new URL("../../../shared/attacks/git/pushes.json", import.meta.url));

describe.skipIf(!existsSync(forgedPushes))("the pushes of the collection of attacks", () => {
  const cases = existsSync(forgedPushes)
    ? (JSON.parse(readFileSync(forgedPushes, "utf8")) as { id: string; expect: string }[])
    : [];
  const makers: Record<string, () => void> = {
    "symlink-abs": () => symlinkSync("/tmp", join(work, "content/y.md")),
    "invalid-one": () => write("content/untitled.md", "---\nid: nt-eeeee\n---\n\n**Severity**: SEV2\n"),
    valid: () => write("content/good.md", queue.replace("nt-aaaaa", "nt-fffff")),
  };

  it.each(cases)("$id: $expect", async ({ id, expect: expected }) => {
    const make = makers[id];
    if (make === undefined) throw new Error(`nobody has said yet how to make the push ${id}`);
    git(work, "pull", "-q", "--rebase", "origin", "main");
    make();
    commit(id);
    if (expected.startsWith("reject")) {
      const said = await refused();
      if (expected.includes("file:line")) expect(said).toMatch(/^content\/untitled\.md\n.*^ +\d+:\d+ +error/ms);
      return;
    }
    expect((await push(work, "origin", "HEAD:main")).code).toBe(0);
    expect(existsSync(join(to, "current/i/nt-fffff/index.html"))).toBe(true);
  });
});
