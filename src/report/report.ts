import type { Diagnostic } from "#model/diagnostic.ts";

export interface ReportContext {
  /** The text of a file by the path that its diagnostics carry; undefined where it cannot be shown. */
  texts: ReadonlyMap<string, string> | ((file: string) => string | undefined);
  color: boolean;
  /** The address of the JSON Schema of the findings. */
  schema: string;
  /** How many files were checked; without it, how many have findings. */
  files?: number;
}

/** Writes findings, which are sorted already, as text that ends with a newline unless it is empty. Author text is hostile: each format escapes it for its readers. */
export type Report = (diagnostics: readonly Diagnostic[], context: ReportContext) => string;

/** The texts as a function, whichever way they were given. */
export function textsOf({ texts }: Pick<ReportContext, "texts">): (file: string) => string | undefined {
  return typeof texts === "function" ? texts : (file) => texts.get(file);
}
