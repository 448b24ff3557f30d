import type { Config } from "#model/config.ts";
import type { Diagnostic } from "#model/diagnostic.ts";
import { startOfFile } from "#model/place.ts";
import type { Rule } from "#model/rule.ts";
import { diagnosticOf, inOrder } from "./diagnostics.ts";
import { levelOf } from "./level-of.ts";

/** A file in the content folder that is neither a document nor an attachment. */
export interface Stray {
  /** Relative to the content folder, with `/`. */
  path: string;
  /** Why: `symlink`, `not-a-document`, `unreadable-name` or `no-ending`. */
  reason: string;
}

/** It has no incident to look at: the pipeline finds the strays, and `strayDiagnostics` puts them into words. */
export const strayFile: Rule = {
  id: "stray-file",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: () => [],
};

export function strayDiagnostics(strays: readonly Stray[], config: Config): Diagnostic[] {
  const level = levelOf(strayFile, config, "final");
  if (level === "off") return [];
  return inOrder(
    strays.map(({ path, reason }) => {
      const finding = { place: startOfFile, ...(words.get(reason) ?? otherFile) };
      return diagnosticOf(finding, path, strayFile.id, level, config);
    }),
  );
}

const otherFile = {
  message: "Unexpected file in the content folder, expected Markdown documents and the files that belong to them",
  help: "It is neither read nor published. Move it elsewhere, or give a document the ending `.md`.",
};

const words = new Map([
  [
    "symlink",
    {
      message: "Unexpected symbolic link in the content folder, expected a file",
      help: "Links are not followed, because they can point at any file of the machine; put the file itself here.",
    },
  ],
  [
    "no-ending",
    {
      message: "Unexpected name without an ending, expected `.md`; the file begins like a document and is read as one",
      help: "Give it the ending `.md`, or put it elsewhere if it is none.",
    },
  ],
  [
    "unreadable-name",
    {
      message: "Unexpected bytes in the name of this file, expected UTF-8",
      help: "Rename it: no program can be told a name that is not text.",
    },
  ],
]);
