import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { runCommand } from "../run-command.testing.ts";

/**
 * The recipes as far as they run on this machine: their steps, in order, in a knowledge base that `init` made, with the
 * compiled command where `npm ci` would put it. What needs the network is named and left out.
 */

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nevertwice-recipes-"));
const home = join(folder, "kb");

/** git takes it as a name; a shell that reads it as a command leaves a file behind. */
const hostileBranch = "feature/$(touch$IFS./owned);`touch$IFS./owned`";

const past = `---
id: nt-0ca5e
tags: [lease-lost, export]
---
# Exports stopped for a lost lease

**Incident Date**: 2025-03-04
**Severity**: SEV2

## Summary

The export worker held a lease that had no end.

## Action items

- [ ] Give the lease an end (owner: Ada Byron, due 2025-05-01)
`;

const recent = `---
id: nt-0b1de
tags: [lease-lost, export]
related: [nt-0ca5e]
---
# @everyone Exports stopped again <img src=x>

**Incident Date**: 2025-06-10
**Severity**: tasty

## Summary

The export worker held a lease that had no end, see [the first time](2025-lease.md).
`;

function git(...args: string[]): string {
  const identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...args], {
    cwd: home,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}

beforeAll(async () => {
  const { code } = await runCommand(["init", "kb", "--host", "all"], { cwd: folder });
  expect(code).toBe(0);
  mkdirSync(join(home, "node_modules/.bin"), { recursive: true });
  symlinkSync(repository, join(home, "node_modules/nevertwice"), "dir");
  symlinkSync(join(repository, "lib/cli.js"), join(home, "node_modules/.bin/nevertwice"));
  chmodSync(join(repository, "lib/cli.js"), 0o755);
  const config = readFileSync(join(home, "nevertwice.config.ts"), "utf8");
  // A machine that does much else at the same time is slow, and that is no finding.
  writeFileSync(join(home, "nevertwice.config.ts"), config.replace("title:", "limits: { deadline: 300_000 }, title:"));
  // The samples have tests of their own; here each of eight runs would read them.
  const samples = readdirSync(join(home, "content")).filter((name) => name.endsWith(".md"));
  for (const name of samples) rmSync(join(home, "content", name));
  writeFileSync(join(home, "content/2025-lease.md"), past);
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-qm", "one");
  git("update-ref", "refs/remotes/origin/main", "main");
  git("checkout", "-qb", hostileBranch);
  writeFileSync(join(home, "content/2025-again.md"), recent);
  git("add", ".");
  git("commit", "-qm", "two");
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the runner adds to the environment. */
function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  const foreign = /^(?:npm_|VITEST|NODE_ENV$|NODE_OPTIONS$|FORCE_COLOR$|GITHUB_|CI$)/;
  const outer = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  // Nothing may be downloaded in place of what is installed.
  return { ...outer, npm_config_offline: "true", npm_config_yes: "false", ...more };
}

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
}

interface Job {
  steps: Step[];
}

/** Fills `${{ … }}` as the host would, from a table; an expression that is not in it fails the test. */
function filled(env: Record<string, string> = {}, values: Record<string, string>): Record<string, string> {
  const fill = (text: string) =>
    text.replace(/\$\{\{ ([^}]+) \}\}/g, (_, expression: string) => {
      const value = values[expression];
      if (value === undefined) throw new Error(`no value for ${expression}`);
      return value;
    });
  return Object.fromEntries(Object.entries(env).map(([name, text]) => [name, fill(text)]));
}

function bash(script: string, env: Record<string, string>, cwd = home) {
  return spawnSync("bash", ["-e", "-c", script], { cwd, env: environment(env), encoding: "utf8" });
}

/** As `bash`, for scripts that talk to a server in this process. */
function bashBeside(script: string, env: Record<string, string>): Promise<{ code: number | null; stderr: string }> {
  const child = spawn("bash", ["-e", "-c", script], {
    cwd: home,
    env: environment(env),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stderr })));
}

const workflow = () =>
  parse(readFileSync(join(home, ".github/workflows/publish.yml"), "utf8")) as {
    env: Record<string, string>;
    jobs: { build: Job; comment: Job; deploy: Job };
  };

const github = {
  "github.repository_owner": "acme",
  "github.event.repository.name": "lessons",
  "github.repository": "acme/lessons",
  "github.base_ref": "main",
  "github.head_ref": hostileBranch,
  "github.event.pull_request.number": "7",
  "github.token": "token",
};

describe("the GitHub workflow", { timeout: 600_000 }, () => {
  test("its steps run, but for those that need the network", () => {
    const { env, jobs } = workflow();
    const outcome: Record<string, number | string | null> = {};
    for (const step of [...jobs.build.steps, ...jobs.deploy.steps]) {
      const name = step.name ?? step.uses ?? "";
      if (step.run === undefined || name === "Install") {
        outcome[name] = "not run here";
        continue;
      }
      const given = {
        ...filled(env, github),
        ...filled(step.env, github),
        GITHUB_STEP_SUMMARY: join(folder, "summary.md"),
      };
      const { status, stdout, stderr } = bash(step.run, given);
      outcome[name] = status;
      if (name === "Check") expect(stdout).toMatch(/^::warning file=content\/2025-again\.md,line=9/m);
      if (status !== 0) throw new Error(`${name}: ${stdout}${stderr}`);
      if (name === "Build") {
        expect(readFileSync(join(home, "dist/index.html"), "utf8")).not.toContain("preview-banner");
        expect(readFileSync(join(home, "dist/_headers"), "utf8")).not.toContain("noindex");
        expect(readFileSync(join(home, "dist/api/v1/incidents.json"), "utf8")).toContain(
          "https://acme.github.io/lessons/i/nt-0ca5e/",
        );
      }
    }
    expect(outcome).toEqual({
      "actions/checkout@v4": "not run here",
      "actions/setup-node@v4": "not run here",
      Install: "not run here",
      "actions/cache@v4": "not run here",
      Comment: 0,
      "actions/upload-artifact@v4": "not run here",
      Check: 0,
      Build: 0,
      "actions/upload-pages-artifact@v3": "not run here",
      Preview: 0,
      "actions/deploy-pages@v4": "not run here",
    });
    expect(existsSync(join(home, "owned"))).toBe(false);
  });

  test("the preview is marked on every kind of page, and none of it is for search engines", () => {
    for (const page of ["index.html", "i/nt-0b1de/index.html", "404.html"]) {
      const html = readFileSync(join(home, "dist", page), "utf8");
      expect(html).toContain('<meta name="robots" content="noindex"');
      expect(html).toContain(`Preview of the branch <bdi>${hostileBranch}</bdi>`);
    }
    expect(readFileSync(join(home, "dist/_headers"), "utf8")).toContain("X-Robots-Tag: noindex");
    expect(existsSync(join(home, "dist/_redirects"))).toBe(true);
  });

  test("the comment is about the changed document alone and wakes nobody", () => {
    const text = readFileSync(join(home, "comment.md"), "utf8");
    expect(text).toMatch(/^<!-- nevertwice -->\n\*\*nevertwice\*\*: .* in 1 file changed here\.\n/);
    expect(text).toContain("`content/2025-again.md`, line 9");
    expect(text).toContain(
      "[nt-0ca5e](<https://acme.github.io/lessons/i/nt-0ca5e/>) `Exports stopped for a lost lease`, 1 action open",
    );
    expect(text).not.toMatch(/@everyone|<img/);
    expect(text).not.toContain("content/2025-lease.md");
    expect(readFileSync(join(folder, "summary.md"), "utf8")).toBe(text);
  });

  test.skipIf(spawnSync("jq", ["--version"]).status !== 0)("it posts one comment, and then updates that one", () => {
    const bin = join(folder, "bin");
    const kept = join(folder, "comments.json");
    mkdirSync(bin);
    writeFileSync(join(bin, "gh"), standInForGh, { mode: 0o755 });
    const human = { id: 11, user: { login: "mallory" }, body: "<!-- nevertwice --> mine" };
    const other = { id: 12, user: { login: "github-actions[bot]" }, body: "coverage" };
    writeFileSync(kept, JSON.stringify([human, other]));
    const step = workflow().jobs.comment.steps.find(({ run }) => run !== undefined);
    const env = { ...filled(step?.env, github), KEPT: kept, PATH: `${bin}${delimiter}${process.env["PATH"]}` };
    const write = (body: string) => {
      writeFileSync(join(home, "comment.md"), `<!-- nevertwice -->\n${body}\n`);
      expect(bash(step?.run ?? "exit 9", env)).toMatchObject({ status: 0, stderr: "" });
      return JSON.parse(readFileSync(kept, "utf8"));
    };
    const mine = { id: 13, user: { login: "github-actions[bot]" } };
    expect(write("one")).toEqual([human, other, { ...mine, body: "<!-- nevertwice -->\none\n" }]);
    expect(write("two")).toEqual([human, other, { ...mine, body: "<!-- nevertwice -->\ntwo\n" }]);
    // A host that does not answer must not lead to a second comment.
    rmSync(kept);
    expect(bash(step?.run ?? "", env).status).not.toBe(0);
    expect(existsSync(kept)).toBe(false);
  });
});

/** As much of `gh api` as the recipe asks of it. */
const standInForGh = `#!/usr/bin/env node
const { readFileSync, writeFileSync } = require("node:fs");
const { spawnSync } = require("node:child_process");
const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const path = args.find((each) => each.startsWith("repos/acme/lessons/issues/"));
const comments = JSON.parse(readFileSync(process.env.KEPT, "utf8"));
const file = option("--field")?.replace(/^body=@/, "");
const body = file && readFileSync(file, "utf8");
if (option("--method") === "POST" && path.endsWith("/7/comments"))
  comments.push({ id: 13, user: { login: "github-actions[bot]" }, body });
else if (option("--method") === "PATCH") comments.find(({ id }) => path.endsWith("/comments/" + id)).body = body;
else {
  const { status, stdout } = spawnSync("jq", ["-r", option("--jq")], { input: JSON.stringify(comments), encoding: "utf8" });
  process.stdout.write(stdout);
  process.exit(status);
}
writeFileSync(process.env.KEPT, JSON.stringify(comments));
`;

test("the GitLab recipe posts one note, and then updates that one, however many there are", async () => {
  const notes = Array.from({ length: 3 }, (_, n) => ({ id: n + 1, author: { id: n === 1 ? 42 : 7 }, body: "x" }));
  notes.push({ id: 4, author: { id: 7 }, body: "<!-- nevertwice -->\nof somebody else" });
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://x");
    asked.push(`${request.method} ${url.pathname}`);
    let text = "";
    for await (const piece of request) text += String(piece);
    const page = Number(url.searchParams.get("page") ?? 1);
    if (request.headers["private-token"] !== "secret") response.statusCode = 401;
    else if (url.pathname === "/user") response.end('{"id":42}');
    else if (request.method === "POST") notes.push({ id: notes.length + 1, author: { id: 42 }, ...JSON.parse(text) });
    else if (request.method === "PUT")
      Object.assign(notes[Number(url.pathname.split("/").at(-1)) - 1] ?? {}, JSON.parse(text));
    else {
      // Two on a page.
      if (page * 2 < notes.length) response.setHeader("x-next-page", String(page + 1));
      response.end(JSON.stringify(notes.slice(page * 2 - 2, page * 2)));
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const recipe = parse(readFileSync(join(home, ".gitlab-ci.yml"), "utf8")) as { comment: { script: string[] } };
    const env = {
      CI_API_V4_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ...{ CI_PROJECT_ID: "3", CI_MERGE_REQUEST_IID: "9", NEVERTWICE_TOKEN: "secret" },
    };
    const before = structuredClone(notes);
    for (const body of ["one", "two"]) {
      writeFileSync(join(home, "comment.md"), `<!-- nevertwice -->\n${body}\n`);
      expect(await bashBeside(recipe.comment.script.join("\n"), env)).toEqual({ code: 0, stderr: "" });
      expect(notes).toEqual([...before, { id: 5, author: { id: 42 }, body: `<!-- nevertwice -->\n${body}\n` }]);
    }
    expect(asked).toContain("PUT /projects/3/merge_requests/9/notes/5");
    const refused = await bashBeside(recipe.comment.script.join("\n"), { ...env, NEVERTWICE_TOKEN: "wrong" });
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("401: may the token comment?") });
    expect(notes).toHaveLength(5);
  } finally {
    server.close();
  }
});

test.skipIf(spawnSync("rsync", ["--version"]).status !== 0)(
  "publish.sh copies the site, and a preview beside it that the next site leaves alone",
  { timeout: 600_000 },
  () => {
    const target = join(folder, "www");
    mkdirSync(join(target, "previews/other"), { recursive: true });
    writeFileSync(join(target, "gone.html"), "old");
    const env = { SITE: "https://lessons.example.org", TARGET: target };
    const preview = bash(`sh scripts/publish.sh "$BRANCH"`, { ...env, BRANCH: "feature/$(touch owned)" });
    expect(preview).toMatchObject({ status: 0 });
    expect(existsSync(join(target, "gone.html"))).toBe(true);
    const [name] = execFileSync("ls", [join(target, "previews")], { encoding: "utf8" }).split("\n");
    expect(name).toMatch(/^feature-touch-owned--[0-9a-f]{8}$/);
    const html = readFileSync(join(target, `previews/${name}/index.html`), "utf8");
    expect(html).toContain(`href="/previews/${name}/incidents/"`);
    expect(html).toContain("noindex");

    expect(bash("sh scripts/publish.sh", env)).toMatchObject({ status: 0 });
    expect(existsSync(join(target, "gone.html"))).toBe(false);
    expect(existsSync(join(target, `previews/${name}/index.html`))).toBe(true);
    expect(readFileSync(join(target, "index.html"), "utf8")).not.toContain("noindex");
    expect(existsSync(join(home, "owned"))).toBe(false);
    expect(bash("sh scripts/publish.sh --delete", env)).toMatchObject({ status: 2 });
    expect(bash("sh scripts/publish.sh", { SITE: "https://x.org" }).stderr).toContain("TARGET");
  },
);
