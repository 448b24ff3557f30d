import type { Level } from "#model/diagnostic.ts";
import { fingerprints } from "./fingerprint.ts";
import { jsonForTerminals } from "./json-text.ts";
import { type Report, textsOf } from "./report.ts";

/** GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
export const gitlab: Report = (diagnostics, context) => {
  const marks = fingerprints(diagnostics, textsOf(context));
  return jsonForTerminals(
    diagnostics.map(({ file, line, endLine, rule, level, message, help }, at) => ({
      description: `${message}. ${help}`,
      check_name: rule,
      fingerprint: marks[at],
      severity: severities[level],
      location: { path: file, lines: { begin: line, end: endLine } },
    })),
  );
};

const severities: Record<Level, string> = { error: "blocker", warning: "minor", note: "info" };
