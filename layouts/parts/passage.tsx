import type { ComponentChildren } from "preact";
import { excerpt, isCut } from "./excerpt.ts";

/** One statement at the top of an incident's page. */
export interface Entry {
  name: string;
  /** What kind of statement it is, for the style sheet. */
  look: "fix" | "decision" | "place" | "other";
  value: ComponentChildren;
  /** The id of the passage in the body that says it in full. */
  anchor?: string | undefined;
}

/** Longest excerpt, in code units. */
const room = 260;

/** The beginning of a passage, and the way to the rest. */
export function Passage({ text, anchor }: { text: string; anchor: string | undefined }) {
  return (
    <p dir="auto">
      {excerpt(text, room)}{" "}
      {anchor === undefined || !isCut(text, room) ? null : (
        <a class="read-on" href={`#${anchor}`}>
          Read on
        </a>
      )}
    </p>
  );
}

/** Most lines of code before the body. */
const mostLines = 8;

/** A few lines of code, to be copied. */
export function CodeLines({ lines }: { lines: readonly string[] }) {
  const shown = lines.join("\n").split("\n");
  return (
    <pre class="log">
      <code>{shown.slice(0, mostLines).join("\n")}</code>
    </pre>
  );
}
