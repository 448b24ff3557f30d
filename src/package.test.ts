import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/**
 * The package as others get it: packed, installed into an empty folder elsewhere, and used there. Everything that works
 * here because of the sources, the tools or the folder of this repository fails there.
 */

const repository = fileURLToPath(new URL("..", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "nevertwice-package-"));
const home = join(folder, "home");

const documents = {
  "content/2024/queue.md": `**Date**: 2024-03-02
**Severity**: SEV2

# The mail queue stood still

## Summary

The queue waited for a lock that nobody held any more.

## Root cause

The lease had no end, and its holder was gone.
`,
  "content/lease.md": `---
id: nt-abcde
title: A lease without an end
tags: [lease, queue]
---

## What happened

The worker died while it held the lease. See [the first time](2024/queue.md).
`,
};

beforeAll(async () => {
  const tarball = await pack();
  await writeFiles(home, { ...documents, "package.json": '{ "name": "home", "private": true, "type": "module" }' });
  await run("npm", ["install", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", tarball], home);
}, 900_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the installed package", { timeout: 300_000 }, () => {
  it("brings neither a compiler nor test tools", async () => {
    const installed = await readdir(join(home, "node_modules"));
    expect(installed).toContain("nevertwice");
    expect(installed).toContain("pagefind");
    for (const tool of ["typescript", "tsx", "vitest", "playwright-core"]) expect(installed).not.toContain(tool);
  });

  it("builds a folder of Markdown", async () => {
    const { stdout } = await run("npx", ["--no-install", "nevertwice", "build", "--json"], home);
    const { documents: found, published, blocked } = JSON.parse(stdout);
    expect({ found, blocked }).toEqual({ found: 2, blocked: [] });
    expect(published.map(({ path }: { path: string }) => path).sort()).toEqual(["2024/queue.md", "lease.md"]);

    const { url } = published.find(({ path }: { path: string }) => path === "2024/queue.md");
    const queue = new URL(url, "https://site").pathname;
    expect(await page(queue)).toContain("waited for a lock that nobody held");
    expect(await page("/i/nt-abcde/")).toContain(`href="${queue}"`);
    expect(await page("/tags/lease/")).toContain("A lease without an end");
    expect(await page("/rules/")).toContain("id-missing");
    expect(await readdir(join(home, "dist/pagefind"))).toContain("wasm.pagefind");
    expect((await readdir(join(home, "dist/assets"))).some((name) => /^theme-\w{8}\.css$/.test(name))).toBe(true);
  });

  it("writes a document that passes its own check", async () => {
    const { stdout } = await nevertwice("new", "postmortem", "Clocks went apart");
    const [path = ""] = stdout.split("\n");
    expect(await readFile(join(home, path), "utf8")).toMatch(/^id: nt-[0-9a-z]{5}$/m);
    const checked = JSON.parse((await nevertwice("check", "--format", "json", path)).stdout);
    expect(checked.summary).toMatchObject({ files: 1, errors: 0 });
    // Its address with it: a document that was there and is gone is an error.
    await Promise.all([path, "content/permalinks.txt"].map((each) => rm(join(home, each))));
  });

  it("reads a configuration in TypeScript, with an enrichment and a rule of one's own", async () => {
    await writeFiles(home, { "nevertwice.config.ts": configuration });
    const { diagnostics } = JSON.parse((await nevertwice("check", "--format", "json")).stdout);
    expect(diagnostics).toContainEqual(expect.objectContaining({ rule: "house-tags", message: "2 tags in all" }));
  });

  it("has declarations that hold without this repository", async () => {
    await writeFiles(home, { "nevertwice.config.ts": configuration, "wrong.ts": misspelt });
    const compiler = join(repository, "node_modules/typescript/bin/tsc");
    const options = ["--noEmit", "--strict", "--pretty", "false", "--module", "nodenext", "--target", "es2023"];
    const files = ["nevertwice.config.ts", "wrong.ts"];
    // One run for both: nearly all of its time goes into reading the declarations.
    const said = await run(process.execPath, [compiler, ...options, ...files], home).then(
      () => "nothing",
      (error: Error) => error.message,
    );
    expect(said).toContain("titel");
    const errors = said.split("\n").filter((line) => / error TS\d+:/.test(line));
    expect(errors).toEqual([expect.stringMatching(/^wrong\.ts\(/)]);
  });

  it("is a plugin of plain Eleventy", async () => {
    await writeFiles(home, {
      "eleventy.config.js": `import nevertwice from "nevertwice/eleventy";
export default (eleventy) => { eleventy.addPlugin(nevertwice); };
export const config = { dir: { input: "pages", output: "site" } };`,
      "pages/about.md": "# About us",
    });
    await run("npx", ["--no-install", "eleventy"], home);
    expect(await readFile(join(home, "site/about/index.html"), "utf8")).toContain("About us");
    expect(await readFile(join(home, "site/i/nt-abcde/index.html"), "utf8")).toContain("held the lease");
    expect(await readdir(join(home, "site/pagefind"))).toContain("wasm.pagefind");
  });
});

const configuration = `import { defineConfig, type Enrichment, type Rule } from "nevertwice";

const tagCount: Enrichment = {
  id: "tag-count",
  needs: ["tags"],
  enrich: (kb) => kb.facts.tags?.tags.length,
};

const houseTags: Rule = {
  id: "house-tags",
  scope: "knowledge-base",
  levels: { draft: "note", final: "note" },
  check: (kb) => [
    {
      file: "lease.md",
      place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
      message: \`\${kb.facts["tag-count"]} tags in all\`,
      help: "Nothing to do.",
    },
  ],
};

export default defineConfig({ title: "House", enrichments: [tagCount], extraRules: [houseTags] });
`;

const misspelt = `import { defineConfig } from "nevertwice";
export default defineConfig({ titel: "House" });
`;

/** From a copy, so that `lib/` of this repository stays as it is while other tests use it. */
async function pack(): Promise<string> {
  const copy = join(folder, "copy");
  const left = new Set(["node_modules", ".git", "lib", "dist", ".nevertwice", "content"]);
  await cp(repository, copy, { recursive: true, filter: (path) => !left.has(relative(repository, path)) });
  await symlink(join(repository, "node_modules"), join(copy, "node_modules"));
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder], copy);
  return join(folder, stdout.trim().split("\n").at(-1) ?? "");
}

async function writeFiles(root: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

function page(path: string): Promise<string> {
  return readFile(join(home, "dist", path, "index.html"), "utf8");
}

/** By the link that npm made for it. */
function nevertwice(...args: string[]): Promise<{ stdout: string }> {
  return run(join(home, "node_modules/.bin/nevertwice"), args, home);
}

/** @throws Error with both outputs when the command fails */
async function run(command: string, args: string[], cwd: string): Promise<{ stdout: string }> {
  // What npm and the test runner tell their children would lead back to this repository.
  const foreign =
    /^(?:npm_(?!config_(?:registry|cache|userconfig|globalconfig)$)|INIT_CWD$|NODE_ENV$|NODE_OPTIONS$|VITEST)/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  try {
    return await promisify(execFile)(command, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(" ")} failed\n${stdout}\n${stderr}`, { cause: error });
  }
}
