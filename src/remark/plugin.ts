import { relative, resolve } from "node:path";
import type { VFile } from "vfile";
import { loadConfig } from "#config/load.ts";
import type { Diagnostic } from "#model/diagnostic.ts";
import { recordDocument } from "#records/document.ts";

/** Paths are relative to `root`, and `root` to the folder that remark runs in. */
export interface RemarkOptions {
  /** The folder of the knowledge base; remark's own without it. */
  root?: string;
  content?: string;
  /** The configuration file; without it `nevertwice.config.*` in the root, if there is one. */
  config?: string;
}

/**
 * The findings of nevertwice as messages of remark, for remark-cli and editors that run remark: the same rules, levels and
 * places as `nevertwice check`, without those about the knowledge base as a whole. Files outside the content folder are
 * left alone.
 */
export default function nevertwice(options: RemarkOptions = {}): (tree: unknown, file: VFile) => Promise<void> {
  return async (_, file) => {
    const root = resolve(file.cwd, options.root ?? ".");
    const path = relative(resolve(root, options.content ?? "content"), resolve(file.cwd, file.path ?? "")).replaceAll(
      "\\",
      "/",
    );
    if (file.path === undefined || path.startsWith("../")) return;
    // Read anew each time: an editor keeps this process while the configuration changes.
    const { config } = await loadConfig(root, options.config);
    const bytes = typeof file.value === "string" ? new TextEncoder().encode(file.value) : file.value;
    const { diagnostics } = await recordDocument(path, bytes, config);
    for (const diagnostic of diagnostics) addMessage(file, diagnostic);
  };
}

function addMessage(
  file: VFile,
  { line, column, endLine, endColumn, rule, level, message, help, url, edits }: Diagnostic,
): void {
  const place = { start: { line, column }, end: { line: endLine, column: endColumn } };
  const added = file.message(message, { place, ruleId: rule, source: "nevertwice" });
  // As unified has it: true is an error, false a warning, and without a value it is information.
  added.fatal = level === "error" ? true : level === "warning" ? false : undefined;
  added.note = help;
  if (/^https?:/.test(url)) added.url = url;
  if (edits?.length === 1) added.expected = edits.map(({ text }) => text);
}
