import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { entryFor, fillLock, gapsIn, type Lock } from "./fill-lock.ts";

const lock: Lock = {
  packages: {
    "": {},
    "node_modules/zebra": { version: "1.0.0" },
    "node_modules/drill": {
      version: "2.1.0",
      license: "MIT",
      optionalDependencies: { "@drill/linux-x64": "2.1.0", "@drill/windows-arm64": "2.1.0", bit: "1.0.0" },
    },
    "node_modules/drill/node_modules/bit": { version: "1.0.0", optional: true },
    "node_modules/@drill/linux-x64": { version: "2.1.0", optional: true },
  },
};

describe("gapsIn", () => {
  it("finds the optional dependency that no folder above holds", () => {
    expect(gapsIn(lock)).toEqual([{ from: "node_modules/drill", name: "@drill/windows-arm64", version: "2.1.0" }]);
  });

  it("finds none in the lock of this repository", () => {
    const ours = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")) as Lock;
    expect(gapsIn(ours)).toEqual([]);
    expect(gapsIn({ packages: without(ours.packages, "node_modules/@pagefind/darwin-arm64") })).toHaveLength(1);
  });
});

describe("fillLock", () => {
  it("adds the platform and keeps npm's order", () => {
    const filled = fillLock(lock);
    expect(gapsIn(filled)).toEqual([]);
    expect(Object.keys(filled.packages)).toEqual([
      "",
      "node_modules/@drill/linux-x64",
      "node_modules/@drill/windows-arm64",
      "node_modules/drill",
      "node_modules/drill/node_modules/bit",
      "node_modules/zebra",
    ]);
    expect(filled.packages["node_modules/@drill/windows-arm64"]).toEqual({
      ...{ version: "2.1.0", cpu: ["arm64"], license: "MIT", optional: true, os: ["win32"] },
    });
  });
});

describe("entryFor", () => {
  it("reads the C library of a Linux package", () => {
    expect(entryFor({ from: "", name: "@a/cli-linux-x64-musl", version: "1.2.3" }, undefined)).toEqual({
      ...{ version: "1.2.3", cpu: ["x64"], libc: ["musl"], optional: true, os: ["linux"] },
    });
  });

  it.each([
    ["fsevents", "2.3.3"],
    ["@a/toaster-x64", "1.0.0"],
    ["@a/linux-x64", "^1.0.0"],
  ])("refuses to guess at %s@%s", (name, version) => {
    expect(() => entryFor({ from: "", name, version }, undefined)).toThrow(name);
  });
});

function without(packages: Lock["packages"], name: string): Lock["packages"] {
  return Object.fromEntries(Object.entries(packages).filter(([key]) => key !== name));
}
