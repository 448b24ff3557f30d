import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { defaultConfig } from "./defaults.ts";
import { loadConfig } from "./load.ts";
import { OperatorError } from "./operator-error.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "nevertwice-config-test-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, text: string): string {
  writeFileSync(join(root, name), text);
  return join(root, name);
}

async function complaint(file?: string): Promise<string> {
  const error = await loadConfig(root, file).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OperatorError);
  const { message } = error as OperatorError;
  expect(message).not.toContain("\n");
  return message;
}

test("without a file everything is the default, and nobody shares the object", async () => {
  const { config, file } = await loadConfig(root);
  expect(file).toBeUndefined();
  expect(config).toEqual(defaultConfig);
  config.tags.aliases.x = "y";
  expect(defaultConfig.tags.aliases).toEqual({});
});

describe("JSON", () => {
  test("keeps the defaults of what it leaves out", async () => {
    const path = write("nevertwice.config.json", `\uFEFF{ "title": "Scars", "similar": { "limit": 3 } }`);
    const { config, file } = await loadConfig(root);
    expect(file).toBe(path);
    expect(config.title).toBe("Scars");
    expect(config.similar).toEqual({ ...defaultConfig.similar, limit: 3 });
  });

  test.each([
    ["a broken file", '{\n  "title": "x",\n}', "nevertwice.config.json:2:15: JSON does not support trailing commas"],
    ["an early end", '{ "title"', "nevertwice.config.json:1:10: "],
    ["a key twice", '{ "title": "a",\n  "title": "b" }', 'nevertwice.config.json:2:3: Duplicate key "title"'],
    [
      "an unknown key",
      '{\n  "tittle": "x" }',
      "nevertwice.config.json:2:3: unknown key `tittle`: did you mean `title`?",
    ],
    [
      "an unknown nested key",
      '{ "similar": { "limits": 3 } }',
      "1:16: unknown key `similar.limits`: did you mean `limit`?",
    ],
    ["a key like no other", '{ "frobnicate": 1 }', "unknown key `frobnicate`: known are `title`, `description`"],
    [
      "a wrong value",
      '{ "similar": { "limit": 0.5 } }',
      "1:25: unexpected `0.5` for `similar.limit`, expected a whole number",
    ],
    ["a wrong level", '{ "rules": { "no-tags": "warn" } }', '`rules["no-tags"]`, expected one of `error`, `warning`'],
    ["a wrong rank", '{ "severities": { "huge": 0 } }', "`severities.huge`, expected a rank: 1 (worst)"],
    ["a wrong shape", '{ "tags": [] }', "unexpected `[]` for `tags`, expected an object with `aliases`"],
    ["no object", '"x"', 'unexpected `"x"` for the configuration, expected an object'],
    ["functions", '{ "enrichments": [] }', "`enrichments` needs functions, which JSON cannot hold"],
    ["a path that climbs", '{ "pathPrefix": "/../x/" }', "expected a path such as `/kb/`"],
    ["an address of another kind", '{ "baseUrl": "javascript:alert(1)" }', "expected an address such as"],
    ["an edit link to nowhere", '{ "editUrl": "https://x.org/edit" }', "expected an address that contains `{path}`"],
    [
      "an edit link with something unknown to fill in",
      '{ "editUrl": "https://x.org/{ref}/{path}" }',
      "expected an address in which nothing but `{path}` and `{branch}` is filled in",
    ],
    ["a history link without a path", '{ "historyUrl": "https://x.org/log" }', "for `historyUrl`, expected an address"],
    ["what is no branch", '{ "branch": "a..b" }', "expected the name of a branch such as `main`"],
    ["a host that ends the policy", '{ "images": { "allow": ["x.org; script-src *"] } }', "expected a host such as"],
    ["an address for a host", '{ "images": { "allow": ["https://x.org"] } }', "`images.allow[0]`, expected a host"],
  ])("refuses %s", async (_, text, expected) => {
    write("nevertwice.config.json", text);
    expect(await complaint()).toContain(expected);
  });

  test("counts further mistakes", async () => {
    write("nevertwice.config.json", '{ "a": 1, "b": 2, "lang": 3 }');
    expect(await complaint()).toMatch(/\(and 2 more\)$/);
  });
});

describe("TypeScript and JavaScript", () => {
  test("types are stripped, relative files are bundled, the file knows where it is", async () => {
    write("words.ts", `export const word: string = "scar";`);
    write(
      "nevertwice.config.ts",
      `import { word } from "./words.ts"; import { basename } from "node:path";
       const config: { title: string } = { title: word + " " + basename(import.meta.url) };
       export default config;`,
    );
    const { config, sources } = await loadConfig(root);
    expect(config.title).toBe("scar nevertwice.config.ts");
    expect(sources.sort()).toEqual([join(root, "nevertwice.config.ts"), join(root, "words.ts")]);
  });

  test("an edit is seen by the next load, and no file stays behind", async () => {
    write("nevertwice.config.mjs", `export default { title: "one" };`);
    expect((await loadConfig(root)).config.title).toBe("one");
    write("nevertwice.config.mjs", `export default { title: "two" };`);
    expect((await loadConfig(root)).config.title).toBe("two");
    expect(readdirSync(join(root, ".nevertwice", "config"))).toEqual([]);
  });

  test("CommonJS works", async () => {
    write("nevertwice.config.js", `const { sep } = require("node:path"); module.exports = { title: typeof sep };`);
    expect((await loadConfig(root)).config.title).toBe("string");
  });

  test("extension points stay the objects that were given", async () => {
    write(
      "nevertwice.config.js",
      `class Counter { id = "counter"; needs = []; #n = 40; enrich() { return ++this.#n; } }
       export default { enrichments: [new Counter()] };`,
    );
    const [enrichment] = (await loadConfig(root)).config.enrichments;
    expect(enrichment?.enrich({} as never)).toBe(41);
    expect(enrichment?.enrich({} as never)).toBe(42);
  });

  test.each([
    ["a syntax error", "export default {", /^nevertwice\.config\.ts:1:\d+: cannot be compiled: /],
    ["a missing file", `import "./nowhere.ts"; export default {};`, /:1:8: cannot be compiled: .*nowhere/],
    ["an exception", "throw new Error('no\\nluck')", /cannot be loaded: no luck;/],
    ["no default export", "export const title = 1;", /no default export, expected `export default defineConfig/],
    ["a function", "export default () => ({})", /unexpected a function for the configuration/],
    ["an unknown key", "export default { basUrl: '' }", /unknown key `basUrl`: did you mean `baseUrl`\?/],
    [
      "an enrichment without its function",
      "export default { enrichments: [{ id: 'x', needs: [] }] }",
      /unexpected nothing for `enrichments\[0\]\.enrich`, expected a function/,
    ],
    [
      "two rules of one name",
      `const r = { id: "x", scope: "document", levels: { draft: "note", final: "error" }, check: () => [] };
       export default { extraRules: [r, { ...r }] }`,
      /unexpected `"x"` for `extraRules\[1\]\.id`, expected an id that no other has/,
    ],
  ])("refuses %s", async (_, text, expected) => {
    write("nevertwice.config.ts", text);
    expect(await complaint()).toMatch(expected);
  });
});

describe("which file", () => {
  test("another one by name, relative to the root", async () => {
    write("other.json", `{ "title": "Other" }`);
    write("nevertwice.config.json", "not JSON");
    expect((await loadConfig(root, "other.json")).config.title).toBe("Other");
  });

  test("one that is not there", async () => {
    expect(await complaint("nope.json")).toBe(
      "cannot read the config file `nope.json`: there is no such file; check --config",
    );
  });

  test("two at once", async () => {
    write("nevertwice.config.json", "{}");
    write("nevertwice.config.ts", "export default {}");
    expect(await complaint()).toContain("found `nevertwice.config.ts` and `nevertwice.config.json`, expected one");
  });
});
