import { createHash } from "node:crypto";
import type { Diagnostic } from "#model/diagnostic.ts";

/**
 * A mark for each finding that stays the same while text above it comes and goes: the SHA-256 of the rule, the file, the
 * line's own text, and which of several equal ones it is; 32 hexadecimal digits. In the order of the findings.
 */
export function fingerprints(
  diagnostics: readonly Pick<Diagnostic, "file" | "rule" | "line" | "message">[],
  textOf: (file: string) => string | undefined,
): string[] {
  const lines = new Map<string, readonly string[]>();
  const seen = new Map<string, number>();
  return diagnostics.map(({ file, rule, line, message }) => {
    if (!lines.has(file)) lines.set(file, textOf(file)?.split(/\r\n|\n|\r/) ?? []);
    const text = lines.get(file)?.[line - 1]?.trim();
    const identity = JSON.stringify([rule, file, text || message]);
    const count = seen.get(identity) ?? 0;
    seen.set(identity, count + 1);
    return createHash("sha256").update(`${identity}${count}`).digest("hex").slice(0, 32);
  });
}
