import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { emptyIncident } from "#model/incident.ts";
import { checkDocument } from "./engine.ts";
import { rules } from "./index.ts";
import { strayDiagnostics } from "./stray-file.ts";

const place = { line: 3, column: 2, endLine: 3, endColumn: 4 };

/** What no example can show, because it is no text: the reader reports it, and a rule puts it into words. */
async function said(id: string, values: Record<string, string>) {
  const incident = { ...emptyIncident("a.md", "nt-00000"), problems: [{ id, place, values }] };
  const found = await checkDocument(incident, { config: defaultConfig, text: "" }, rules);
  return found
    .filter(({ line }) => line === 3)
    .map(({ rule, level, message, help }) => ({ rule, level, message, help }));
}

describe("problems of the reader", () => {
  it.each([
    ["not-utf-8", { byte: "0xE9", encoding: "windows-1252" }, "encoding-invalid", "`0xE9`"],
    ["not-utf-8", { encoding: "UTF-16LE" }, "encoding-invalid", "read as UTF-16LE"],
    ["nul-byte", {}, "encoding-invalid", "NUL"],
    ["too-large", { detail: "it has 5 bytes; at most 4 are read" }, "document-refused", "it has 5 bytes"],
    ["too-deep", {}, "document-refused", "depth"],
    ["too-slow", { milliseconds: "2020" }, "document-refused", "2020 ms"],
    ["out-of-memory", { megabytes: "768" }, "document-refused", "768 MB"],
    ["unreadable", { detail: "it is a symbolic link" }, "document-refused", "it is a symbolic link"],
    ["internal-error", { reason: "Error: no\n  at /home/x.ts" }, "internal-error", "Error: no"],
    ["audience-unknown", { given: "secret" }, "audience-unknown", "`secret`"],
  ])("%s %o", async (problem, values, rule, words) => {
    const found = await said(problem, values);
    expect(found).toMatchObject([{ rule, level: "error" }]);
    expect(found[0]?.message).toContain(words);
    expect(found[0]?.message).not.toContain("/home");
  });

  it("byte-order-mark is a note", async () => {
    expect(await said("byte-order-mark", {})).toMatchObject([{ rule: "byte-order-mark", level: "note" }]);
  });

  it("callout-unknown names the word and a near one", async () => {
    const [found] = await said("callout-unknown", { type: "WARNIGN", nearest: "warning" });
    expect(found).toMatchObject({ rule: "callout-unknown", help: expect.stringContaining("`[!warning]`") });
    expect(found?.message).toContain("`WARNIGN`");
  });

  it("status-conflict names both lines", async () => {
    const [found] = await said("status-conflict", { label: "Draft", other: "Final" });
    expect(found?.message).toBe("Unexpected status `Draft` beside `Final`, expected both to say the same");
  });
});

describe("a document of which nothing could be read", () => {
  it("is asked for nothing else", async () => {
    const incident = { ...emptyIncident("a.md", "nt-00000"), problems: [{ id: "too-slow", place, values: {} }] };
    const found = await checkDocument(incident, { config: defaultConfig, text: "" }, rules);
    expect(found.map(({ rule }) => rule)).toEqual(["document-refused"]);
  });
});

describe("strayDiagnostics", () => {
  const strays = [
    { path: "z/page.11ty.js", reason: "not-a-document" },
    { path: "host.md", reason: "symlink" },
  ];

  it("says of each file why it is not published, sorted", () => {
    const found = strayDiagnostics(strays, defaultConfig);
    expect(found.map(({ file, rule, level }) => [file, rule, level])).toEqual([
      ["host.md", "stray-file", "warning"],
      ["z/page.11ty.js", "stray-file", "warning"],
    ]);
    expect(found[0]?.message).toContain("symbolic link");
  });

  it("can be switched off", () => {
    expect(strayDiagnostics(strays, { ...defaultConfig, rules: { "stray-file": "off" } })).toEqual([]);
  });
});
