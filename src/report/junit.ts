import type { Diagnostic } from "#model/diagnostic.ts";
import type { Report } from "./report.ts";
import { visible } from "./visible.ts";

/**
 * JUnit's XML, which most build servers show: a suite for each file, a case for each finding. What blocks is a failure; the
 * rest passes, and its text is the case's output.
 */
export const junit: Report = (diagnostics) => {
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  const suites = files.map((file) =>
    suite(
      file,
      diagnostics.filter((diagnostic) => diagnostic.file === file),
    ),
  );
  const failures = diagnostics.filter(({ level }) => level === "error").length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="nevertwice" tests="${diagnostics.length}" failures="${failures}">`,
    ...suites,
    "</testsuites>\n",
  ].join("\n");
};

function suite(file: string, findings: readonly Diagnostic[]): string {
  const failures = findings.filter(({ level }) => level === "error").length;
  return [
    `  <testsuite name="${escaped(file)}" tests="${findings.length}" failures="${failures}">`,
    ...findings.map(testCase),
    "  </testsuite>",
  ].join("\n");
}

function testCase({ file, line, column, rule, level, message, help, url }: Diagnostic): string {
  const name = escaped(`${rule} (${line}:${column})`);
  const text = escaped(`${file}:${line}:${column}: ${level}: ${message}\nhelp: ${help}\nsee: ${url}`);
  const body =
    level === "error"
      ? `<failure type="${escaped(rule)}" message="${escaped(message)}">${text}</failure>`
      : `<system-out>${text}</system-out>`;
  return `    <testcase classname="${escaped(file)}" name="${name}">${body}</testcase>`;
}

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
]);

/** XML has no way to write most control characters, so they are shown as everywhere else. */
function escaped(text: string): string {
  const lines = text.split("\n").map((line) => visible(line));
  return lines.join("\n").replace(/[&<>"']/g, (character) => entities.get(character) ?? character);
}
