import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#cli/run-command.testing.ts";

/** Hostile input: data to test against, no part of the project. */
const attacks = new URL("../../shared/attacks/", import.meta.url).pathname;
const there = existsSync(attacks);

interface FrontMatterAttack {
  id: string;
  files: Record<string, string>;
  expect: "error" | "contained" | "literal";
}

function read<T>(name: string): T[] {
  return there ? JSON.parse(readFileSync(join(attacks, name), "utf8")) : [];
}

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "nevertwice-attack-"));
  mkdirSync(join(root, "kb", "content"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, "kb", path)), { recursive: true });
  writeFileSync(join(root, "kb", path), text);
}

/** What `build --json` says, as far as it is asked for here. */
interface Built {
  published: { path: string; url: string }[];
  blocked: { path: string }[];
}

/** Builds what was written, blocked documents left out, and gives what became of it. */
async function build(): Promise<{ built: Built; page: (path: string) => string }> {
  const kb = join(root, "kb");
  const before = filesBelow(root);
  const { code, stdout, stderr } = await runCommand(["build", "--drafts", "--keep-going", "--json"], { cwd: kb });
  expect([0, 1], stderr).toContain(code);
  const outside = filesBelow(root).filter((file) => !file.startsWith("kb/dist/"));
  expect(outside, "nothing is written outside the output").toEqual(before);
  const built: Built = JSON.parse(stdout);
  const page = (path: string) => {
    const found = built.published.find((document) => document.path === path);
    return found ? readFileSync(join(kb, "dist", found.url, "index.html"), "utf8") : "";
  };
  return { built, page };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function shown(html: string): string {
  const decoded: Record<string, string> = {
    lt: "<",
    gt: ">",
    amp: "&",
    quot: '"',
    "#39": "'",
    "#x3C": "<",
    "#x26": "&",
    "#x27": "'",
  };
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(#?\w+);/g, (entity, name) => decoded[name] ?? entity)
    .replace(/\s+/g, " ");
}

describe.skipIf(!there)("front matter attacks", () => {
  it("run no code, write nothing elsewhere, and are named", async () => {
    const cases = read<FrontMatterAttack>("frontmatter/attacks.json");
    const sentinel = (i: number) => join(root, `sentinel-${i}`);
    for (const [i, attack] of cases.entries()) {
      for (const [path, text] of Object.entries(attack.files)) {
        write(path.replace("content/", `content/${i}/`), text.replaceAll("@@SENTINEL@@", sentinel(i)));
      }
    }
    const { built, page } = await build();
    const blocked = new Set(built.blocked.map(({ path }) => path));
    for (const [i, attack] of cases.entries()) {
      const probe = `${i}/probe.md`;
      expect(existsSync(sentinel(i)), `${attack.id}: code of the author ran`).toBe(false);
      if (attack.expect === "error") expect(blocked, attack.id).toContain(probe);
      else if ("content/probe.md" in attack.files && !blocked.has(probe)) {
        const literal = attack.expect === "literal" ? "---js" : "body text stays literal";
        expect(shown(page(probe)), attack.id).toContain(literal);
      }
    }
  });
});

describe.skipIf(!there)("template expressions", () => {
  it("stay on the page as they are written", async () => {
    const literals = read<{ id: string; text: string }>("templates/literal.json");
    for (const { id, text } of literals) write(`content/${id}.md`, `# Probe ${id}\n\n${text}\n`);
    const { page, built } = await build();
    expect(built.published).toHaveLength(literals.length);
    for (const { id, text } of literals) {
      if (text.startsWith("<!--")) continue;
      const inner = text
        .replace(/^```\n|\n```$/g, "")
        .replace(/^!(?=\[\[)/, "")
        .replace(/\s+/g, " ");
      expect(shown(page(`${id}.md`)), id).toContain(inner);
    }
  });
});

describe.skipIf(!there)("file names", () => {
  it("are names and nothing else", async () => {
    const names = read<{ name: string }>("paths/filenames.json").map(({ name }) => name);
    for (const [i, name] of names.entries()) write(`content/${name}`, `# Document number ${i}\n\nIts text.\n`);
    const { built } = await build();
    const documents = names.filter((name) => /\.(?:md|markdown)$/i.test(name));
    expect(built.published.map(({ path }) => path).sort()).toEqual([...documents].sort());
  });
});
