/** Longer lines are cut: no frame is that long, and minified sources pasted beside a trace are. */
const longestLine = 4000;

/** Colours of a terminal (ECMA-48 control sequences). */
const controlSequence = /\u001b\[[\d;]*[A-Za-z]/g;

/** What log shippers, containers and loggers put before a line; several may stand one after another. */
const prefix = new RegExp(
  `^(?:${[
    // Markdown quote, docker compose (`web_1  | `), kubectl logs --prefix and loggers (`[pod/web/app] `, `[main] `).
    /> /,
    /[\w.-]+ *\| /,
    /\[[^\][]*\] /,
    /\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z| ?[+-]\d\d:?\d\d)?\]?:?(?: |$)/,
    // Container runtimes (CRI): stream and whether the line is whole.
    /(?:stdout|stderr) [FP] /,
    // Syslog and journald: `Mar  4 10:12:01 host app[123]: `.
    /[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]+ [\w./-]+(?:\[\d+\])?: /,
    /\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|FATAL|CRITICAL|SEVERE)\]?:? /,
  ]
    .map(({ source }) => source)
    .join("|")})`,
);

/** A stack inside a JSON string: its line breaks are written `\n`. */
const escapedStack = /\\n(?:\\t| +)(?:at |File )/;

/** The lines of a text as the program printed them: without colours and without the prefixes of logs. */
export function traceLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return (escapedStack.test(text) ? lines.flatMap(unfold) : lines).map(printedLine);
}

function unfold(line: string): string[] {
  if (!escapedStack.test(line)) return [line];
  const parts = line.split("\\n");
  // The JSON around the string ends in the first part and goes on in the last.
  parts[0] = (parts[0] ?? "").replace(/^.*(?<!\\)"/, "");
  parts.push((parts.pop() ?? "").replace(/(?<!\\)".*$/, ""));
  return parts.map((part) => part.replaceAll("\\t", "\t").replaceAll('\\"', '"').replaceAll("\\\\", "\\"));
}

function printedLine(whole: string): string {
  let line = whole.slice(0, longestLine);
  if (line.includes("\u001b")) line = line.replace(controlSequence, "");
  for (let round = 0; round < 5 && /^\S/.test(line) && prefix.test(line); round++) line = line.replace(prefix, "");
  return line;
}
