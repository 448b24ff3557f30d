import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/**
 * A wall that nobody has seen stop anything may be none. So a small house is built here in which every rule of
 * .dependency-cruiser.cjs is broken once.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);
const configFile = join(root, ".dependency-cruiser.cjs");
const { forbidden } = require(configFile) as { forbidden: { name: string; comment?: string }[] };

interface Break {
  rule: string;
  file: string;
  imports: string;
}

const breaks: Break[] = [
  { rule: "room-model", file: "src/model/a.ts", imports: 'import "#read/thing.ts"' },
  { rule: "room-read", file: "src/read/a.ts", imports: 'import "#kinds/thing.ts"' },
  { rule: "room-traces", file: "src/traces/a.ts", imports: 'import "#read/thing.ts"' },
  { rule: "room-permalinks", file: "src/permalinks/a.ts", imports: 'import "#read/thing.ts"' },
  { rule: "room-tickets", file: "src/tickets/a.ts", imports: 'import "#read/thing.ts"' },
  { rule: "room-kinds", file: "src/kinds/a.ts", imports: 'import "#rules/thing.ts"' },
  { rule: "room-rules", file: "src/rules/a.ts", imports: 'import "#read/thing.ts"' },
  { rule: "room-enrich", file: "src/enrich/a.ts", imports: 'import type { thing } from "#pages/thing.ts"' },
  { rule: "room-render", file: "src/render/a.ts", imports: 'import "#kinds/thing.ts"' },
  { rule: "room-pages", file: "src/pages/a.ts", imports: 'import "#render/thing.ts"' },
  { rule: "room-report", file: "src/report/a.ts", imports: 'import "#rules/thing.ts"' },
  { rule: "room-config", file: "src/config/a.ts", imports: 'import "#rules/thing.ts"' },
  { rule: "room-search", file: "src/search/a.ts", imports: 'import "#pages/thing.ts"' },
  { rule: "room-publish", file: "src/publish/a.ts", imports: 'import "#pages/thing.ts"' },
  { rule: "room-git", file: "src/git/a.ts", imports: 'import "#read/thing.ts"' },
  { rule: "room-push", file: "src/push/a.ts", imports: 'import "#pages/thing.ts"' },
  { rule: "room-import", file: "src/import/a.ts", imports: 'import "#pages/thing.ts"' },
  { rule: "room-records", file: "src/records/a.ts", imports: 'import "#enrich/thing.ts"' },
  { rule: "doors-are-strangers", file: "src/cli/a.ts", imports: 'import "#eleventy/thing.ts"' },
  { rule: "doors-are-strangers", file: "src/eleventy/a.ts", imports: 'import "#cli/thing.ts"' },
  { rule: "nobody-calls-a-door", file: "src/records/b.ts", imports: 'import "#cli/thing.ts"' },
  { rule: "story-has-two-chapters", file: "src/pipeline.ts", imports: 'import "#pages/thing.ts"' },
  { rule: "layouts-import-types-only", file: "layouts/a.tsx", imports: 'import { thing } from "#model/thing.ts"' },
  { rule: "browser-code-stands-alone", file: "layouts/client/a.ts", imports: 'import "node:path"' },
  { rule: "browser-code-stands-alone", file: "layouts/client/b.ts", imports: 'import "../legal.tsx"' },
  { rule: "browser-code-stands-alone", file: "layouts/client/c.ts", imports: 'import "../../src/pages/thing.ts"' },
  { rule: "rooms-are-entered-by-name", file: "src/kinds/b.ts", imports: 'import "../read/thing.ts"' },
  { rule: "one-door-to-front-matter", file: "src/read/b.ts", imports: 'import "gray-matter"' },
  { rule: "eleventy-only-in-eleventy", file: "src/cli/b.ts", imports: 'import "@11ty/eleventy"' },
  { rule: "pagefind-only-in-search", file: "src/pages/b.ts", imports: 'import "pagefind"' },
  { rule: "effects-at-the-edges", file: "src/enrich/b.ts", imports: 'import "node:fs"' },
  { rule: "effects-at-the-edges", file: "src/rules/b.ts", imports: 'import "node:fs/promises"' },
  { rule: "vocabulary-runs-everywhere", file: "src/model/b.ts", imports: 'import "node:path"' },
  { rule: "no-circles", file: "src/kinds/c.ts", imports: 'import type { thing } from "./d.ts"' },
  { rule: "no-circles-in-the-vocabulary", file: "src/model/c.ts", imports: 'import "./d.ts"' },
  { rule: "tests-are-not-used", file: "src/rules/c.ts", imports: 'import "./thing.test.ts"' },
  { rule: "tests-are-not-used", file: "src/rules/d.ts", imports: 'import "./sample-thing.ts"' },
  { rule: "tests-are-not-used", file: "src/cli/g.ts", imports: 'import "./thing.testing.ts"' },
  { rule: "browser-support-is-for-tests", file: "src/cli/c.ts", imports: 'import "#src/browser/thing.ts"' },
  { rule: "only-dependencies-at-run-time", file: "src/cli/d.ts", imports: 'import "only-for-tests"' },
  { rule: "only-dependencies-at-run-time", file: "src/cli/e.ts", imports: 'import "of-a-dependency"' },
  { rule: "imports-resolve", file: "src/cli/f.ts", imports: 'import "./nowhere.ts"' },
];

/** What the walls must let through. */
const legal: Record<string, string> = {
  "layouts/legal.tsx": 'import type { thing } from "#model/thing.ts"',
  "layouts/client/legal.ts": 'import "../parts/words.ts"',
  "src/kinds/legal.ts": 'import "#read/thing.ts"; import "./thing.ts"',
  "src/read/front-matter-legal.ts": 'import "gray-matter"; import "node:fs"',
  "src/read/legal.test.ts":
    'import "#src/browser/thing.ts"; import "node:fs"; import "only-for-tests"; import "./sample-thing.ts"',
  "src/cli/legal.ts": 'import "#pages/thing.ts"; import "node:fs"; import "#src/build-site.ts"',
  "src/build-site.ts": 'import "#eleventy/thing.ts"; import "#pages/thing.ts"',
  "src/search/legal.ts": 'import "pagefind"',
  "src/model/legal.ts": 'import type { thing } from "./legal-too.ts"; export type legal = thing',
  "src/model/legal-too.ts": 'import type { legal } from "./legal.ts"; export type thing = legal',
};

const rooms =
  "model read traces kinds rules enrich render pages report config search publish git push records cli eleventy browser";
const bystanders: Record<string, string> = {
  "layouts/parts/words.ts": "",
  ...Object.fromEntries(rooms.split(" ").map((room) => [`src/${room}/thing.ts`, ""])),
  "src/kinds/d.ts": 'import type { thing } from "./c.ts"',
  "src/model/d.ts": 'import "./c.ts"',
  "src/rules/thing.test.ts": "",
  "src/rules/sample-thing.ts": "",
  "src/cli/thing.testing.ts": "",
  "src/read/sample-thing.ts": "",
};

interface Violation {
  rule: string;
  file: string;
}

let house = "";
let violations: Violation[] = [];

beforeAll(async () => {
  house = await buildHouse();
  violations = await violationsIn(house);
});
afterAll(() => rm(house, { recursive: true, force: true }));

describe("the walls", () => {
  it.each(breaks)("$rule stops $file", ({ rule, file }) => {
    expect(violations).toContainEqual({ rule, file });
  });

  it.each(Object.keys(legal))("let %s through", (file) => {
    expect(violations.filter((violation) => violation.file === file)).toEqual([]);
  });

  it("are all tried here, and all say where the code should go", () => {
    expect(new Set(forbidden.map(({ name }) => name))).toEqual(new Set(breaks.map(({ rule }) => rule)));
    for (const { name, comment } of forbidden) expect(comment, name).toMatch(/\w{3,}.*[.]$/);
  });
});

async function buildHouse(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "nevertwice-layers-"));
  const { imports } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { imports: unknown };
  const files: Record<string, string> = { ...bystanders, ...legal };
  for (const { file, imports: line } of breaks) files[file] = line;
  const dependencies = { "gray-matter": "1.0.0", "@11ty/eleventy": "1.0.0", pagefind: "1.0.0" };
  files["package.json"] = JSON.stringify({
    ...{ name: "house", type: "module", imports, dependencies },
    devDependencies: { "only-for-tests": "1.0.0" },
  });
  for (const name of [...Object.keys(dependencies), "only-for-tests", "of-a-dependency"]) {
    files[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: "1.0.0", main: "index.js" });
    files[`node_modules/${name}/index.js`] = "";
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    // Every file exports something, so that types can be imported from it.
    await writeFile(join(folder, path), /\.tsx?$/.test(path) ? `${text};\nexport const thing = 1;\n` : text);
  }
  await copyFile(join(root, "tsconfig.json"), join(folder, "tsconfig.json"));
  return folder;
}

async function violationsIn(folder: string): Promise<Violation[]> {
  const bin = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const options = ["--config", configFile, "--output-type", "json", "src", "layouts"];
  const { stdout } = await promisify(execFile)(process.execPath, [bin, ...options], {
    ...{ cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  });
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return summary.violations.map(({ from, rule }) => ({ rule: rule.name, file: from }));
}
