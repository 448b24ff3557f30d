/** A spreadsheet takes a cell that begins like this for a formula. */
const formula = /^'*\s*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;

/**
 * A table as RFC 4180: cells in quotes where they have to be, lines end with CRLF. A cell that a spreadsheet would
 * compute gets an apostrophe in front, which shows it as text; whoever reads the file otherwise takes one apostrophe away
 * from in front of such a cell.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  const readable = text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, "\uFFFD");
  const harmless = formula.test(readable) ? `'${readable}` : readable;
  // A line that begins with `::` would be a command to a CI log.
  return /[",\r\n;\t']|^::|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
