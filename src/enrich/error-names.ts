import type { ErrorEvidence, Incident } from "#model/incident.ts";

/** A masked message shorter than this is no name: `error`, `failed <n>`. Code units. */
const shortest = 12;
const longest = 160;

/**
 * The names by which one looks up the errors of a document: code and type as they stand in a log (`23514 ·
 * CheckViolation`), and for an error with neither its message with the variable parts masked. In the order of the
 * document, each once.
 */
export function errorNames({ errors }: Incident): string[] {
  return [...new Set(errors.flatMap((error) => errorName(error) ?? []))];
}

function errorName({ code, type, template }: ErrorEvidence): string | undefined {
  const parts = [tidy(code), lastPart(tidy(type))].filter((part) => part !== "");
  const distinct = [...new Set(parts)];
  if (distinct.length > 0) return distinct.join(" · ");
  const message = tidy(template);
  if (message.length < shortest) return undefined;
  return message.length <= longest ? message : `${message.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

function tidy(text = ""): string {
  return text.normalize("NFC").trim().replace(/\s+/g, " ");
}

/** `java.lang.NullPointerException` and `NullPointerException` are one type. */
function lastPart(type: string): string {
  return (
    type
      .split(/[.:\\/]/)
      .filter(Boolean)
      .at(-1) ?? ""
  );
}
