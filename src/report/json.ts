import { countsOf } from "./counts.ts";
import type { Report } from "./report.ts";

/** One JSON document. Terminals obey some characters that JSON leaves alone, so these are written as escapes. */
export const json: Report = (diagnostics, context) => {
  const document = {
    schema: context.schema,
    summary: countsOf(diagnostics, context),
    diagnostics: diagnostics.map(
      ({ file, line, column, endLine, endColumn, rule, level, message, help, url, related, fixable }) => ({
        ...{ file, line, column, endLine, endColumn, rule, level, message, help, url, related, fixable },
      }),
    ),
  };
  const text = JSON.stringify(document, null, 2).replace(obeyed, unicodeEscape);
  return `${text}\n`;
};

const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
