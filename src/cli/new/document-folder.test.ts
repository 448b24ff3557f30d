import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../run-command.testing.ts";
import { documentFolder } from "./document-folder.ts";

test("from the root or inside the content folder", () => {
  const root = realpathSync(temporaryFolder({ "content/x.md": "" }));
  const content = join(root, "content");
  expect(documentFolder(root, content, "content/rcas")).toBe(join(content, "rcas"));
  expect(documentFolder(root, content, "rcas/2025")).toBe(join(content, "rcas/2025"));
  expect(documentFolder(root, content, content)).toBe(content);
});

test.each(["..", "../..", "/etc", "content/../..", "out"])("never outside: %s", (dir) => {
  const root = temporaryFolder({ "content/x.md": "" });
  const outside = temporaryFolder();
  symlinkSync(outside, join(root, "content", "out"));
  mkdirSync(join(outside, "deep"));
  expect(() => documentFolder(root, join(root, "content"), dir)).toThrow("is not in the content folder");
});
