import type { Diagnostic, Level } from "#model/diagnostic.ts";
import type { ReportContext } from "./report.ts";

export interface Counts {
  files: number;
  errors: number;
  warnings: number;
  notes: number;
}

export function countsOf(diagnostics: readonly Diagnostic[], context: Pick<ReportContext, "files">): Counts {
  const count = (level: Level) => diagnostics.filter((diagnostic) => diagnostic.level === level).length;
  const files = context.files ?? new Set(diagnostics.map(({ file }) => file)).size;
  return { files, errors: count("error"), warnings: count("warning"), notes: count("note") };
}

/** `2 errors, 1 note in 14 files`, `No findings in 14 files`. */
export function countsInWords({ files, errors, warnings, notes }: Counts): string {
  const parts = [counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note")];
  const findings = parts.filter((part) => !part.startsWith("0 ")).join(", ") || "No findings";
  return `${findings} in ${counted(files, "file")}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
