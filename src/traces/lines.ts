/** Longer lines are cut: no frame is that long, and minified sources pasted beside a trace are. */
const longestLine = 4000;

/** Colours of a terminal (ECMA-48 control sequences). */
const controlSequence = /\u001b\[[\d;]*[A-Za-z]/g;

/** What log shippers, containers and loggers put before a line; tried in turn until none fits. */
const prefixes = [
  // Markdown quote, docker compose (`web_1  | `), kubectl logs --prefix and loggers (`[pod/web/app] `, `[main] `).
  /^> /,
  /^[\w.-]+ *\| /,
  /^\[[^\][]*\] (?=\S)/,
  /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z| ?[+-]\d\d:?\d\d)?\]?:?(?: |$)/,
  // Container runtimes (CRI): stream and whether the line is whole.
  /^(?:stdout|stderr) [FP] /,
  // Syslog and journald: `Mar  4 10:12:01 host app[123]: `.
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]+ [\w./-]+(?:\[\d+\])?: /,
  /^\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|FATAL|CRITICAL|SEVERE)\]?:? /,
];

/** A stack inside a JSON string: its line breaks are written `\n`. */
const escapedStack = /\\n(?:\\t| +)(?:at |File )/;

/** The lines of a text as the program printed them: without colours and without the prefixes of logs. */
export function traceLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => unfold(line).map(printedLine));
}

function unfold(line: string): string[] {
  if (!line.includes("\\n") || !escapedStack.test(line)) return [line];
  return line.split("\\n").map((part) => part.replaceAll("\\t", "\t").replaceAll('\\"', '"').replaceAll("\\\\", "\\"));
}

function printedLine(whole: string): string {
  let line = whole.slice(0, longestLine);
  if (line.includes("\u001b")) line = line.replace(controlSequence, "");
  for (let round = 0; round < 5; round++) {
    const prefix = prefixes.find((candidate) => candidate.test(line));
    if (!prefix) break;
    line = line.replace(prefix, "");
  }
  return line;
}
