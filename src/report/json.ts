import { countsOf } from "./counts.ts";
import { jsonForTerminals } from "./json-text.ts";
import type { Report } from "./report.ts";

/** One JSON document, for scripts. */
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
  return jsonForTerminals(document);
};
