/** No frame and no message is longer; a line of a megabyte would make every pattern slow. */
const longestLine = 2000;

/** The lines of a text, cut to a length that patterns can take. */
export function traceLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).map((line) => line.slice(0, longestLine));
}
