import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DocumentHistory } from "#model/history.ts";
import { originOf } from "./content-origin.ts";
import { contentHistory } from "./history.ts";

let folder: string;
let repository: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "nevertwice-history-")));
  repository = join(folder, "repository");
  mkdirSync(repository);
  git("init", "-q", "-b", "main");
  // What a user may have configured, and must not matter.
  git("config", "diff.relative", "true");
  git("config", "log.showRoot", "false");
  write("docs/queue.md", "The queue was full.\n");
  write("docs/disk.md", "The disk was full.\n");
  write("outside.md", "Not ours.\n");
  commit("Ada", "2024-03-01T23:30:00-05:00");
  write("docs/queue.md", "The queue was full, and nobody saw it.\n");
  commit("Bo <b>", "2024-04-02T08:00:00+02:00");
  mkdirSync(join(repository, "docs/2024"));
  renameSync(join(repository, "docs/queue.md"), join(repository, "docs/2024/Schlange ü.md"));
  rmSync(join(repository, "docs/disk.md"));
  commit("Cy", "2024-05-03T08:00:00Z");
  write("docs/disk.md", "Another disk, another story.\n");
  write("outside.md", "Still not ours.\n");
  commit("Ada", "2024-06-04T08:00:00Z");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: string[]): void {
  execFileSync("git", args, { cwd: repository, env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null" } });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
}

/** The committer is somebody else, on another day: neither counts. */
function commit(author: string, date: string): void {
  git("add", "--all");
  const name = author.replace(/[<>]/g, "");
  const env = { ...process.env, GIT_COMMITTER_DATE: date.replace(/^2024/, "2025"), GIT_CONFIG_GLOBAL: "/dev/null" };
  const who = ["-c", "user.name=Robot", "-c", "user.email=robot@example.org"];
  const args = ["commit", "-q", "-m", "change", `--author=${name} <a@example.org>`, `--date=${date}`];
  execFileSync("git", [...who, ...args], { cwd: repository, env });
}

async function historiesIn(contentDir: string): Promise<Record<string, DocumentHistory>> {
  const history = await contentHistory(await originOf(contentDir));
  if (history.state !== "known") throw new Error(`the history is ${history.state}`);
  return Object.fromEntries(history.of);
}

describe("contentHistory", () => {
  it("has the days and names of the authors, and follows a file that moved unchanged", async () => {
    const histories = await historiesIn(join(repository, "docs"));
    expect(Object.keys(histories).sort()).toEqual(["2024/Schlange ü.md", "disk.md"]);
    expect(histories["2024/Schlange ü.md"]).toEqual({
      last: { day: "2024-05-03", author: "Cy" },
      first: { day: "2024-03-01", author: "Ada" },
      authors: ["Ada", "Bo b", "Cy"],
      changes: 3,
    });
  });

  it("leaves out changes of which these readers get nothing", async () => {
    const shown = (bytes: Uint8Array) => Buffer.from(bytes).toString().replace(", and nobody saw it", "");
    const abridged = { paths: new Set(["2024/Schlange ü.md"]), shown };
    const history = await contentHistory(await originOf(join(repository, "docs")), abridged);
    expect(history.state === "known" && history.of.get("2024/Schlange ü.md")).toMatchObject({
      ...{ authors: ["Ada", "Cy"], changes: 2 },
      last: { author: "Cy" },
    });
  });

  it("does not take a new file for one of the same name that was deleted", async () => {
    const { "disk.md": disk } = await historiesIn(join(repository, "docs"));
    expect(disk).toMatchObject({ first: { day: "2024-06-04" }, authors: ["Ada"], changes: 1 });
  });

  it("knows a whole repository as content", async () => {
    expect((await historiesIn(repository))["outside.md"]).toMatchObject({ changes: 2 });
  });

  it("says of a bare repository what it says of the work tree", async () => {
    const bare = join(folder, "bare.git");
    execFileSync("git", ["clone", "-q", "--bare", repository, bare]);
    const here = await originOf(join(repository, "docs"));
    if (here === undefined) throw new Error("no origin");
    const there = { repository: { gitDir: bare }, commit: here.commit, folder: "docs" };
    expect(await contentHistory(there)).toEqual(await contentHistory(here));
  });

  it("does not know the history of a shallow clone", async () => {
    const shallow = join(folder, "shallow");
    execFileSync("git", ["clone", "-q", "--depth", "1", `file://${repository}`, shallow]);
    expect(await contentHistory(await originOf(join(shallow, "docs")))).toEqual({ state: "unknown" });
  });

  it("has nothing to say outside a repository, and before the first commit", async () => {
    const outside = join(folder, "outside");
    mkdirSync(outside);
    expect(await contentHistory(await originOf(outside))).toEqual({ state: "none" });
    execFileSync("git", ["init", "-q"], { cwd: outside });
    expect(await contentHistory(await originOf(outside))).toEqual({ state: "none" });
  });
});
