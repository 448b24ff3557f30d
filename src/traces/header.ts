import type { Trace } from "#model/trace.ts";

/** The line that names an error, above its frames. */
export interface Header {
  type: string;
  message: string;
}

/** Messages with more lines than this are taken for something else that stood above. */
const mostLines = 14;

interface HeaderSearch {
  lines: string[];
  /** The line of the first frame. */
  frame: number;
  /** Lines before this one belong to the previous trace. */
  floor: number;
  parse: (line: string, distance: number) => Header | undefined;
}

/** Searches upwards from the first frame. Lines between header and frame continue the message. */
export function headerAbove(search: HeaderSearch): (Header & { line: number }) | undefined {
  const { lines, frame, floor, parse } = search;
  for (let line = frame - 1; line >= Math.max(floor, frame - mostLines); line--) {
    const header = parse(lines[line] ?? "", frame - line);
    if (!header) continue;
    const message = [header.message, ...lines.slice(line + 1, frame)].join("\n").trim();
    return { type: header.type, message, line };
  }
  return undefined;
}

/** The part of a trace that its header gives; empty parts are left out. */
export function named(header: Header | undefined): Pick<Trace, "type" | "message"> {
  return { ...(header?.type ? { type: header.type } : {}), ...(header?.message ? { message: header.message } : {}) };
}

const errorInLine = /(?<![\w$.])((?:[A-Za-z_$][\w$.]*)?(?:Error|Exception|Throwable))(?: \[\w+\])?(?::(.*))?$/;

/** An error named at the end of a line of a log: `… request failed: TypeError: x is not a function`. */
export function errorNamedIn(line: string): Header | undefined {
  const found = errorInLine.exec(line);
  return found ? { type: found[1] ?? "", message: (found[2] ?? "").trim() } : undefined;
}
