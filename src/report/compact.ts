import type { Report } from "./report.ts";
import { asLineStart, visible } from "./visible.ts";

/** One line for each finding, as compilers and `grep -n` write it, so that editors and scripts find the place. */
export const compact: Report = (diagnostics) =>
  diagnostics
    .map(({ file, line, column, level, message, rule }) => {
      const where = asLineStart(visible(`${file}:${line}:${column}`));
      return `${where}: ${level}: ${visible(message)} [${visible(rule)}]\n`;
    })
    .join("");
