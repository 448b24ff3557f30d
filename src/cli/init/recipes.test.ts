import { execFileSync } from "node:child_process";
import { parse as parseToml } from "smol-toml";
import { describe, expect, it, test } from "vitest";
import { parseDocument } from "yaml";
import { hosts, recipesOf } from "./recipes.ts";

const recipes = await recipesOf(hosts);

function yaml(path: string): unknown {
  const document = parseDocument(recipes.get(path) ?? "", { strict: true, uniqueKeys: true });
  expect(document.errors).toEqual([]);
  expect(document.warnings).toEqual([]);
  return document.toJS();
}

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<
    string,
    { "runs-on": string; needs?: string; if?: string; steps: Step[]; permissions?: Record<string, string> }
  >;
}

describe.each([".github/workflows/publish.yml", ".forgejo/workflows/publish.yml"])("%s", (path) => {
  const workflow = yaml(path) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it("has jobs with a machine and steps that do one thing each", () => {
    for (const job of Object.values(workflow.jobs)) {
      expect(job["runs-on"]).toMatch(/^[a-z-]+$/);
      if (job.needs !== undefined) expect(Object.keys(workflow.jobs)).toContain(job.needs);
      for (const step of job.steps) {
        expect([step.run, step.uses].filter((each) => each !== undefined)).toHaveLength(1);
      }
    }
  });

  it("may read, and more only in jobs that run nothing of a pull request", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    // This trigger would give the secrets to the code of a fork.
    expect(Object.keys(workflow.on)).toEqual(["push", "pull_request"]);
    for (const { permissions, steps: own } of Object.values(workflow.jobs)) {
      if (permissions === undefined) continue;
      const text = JSON.stringify(own);
      expect(text).not.toMatch(/checkout|npm |npx /);
      expect(permissions).not.toHaveProperty("contents", "write");
    }
  });

  it("puts nothing that a stranger can name into a script", () => {
    for (const { run } of steps) expect(run ?? "").not.toContain("${{");
  });

  it("pins actions to a major version at least", () => {
    for (const { uses } of steps)
      if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@(?:v\d+|[0-9a-f]{40})$/);
  });

  it("fetches the whole history, keeps no token in it, and restores the cache after what would delete it", () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) expect(step.with).toEqual({ "fetch-depth": 0, "persist-credentials": false });
    for (const { steps: own } of Object.values(workflow.jobs)) {
      const install = own.findIndex(({ run }) => run === "npm ci");
      const cache = own.findIndex(({ with: given }) => given?.["path"] === "node_modules/.cache/nevertwice");
      if (install >= 0) expect(cache).toBe(install + 1);
    }
  });
});

test("GitHub: only the job that deploys and the one that comments may write, and forks are not asked", () => {
  const { jobs } = yaml(".github/workflows/publish.yml") as Workflow;
  expect(Object.fromEntries(Object.entries(jobs).map(([name, { permissions }]) => [name, permissions]))).toEqual({
    build: undefined,
    comment: { "pull-requests": "write" },
    deploy: { pages: "write", "id-token": "write" },
  });
  expect(jobs["comment"]?.if).toContain("github.event.pull_request.head.repo.full_name == github.repository");
  expect(jobs["deploy"]?.if).toContain("github.ref == 'refs/heads/main'");
});

test("GitLab: every job says when it runs and what it does", () => {
  const { workflow, variables, default: defaults, ...rest } = yaml(".gitlab-ci.yml") as Record<string, never>;
  expect(workflow).toHaveProperty("rules");
  expect(variables).toEqual({ GIT_DEPTH: "0" });
  expect(defaults).toMatchObject({ image: "node:22", cache: { paths: [".npm/", ".nevertwice/"] } });
  const jobs = Object.entries<{ rules: unknown[]; script: unknown[] }>(rest).filter(([name]) => !name.startsWith("."));
  expect(jobs.map(([name]) => name)).toEqual(["check", "comment", "pages"]);
  for (const [, job] of jobs) {
    expect(job.rules.length).toBeGreaterThan(0);
    const lines = job.script.flat(2) as string[];
    for (const line of lines) execFileSync("bash", ["-n", "-c", line]);
  }
});

test("Netlify: a command, a folder, and a preview of each branch", () => {
  const { build, context } = parseToml(recipes.get("netlify.toml") ?? "") as {
    build: { command: string; publish: string };
    context: Record<string, { command: string }>;
  };
  expect(build.publish).toBe("dist");
  expect(Object.keys(context)).toEqual(["deploy-preview", "branch-deploy"]);
  for (const { command } of [build, ...Object.values(context)]) {
    expect(command).toMatch(/^npx nevertwice build --base-url "\$\w+"/);
    execFileSync("bash", ["-n", "-c", command]);
  }
});

test.each(["scripts/publish.sh", "scripts/cloudflare-build.sh"])("%s is shell", (path) => {
  execFileSync("bash", ["-n"], { input: recipes.get(path) ?? "" });
  execFileSync("sh", ["-n"], { input: recipes.get(path) ?? "" });
});

test("everything is published by the same command", () => {
  for (const [path, text] of recipes) {
    if (path === ".forgejo/workflows/publish.yml") expect(text).toContain("sh scripts/publish.sh");
    expect(text).toContain("npx nevertwice build");
  }
});
