import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";

export const encodingInvalid: Rule = {
  id: "encoding-invalid",
  scope: "document",
  levels: { draft: "error", final: "error" },
  essential: true,
  check: (incident) => [
    ...problemFindings(incident, ["not-utf-8"], (value) => ({
      message: `Unexpected ${value("byte") ? `byte \`${value("byte")}\`` : "encoding"}, expected a file in UTF-8${readAs(value("encoding"))}`,
      help: `Save the file as UTF-8, for example with \`iconv -f ${(value("encoding") || "windows-1252").toUpperCase()} -t UTF-8\`.`,
    })),
    ...problemFindings(incident, ["nul-byte"], () => ({
      message: "Unexpected NUL byte, expected a text file",
      help: "Remove the byte; if the whole file is full of them it is UTF-16 or binary: save it as UTF-8.",
    })),
  ],
};

function readAs(encoding: string): string {
  return encoding ? `; it was read as ${encoding}` : "";
}
