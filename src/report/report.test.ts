import { describe, expect, it } from "vitest";
import { reports } from "./index.ts";
import type { ReportContext } from "./report.ts";
import { sampleDiagnostics, sampleTexts } from "./sample-diagnostics.ts";

const context: ReportContext = {
  texts: sampleTexts,
  color: false,
  schema: "https://kb.example.org/api/v1/schema/check.json",
  files: 3,
};

function written(format: string, change: Partial<ReportContext> = {}): string {
  return reports.get(format)?.(sampleDiagnostics, { ...context, ...change }) ?? "";
}

describe("each format", () => {
  it.each([
    ["pretty", "pretty.golden.txt"],
    ["json", "json.golden.json"],
    ["github", "github.golden.txt"],
    ["compact", "compact.golden.txt"],
    ["sarif", "sarif.golden.json"],
    ["gitlab", "gitlab.golden.json"],
    ["junit", "junit.golden.xml"],
  ])("%s is as in %s", async (format, golden) => {
    await expect(written(format)).toMatchFileSnapshot(golden);
  });

  it.each([...reports.keys()])("%s prints nothing that a terminal or a build server obeys", (format) => {
    const text = written(format);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
    // In JSON the text is data inside a string, and no line of it begins with a command.
    expect(/^[[{]/.test(text) ? "" : text).not.toMatch(/##\[/);
    expect(text.split("\n").filter((line) => /^\s*::/.test(line)).length).toBe(format === "github" ? 10 : 0);
  });

  it.each([...reports.keys()])("%s never prints a secret", (format) => {
    expect(written(format)).not.toContain("Zebra");
  });

  it.each([...reports.keys()])("%s says nothing of edits", (format) => {
    expect(written(format)).not.toContain("edits");
  });
});

describe("pretty", () => {
  it("asks texts by a function too, and does without a frame where there is no text", () => {
    const text = written("pretty", { texts: () => undefined });
    expect(text).not.toContain(" | ");
    expect(text).toContain("content/checkout.md:2:11 warning severity-unknown");
  });

  it("colours only when told to", () => {
    expect(written("pretty", { color: true })).toContain("\u001b[31merror\u001b[39m");
  });

  it("says that all is well", () => {
    expect(reports.get("pretty")?.([], context)).toBe("No findings in 3 files\n");
  });
});

describe("json", () => {
  it("counts, and keeps every value as it was", () => {
    const document = JSON.parse(written("json"));
    expect(document.summary).toEqual({ files: 3, errors: 2, warnings: 4, notes: 4 });
    expect(document.diagnostics.map(({ message }: { message: string }) => message)).toEqual(
      sampleDiagnostics.map(({ message }) => message),
    );
  });

  it("counts the files with findings when nobody says how many were checked", () => {
    const { files: _, ...uncounted } = context;
    expect(JSON.parse(reports.get("json")?.(sampleDiagnostics, uncounted) ?? "").summary.files).toBe(3);
  });
});

it("github writes nothing when there is nothing", () => {
  expect(reports.get("github")?.([], context)).toBe("");
});
