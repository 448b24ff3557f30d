import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { ownAddresses } from "./own-addresses.ts";

it("finds the pages that Eleventy will write at the top", () => {
  const folder = mkdtempSync(join(tmpdir(), "own-addresses-"));
  const files =
    "about.md index.njk tags/index.11ty.js notes/a.md _includes/index.njk style.css .hidden.md x.11tydata.js";
  for (const file of files.split(" ")) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), "");
  }
  expect([...ownAddresses(folder)].sort()).toEqual(["/", "/about/", "/tags/"]);
  rmSync(folder, { recursive: true });
  expect(ownAddresses(folder).size).toBe(0);
});
