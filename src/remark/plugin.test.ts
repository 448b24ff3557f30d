import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import { expect, onTestFinished, test } from "vitest";
import nevertwice from "./plugin.ts";

async function messages(path: string, value: string, cwd: string) {
  const file = new VFile({ path, value, cwd });
  const processor = unified().use(remarkParse).use(nevertwice);
  await processor.run(processor.parse(file), file);
  return file.messages.map(({ ruleId, line, column, fatal, source }) => ({ ruleId, line, column, fatal, source }));
}

test("findings become messages of remark, with the levels of the configuration", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "nevertwice-remark-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  writeFileSync(join(cwd, "nevertwice.config.json"), '{ "rules": { "severity-unknown": "error" } }');
  const text = "---\nid: nt-7k3qd\nseverity: spicy\n---\n\n# Checkout was down\n";
  const found = await messages("content/a.md", text, cwd);
  expect(found).toContainEqual({ ruleId: "severity-unknown", line: 3, column: 11, fatal: true, source: "nevertwice" });
  expect(found).toContainEqual(expect.objectContaining({ ruleId: "no-tags", fatal: false }));
  expect(await messages("README.md", text, cwd)).toEqual([]);
});
