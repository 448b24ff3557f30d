import type { Diagnostic, Level } from "#model/diagnostic.ts";
import { fingerprints } from "./fingerprint.ts";
import { jsonForTerminals } from "./json-text.ts";
import { type Report, textsOf } from "./report.ts";

/**
 * SARIF 2.1.0, which GitHub's code scanning and editors read
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
 */
export const sarif: Report = (diagnostics, context) => {
  const rules = [...new Map(diagnostics.map(({ rule, url, help }) => [rule, { rule, url, help }])).values()];
  const index = new Map(rules.map(({ rule }, at) => [rule, at]));
  const marks = fingerprints(diagnostics, textsOf(context));
  const results = diagnostics.map((diagnostic, at) => ({
    ruleId: diagnostic.rule,
    ruleIndex: index.get(diagnostic.rule) ?? 0,
    level: levels[diagnostic.level],
    message: { text: `${diagnostic.message}\n${diagnostic.help}` },
    locations: [location(diagnostic, region(diagnostic))],
    partialFingerprints: { "nevertwice/v1": marks[at] },
    ...(diagnostic.related.length > 0 ? { relatedLocations: diagnostic.related.map(related) } : {}),
  }));
  const driver = {
    name: "nevertwice",
    rules: rules.map(({ rule, url }) => ({ id: rule, ...(isAbsolute(url) ? { helpUri: url } : {}) })),
  };
  const run = { tool: { driver }, columnKind: "utf16CodeUnits", results };
  const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  return jsonForTerminals({ $schema: schema, version: "2.1.0", runs: [run] });
};

const levels: Record<Level, string> = { error: "error", warning: "warning", note: "note" };

function region({ line, column, endLine, endColumn }: Diagnostic) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function location({ file }: Pick<Diagnostic, "file">, where: object) {
  // A URI reference, so that a blank or a `#` in a name is no part of its syntax.
  const uri = file.split("/").map(encodeURIComponent).join("/");
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: "%SRCROOT%" }, region: where } };
}

function related(place: Diagnostic["related"][number], id: number) {
  const { line, column, message } = place;
  return { id, ...location(place, { startLine: line, startColumn: column }), message: { text: message } };
}

function isAbsolute(url: string): boolean {
  return /^https?:\/\//.test(url);
}
