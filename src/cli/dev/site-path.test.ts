import { realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "../run-command.testing.ts";
import { answerPath } from "./site-path.ts";

let site: string;
beforeEach(() => {
  site = realpathSync(
    temporaryFolder({ "index.html": "", "i/nt-1/index.html": "", "tags/c++/index.html": "", "a b.txt": "" }),
  );
});

test.each([
  ["/", "index.html"],
  ["/i/nt-1/", "i/nt-1/index.html"],
  ["/i/nt-1/index.html", "i/nt-1/index.html"],
  ["/tags/c%2B%2B/", "tags/c++/index.html"],
  ["/a%20b.txt", "a b.txt"],
  ["//i//nt-1/", "i/nt-1/index.html"],
])("%s", (path, file) => {
  expect(answerPath(site, "/", path)).toEqual({ file: join(site, file) });
});

test("a folder is asked for with a slash", () => {
  expect(answerPath(site, "/", "/i/nt-1")).toEqual({ redirect: "/i/nt-1/" });
  expect(answerPath(site, "/", "//i/nt-1")).toEqual({ redirect: "/i/nt-1/" });
});

test.each([
  "/nope",
  "/i/",
  "/../x",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/i%5c..%5c..",
  "/%00",
  "/%zz",
  "/out/secret.txt",
  "/link.txt",
])("%s is missing", (path) => {
  const outside = temporaryFolder({ "secret.txt": "" });
  writeFileSync(join(site, "..", "secret.txt"), "");
  symlinkSync(outside, join(site, "out"));
  symlinkSync(join(outside, "secret.txt"), join(site, "link.txt"));
  expect(answerPath(site, "/", path)).toEqual({ missing: true });
});

describe("below a path prefix", () => {
  test.each([
    ["/kb/", { file: "index.html" }],
    ["/kb/i/nt-1/", { file: "i/nt-1/index.html" }],
    ["/", { redirect: "/kb/" }],
    ["/kb", { redirect: "/kb/" }],
    ["/i/nt-1/", { missing: true }],
    ["/kbx/", { missing: true }],
  ])("%s", (path, expected) => {
    const answer = answerPath(site, "/kb/", path);
    expect(answer).toEqual("file" in expected ? { file: join(site, expected.file) } : expected);
  });
});
