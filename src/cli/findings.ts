import type { Diagnostic } from "#model/diagnostic.ts";
import { absoluteUrl } from "#pages/absolute-url.ts";
import { reports } from "#report/index.ts";
import type { Compiled } from "#src/pipeline.ts";

/** What a report needs besides the findings themselves. */
export interface FindingsOptions {
  format: string;
  color: boolean;
  /** How many files were checked. */
  files: number;
}

/** The findings as text without a final newline; empty when the format has nothing to say. */
export function findingsText(
  findings: readonly Diagnostic[],
  { kb, texts }: Pick<Compiled, "kb" | "texts">,
  { format, color, files }: FindingsOptions,
): string {
  const report = reports.get(format);
  if (!report) throw new Error(`there is no report format ${format}`);
  const schema = absoluteUrl(kb.config, "/api/v1/schema/findings.json");
  return report(findings, { texts, color, files, schema }).replace(/\n$/, "");
}

export function blocks({ level }: Diagnostic): boolean {
  return level === "error";
}
