import type { Frame } from "#model/incident.ts";
import type { Trace, TraceLanguage } from "#model/trace.ts";
import { type Header, headerAbove, named } from "./header.ts";
import { traceLines } from "./lines.ts";

/** Backtraces of Ruby, also of Ruby 2.5 to 2.7, which numbers the frames and prints the innermost last. */
export const ruby: TraceLanguage = {
  id: "ruby",
  read(text) {
    if (!text.includes(":in ")) return [];
    const lines = traceLines(text);
    const traces: Trace[] = [];
    let floor = 0;
    for (let start = 0; start < lines.length; start++) {
      let end = start;
      while (end < lines.length && frameLine.test(lines[end] ?? "")) end++;
      if (end === start) continue;
      const rows = lines.slice(start, end);
      const header =
        rows.map(raisedBy).find((raised) => raised !== undefined) ??
        headerAbove({ lines, frame: start, floor, parse: parseHeader });
      const frames = rows.map(rubyFrame);
      traces.push({ ...named(header), frames: isReversed(rows) ? frames.reverse() : frames });
      floor = end;
      start = end - 1;
    }
    return traces;
  },
};

const frameLine = /^\s*(?:\d+: )?(?:from )?((?:[A-Za-z]:)?[^\s:][^:]*|<internal:[^>]*>):(\d{1,9}):in [`']([^']+)'(.*)$/;

function rubyFrame(line: string): Frame {
  const [, file = "", number, symbol = ""] = frameLine.exec(line) ?? [];
  return { symbol, file, line: Number(number), own: !foreign.test(file) };
}

/** Gems, the interpreter and its library. */
const foreign = /[/\\]gems[/\\]|[/\\]vendor[/\\]bundle[/\\]|[/\\]lib[/\\]ruby[/\\]|^<internal:/;

function isReversed(rows: string[]): boolean {
  return /^\s*\d+: from /.test(rows[0] ?? "");
}

/** `app.rb:3:in 'pay': no card (ArgumentError)`. */
function raisedBy(line: string): Header | undefined {
  const rest = frameLine.exec(line)?.[4] ?? "";
  if (!rest.startsWith(": ")) return undefined;
  const type = / \(([A-Z][\w:]*)\)$/.exec(rest);
  return type ? { type: type[1] ?? "", message: rest.slice(2, type.index) } : { type: "", message: rest.slice(2) };
}

/** `ActiveRecord::RecordNotFound (no such order):` as Rails logs it, `KeyError: key not found` as others do. */
function parseHeader(whole: string): Header | undefined {
  const line = whole.trim();
  const rails = /^([A-Z]\w*(?:::[A-Z]\w*)*) \((.*)\):?$/.exec(line);
  if (rails) return { type: rails[1] ?? "", message: rails[2] ?? "" };
  const plain = /^([A-Z]\w*(?:::[A-Z]\w*)*): (.*)$/.exec(line);
  return plain && /::|(?:Error|Exception)$/.test(plain[1] ?? "")
    ? { type: plain[1] ?? "", message: plain[2] ?? "" }
    : undefined;
}
