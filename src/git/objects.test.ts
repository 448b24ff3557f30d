import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isFastForward, newCommits, timeOfFolder, tipOf } from "./commits.ts";
import { blobsIn, objectInfos, readBlobs } from "./objects.ts";
import { GitError, runGit } from "./run-git.ts";
import { changesOf, filesOf } from "./trees.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "git-")));
const repository = { gitDir: join(root, ".git") };
afterAll(() => rmSync(root, { recursive: true, force: true }));

const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"];
const env = { ...process.env, GIT_COMMITTER_DATE: "2025-03-04T05:06:07Z" };
const git = (...args: string[]) =>
  execFileSync("git", [...identity, ...args], {
    cwd: root,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();

/** main: a, then a merge of a branch with two files. */
const commits: Record<string, string> = {};
beforeAll(() => {
  git("init", "-q", "-b", "main");
  mkdirSync(join(root, "content"));
  const commit = (name: string, path: string, text: string) => {
    writeFileSync(join(root, path), text);
    git("add", "--all");
    git("commit", "-q", "-m", name);
    commits[name] = git("rev-parse", "HEAD");
  };
  commit("first", "content/a b.md", "one\n\0two");
  git("checkout", "-q", "-b", "side");
  symlinkSync("/tmp", join(root, "content/link"));
  commit("side", "content/ä.md", "three");
  git("checkout", "-q", "main");
  commit("second", "content/c.md", "");
  git("merge", "-q", "-m", "merge", "side");
  commits.merge = git("rev-parse", "HEAD");
});

it("lists the files of a commit with their modes", async () => {
  const files = await filesOf(repository, commits.merge ?? "", "content");
  expect(files.map(({ mode, path, readable }) => [mode, path, readable])).toEqual([
    ["100644", "content/a b.md", true],
    ["100644", "content/c.md", true],
    ["120000", "content/link", true],
    ["100644", "content/ä.md", true],
  ]);
});

it("tells what each commit brings, a merge only what no parent has", async () => {
  const order = [commits.first, commits.side, commits.merge].map(String);
  const changes = await changesOf(repository, order);
  expect(changes.map(({ commit, path }) => [order.indexOf(commit), path])).toEqual([
    [0, "content/a b.md"],
    [1, "content/link"],
    [1, "content/ä.md"],
  ]);
});

it("reads blobs as they are stored, empty ones and NUL included", async () => {
  const files = await filesOf(repository, commits.merge ?? "", "content");
  const blobs = await readBlobs(
    repository,
    files.map(({ id }) => id),
  );
  expect(files.map(({ id }) => blobs.get(id)?.toString())).toEqual(["one\n\0two", "", "/tmp", "three"]);
  const infos = await objectInfos(repository, [files[0]?.id ?? "", "f".repeat(40)]);
  expect([...infos.values()]).toEqual([{ type: "blob", size: 8 }]);
  await expect(readBlobs(repository, ["f".repeat(40)])).rejects.toThrow(GitError);
});

it("refuses half an answer", () => {
  expect(() => blobsIn(Buffer.from("abc blob 5\nhal"))).toThrow("half of the object abc");
});

it("knows tips, what is new, and what is lost", async () => {
  const tip = (await tipOf(repository, "main")) ?? "";
  expect(tip).toBe(commits.merge);
  expect(await tipOf(repository, "none")).toBeUndefined();
  expect(await newCommits(repository, [tip])).toEqual([]);
  expect(await isFastForward(repository, commits.first ?? "", tip)).toBe(true);
  expect(await isFastForward(repository, tip, commits.first ?? "")).toBe(false);
  expect(await timeOfFolder(repository, tip, "content")).toBe(Date.parse("2025-03-04T05:06:07Z") / 1000);
});

it("says what git said when it fails", async () => {
  await expect(runGit(repository, ["cat-file", "-t", "nothing"])).rejects.toThrow(
    /git cat-file ended with 128: .*nothing/,
  );
});
