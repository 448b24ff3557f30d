/**
 * A range in an author's file as it is on disk. Lines and columns count from 1; columns count UTF-16 code units, as
 * editors do; a byte order mark has no column. `endColumn` is the column after the last character.
 */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** The very start of a file: where a finding goes that concerns the document as a whole. */
export const startOfFile: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
