import type { Severity } from "#model/severity.ts";
import type { Paint } from "./terminal.ts";

/** The severity as its author wrote it, in the colour of its rank. */
export function severityText({ rank, label }: Severity, paint: Paint): string {
  const text = label === "" ? "unrated" : label;
  if (rank === 1) return paint("red", text);
  if (rank === 2) return paint("yellow", text);
  return rank === null ? paint("dim", text) : text;
}
