import type { Config } from "#model/config.ts";

/** Where a document is edited and where its changes are listed; empty where the configuration does not say. */
export function sourceLinks(path: string, { branch, editUrl, historyUrl }: Config): { edit: string; history: string } {
  const values = { path, branch };
  return { edit: filled(editUrl, values), history: filled(historyUrl, values) };
}

function filled(pattern: string, values: { path: string; branch: string }): string {
  return pattern.replace(/\{(path|branch)\}/g, (_, name: "path" | "branch") => encoded(values[name]));
}

/** Folders stay folders, also in the name of a branch. */
function encoded(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
