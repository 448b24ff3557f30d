import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import { afterEach, beforeEach, expect, it } from "vitest";

/** As packages get it (`scripts/compile-for-tests.ts` compiles it): from source each run would load a TypeScript loader and us. */
const compiled = new URL("../../lib/eleventy.js", import.meta.url).href;
const { default: nevertwice } = (await import(/* @vite-ignore */ compiled)) as typeof import("./plugin.ts");

/** A folder without a template. */
const nothing = fileURLToPath(new URL("input", import.meta.url));

let root: string;
let out: string;
const before = process.cwd();

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "eleventy-plugin-")));
  out = join(root, "dist");
  mkdirSync(join(root, "content", "img"), { recursive: true });
  // A busy machine must not make a document too slow.
  writeFileSync(join(root, "nevertwice.config.json"), JSON.stringify({ title: "Ours", limits: { deadline: 60_000 } }));
  document("full.md", "nt-aaaaa", "Disk full", "[next](empty.md#impact) ![graph](img/disk.png) {{ 7 | times: 6 }}");
  document("empty.md", "nt-bbbbb", "Queue empty", "Nothing came.");
  writeFileSync(join(root, "content", "img", "disk.png"), "a picture");
  process.chdir(root);
});
afterEach(() => {
  process.chdir(before);
  rmSync(root, { recursive: true, force: true });
});

function document(name: string, id: string, title: string, body: string): void {
  const head = `---\nid: ${id}\ntitle: ${title}\nseverity: SEV2\nstatus: resolved\ndate: 2025-11-05\ntags: [storage]\n---\n`;
  writeFileSync(join(root, "content", name), `${head}\n# ${title}\n\n## Impact\n\n${body}\n`);
}

/** As `eleventy --input=… --output=…` with a configuration that adds the plugin. */
async function runEleventy(input = relative(root, nothing)): Promise<void> {
  const eleventy = new Eleventy(input, out, {
    ...{ quietMode: true, configPath: false, source: "script" },
    config: (config) => config.addPlugin(nevertwice, { root }),
  });
  eleventy.disableLogger();
  await eleventy.write();
}

const read = (path: string) => readFileSync(join(out, path), "utf8");

it("builds the whole site and takes away what is gone", async () => {
  await runEleventy();
  const page = read("i/nt-aaaaa/index.html");
  expect(page).toContain("<title>Disk full · Ours</title>");
  expect(page).toContain('href="/i/nt-bbbbb/#impact"');
  expect(page).toContain('src="/i/nt-aaaaa/disk.png"');
  expect(page).toContain("{{ 7 | times: 6 }}");
  expect(read("i/nt-aaaaa/disk.png")).toBe("a picture");
  expect(read("_headers")).toContain("Content-Security-Policy: default-src 'none'");
  for (const path of [
    "index.html",
    "404.html",
    "tags/storage/index.html",
    "severity/2/index.html",
    "pagefind/wasm.pagefind",
  ]) {
    expect(existsSync(join(out, path)), path).toBe(true);
  }
  const [, stylesheet = ""] = page.match(/href="\/(assets\/theme-[0-9a-f]{8}\.css)"/) ?? [];
  expect(read(stylesheet)).not.toBe("");

  rmSync(join(root, "content", "empty.md"));
  await runEleventy();
  expect(readdirSync(join(out, "i"))).toEqual(["nt-aaaaa"]);
  expect(read("i/nt-aaaaa/index.html")).toContain('class="link-broken"');
});

it("writes nothing when a document may not be published", async () => {
  writeFileSync(join(root, "content", "broken.md"), "---\ntitle: [\n---\n");
  await expect(runEleventy()).rejects.toThrow(/broken\.md/);
  expect(existsSync(out)).toBe(false);
});

it("keeps Eleventy away from the content folder when that lies in its input folder", async () => {
  const evil = `require("fs").writeFileSync(${JSON.stringify(join(root, "ran"))}, "")`;
  writeFileSync(join(root, "content", "x.11ty.cjs"), `${evil}; module.exports = () => "";`);
  writeFileSync(join(root, "content", "content.11tydata.cjs"), `${evil}; module.exports = {};`);
  writeFileSync(join(root, "about.md"), "# Ours");
  await runEleventy(".");
  expect(existsSync(join(root, "ran"))).toBe(false);
  expect(existsSync(join(out, "content"))).toBe(false);
  expect(read("about/index.html")).toContain("<h1>Ours</h1>");
  expect(read("i/nt-aaaaa/index.html")).toContain("Disk full");
});
