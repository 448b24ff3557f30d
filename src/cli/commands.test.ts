import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createProgram } from "./program.ts";
import { errorLine } from "./report-error.ts";
import { runCommand, temporaryFolder } from "./run-command.testing.ts";

function empty(): string {
  return temporaryFolder({ "content/.keep": "" });
}

/** The line that the command would end with; a process for each would take minutes. */
async function complaint(args: string[]): Promise<string | undefined> {
  const program = await createProgram(() => {}, args[0]);
  return program.parseAsync(args, { from: "user" }).then(() => undefined, errorLine);
}

describe("what cannot run says so in one line and exits with 2", () => {
  test.each([
    [["bulid"], "nevertwice: unknown command 'bulid' (Did you mean build?)"],
    [["build", "--ouut", "x"], "nevertwice: unknown option '--ouut' (Did you mean --out?)"],
    [
      ["check", "--format", "xml"],
      "nevertwice: option '--format <name>' argument 'xml' is invalid. Allowed choices are",
    ],
    [["check", "--preset", "harsh"], "nevertwice: option '--preset <name>' argument 'harsh' is invalid."],
    [["build", "--base-url", "kb"], 'nevertwice: unexpected `"kb"` for --base-url, expected an address such as'],
    [
      ["build", "--path-prefix", "/../"],
      'nevertwice: unexpected `"/../"` for --path-prefix, expected a path such as `/kb/`',
    ],
    [["build", "--as-of", "2025-02-30"], "nevertwice: `2025-02-30` is not a day: write --as-of as YYYY-MM-DD"],
    [["list", "--severity", "spicy"], "nevertwice: unexpected severity `spicy`, expected 1 to 4, unrated"],
    [["list", "--kind", "rac"], "nevertwice: unexpected `rac` for --kind (did you mean `rca`?)"],
    [["dev", "--port", "http"], "nevertwice: `http` is not a port"],
    [["check", "nope.md"], "nevertwice: there is no file `nope.md`: check the path"],
    [["new", "rac", "x"], "nevertwice: unknown kind `rac` (did you mean `rca`?): there are "],
    [["new", "rca"], "nevertwice: a title is missing: nevertwice new KIND"],
    [["show"], "nevertwice: missing required argument 'id'"],
    [["--config", "nope.json", "list"], "nevertwice: cannot read the config file `nope.json`: there is no such file"],
    [[], "nevertwice: no command given; `nevertwice --help` lists them"],
  ])("%j", async (args, line) => {
    const said = await complaint(["--root", empty(), ...args]);
    expect(said).toContain(line);
    expect(said).not.toContain("\n");
  });

  test("on standard error, and nothing on standard output", async () => {
    const { code, stdout, stderr } = await runCommand(["bulid"], { cwd: empty() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^nevertwice: unknown command 'bulid'.*\n$/);
  });

  test("no content folder, with a common option on either side of the command", async () => {
    const cwd = temporaryFolder();
    for (const args of [
      ["--content", "docs", "--root", cwd, "check"],
      ["check", "--content", "docs", "--root", cwd],
    ]) {
      expect(await complaint(args)).toMatch(
        /^nevertwice: no content folder: `docs` is not a folder in .*; name yours with --content DIR/,
      );
    }
  });

  test("--debug adds the stack trace", async () => {
    const { code, stderr } = await runCommand(["list", "--debug"], { cwd: temporaryFolder() });
    expect(stderr).toContain("no content folder");
    expect(stderr).toContain("\n    at ");
    expect(code).toBe(2);
  });

  test("an enrichment that is not there is the fault of the configuration", async () => {
    const cwd = temporaryFolder({ "content/x.md": "", "nevertwice.config.json": '{ "leaveOut": ["simlar"] }' });
    const { code, stderr } = await runCommand(["list"], { cwd });
    expect(stderr).toMatch(
      /^nevertwice: the configuration asks for .*`leaveOut` names `simlar`, which is no enrichment/,
    );
    expect(code).toBe(2);
  });

  test("author text in an error cannot reach the terminal", async () => {
    const cwd = temporaryFolder({
      "content/x.md": "",
      "nevertwice.config.json": '{ "title": "\\u001b[31m\\u009b" , "lang": "\u009b31m" }',
    });
    const { stderr } = await runCommand(["list"], { cwd });
    expect(stderr).not.toMatch(/[\u001b\u009b]/);
    expect(stderr).toContain("for `lang`, expected a language");
  });
});

test("--help and --version are results", async () => {
  const help = await runCommand(["build", "--help"], { cwd: empty() });
  expect(help.stdout).toContain("--keep-going");
  expect(help.stdout).toContain("--root <dir>");
  expect({ code: help.code, stderr: help.stderr }).toEqual({ code: 0, stderr: "" });
  expect((await runCommand(["--version"], { cwd: empty() })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe("new", () => {
  test("prints the path, then the next command", async () => {
    const cwd = empty();
    const { code, stdout, stderr } = await runCommand(
      ["new", "rca", "Cache", "lost", "--date", "2025-11-05", "--tags", "a,b", "--severity", "SEV1"],
      { cwd },
    );
    const path = "content/rcas/2025-11-05-cache-lost.md";
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `${path}\nnext: npx nevertwice check ${path}\n`,
      stderr: "",
    });
    const text = readFileSync(join(cwd, path), "utf8");
    expect(text).toMatch(/^---\nid: nt-[0-9a-hjkmnp-tv-z]{5}\ntags: \[a, b\]\n/);
    expect(text).toContain("# Root Cause Analysis: Cache lost\n");
  });

  test("never writes over a document", async () => {
    const cwd = empty();
    const args = ["new", "postmortem", "Cache lost", "--date", "2025-11-05", "--quiet"];
    expect((await runCommand(args, { cwd })).stdout).toBe("content/postmortems/2025-11-05-cache-lost.md\n");
    const before = readFileSync(join(cwd, "content/postmortems/2025-11-05-cache-lost.md"), "utf8");
    const { code, stderr } = await runCommand(args, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("exists already and stays as it is");
    expect(readFileSync(join(cwd, "content/postmortems/2025-11-05-cache-lost.md"), "utf8")).toBe(before);
  });

  test("writes nowhere else", async () => {
    const cwd = empty();
    const { code, stderr } = await runCommand(["new", "rca", "x", "--dir", "../elsewhere"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("is not in the content folder");
    expect(existsSync(join(cwd, "..", "elsewhere"))).toBe(false);
  });
});

describe("init", () => {
  test("writes a knowledge base and says what comes next", async () => {
    const cwd = temporaryFolder();
    const { code, stdout, stderr } = await runCommand(["init", "my kb"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("my kb/nevertwice.config.ts\n");
    expect(stdout).toContain("next:\n  cd 'my kb'\n  npm install\n  npx nevertwice dev\n");
    const root = join(cwd, "my kb");
    expect(readdirSync(join(root, "content")).sort()).toEqual([
      "case-studies",
      "forensics",
      "mistakes",
      "near-misses",
      "permalinks.txt",
      "pitfalls",
      "postmortems",
      "rcas",
    ]);
    expect(readFileSync(join(root, ".gitattributes"), "utf8")).toBe("content/permalinks.txt merge=union\n");
    expect(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).toMatchObject({
      name: "my-kb",
      private: true,
    });
    expect(readFileSync(join(root, ".github/workflows/publish.yml"), "utf8")).toContain(
      "nevertwice check --format github",
    );
  });

  test("writes the recipes of other hosts, into what is there too, and never over a file", async () => {
    const cwd = temporaryFolder({ "content/a.md": "# A\n" });
    const first = await runCommand(["init", ".", "--host", "gitlab,rsync"], { cwd });
    expect(first).toEqual({ code: 0, stdout: ".gitlab-ci.yml\nscripts/publish.sh\n", stderr: "" });
    expect(statSync(join(cwd, "scripts/publish.sh")).mode & 0o111).toBe(0o111);
    const again = await runCommand(["init", ".", "--host", "rsync,netlify"], { cwd });
    expect(again).toEqual({ code: 0, stdout: "netlify.toml\n", stderr: "" });
    writeFileSync(join(cwd, "scripts/publish.sh"), "mine");
    const second = await runCommand(["init", ".", "--host", "forgejo"], { cwd });
    expect(second).toMatchObject({ code: 2, stdout: "" });
    expect(second.stderr).toContain("has scripts/publish.sh already, so nothing was written");
    expect(readFileSync(join(cwd, "scripts/publish.sh"), "utf8")).toBe("mine");
    expect(existsSync(join(cwd, ".forgejo"))).toBe(false);
    expect(await complaint(["init", cwd, "--host", "github,bitbucket"])).toContain(
      "Allowed choices are github, gitlab, netlify, cloudflare, forgejo, rsync, all.",
    );
  });

  test("refuses when one of its files is there, and then writes none", async () => {
    const cwd = temporaryFolder({ ".gitignore": "mine\n" });
    const { code, stderr } = await runCommand(["init", "."], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("has .gitignore already, so nothing was written");
    expect(readdirSync(cwd)).toEqual([".gitignore"]);
    rmSync(join(cwd, ".gitignore"));
  });
});
