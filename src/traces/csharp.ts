import type { Frame } from "#model/incident.ts";
import type { Trace, TraceLanguage } from "#model/trace.ts";
import { type Header, named } from "./header.ts";
import { traceLines } from "./lines.ts";

/** Stack traces of .NET. It prints inner exceptions first, and so they come. */
export const csharp: TraceLanguage = {
  id: "csharp",
  read(text) {
    if (!text.includes("at ")) return [];
    const reading: Reading = { traces: [], open: [] };
    for (const line of traceLines(text)) readLine(reading, line);
    closeAll(reading);
    return reading.traces;
  },
};

interface Reading {
  traces: Trace[];
  /** Exceptions whose frames have not ended, outermost first. */
  open: { header: Header; frames: Frame[] }[];
}

const typeName = "((?:[A-Za-z_]\\w*\\.)+[A-Z][\\w`+]*)";
const headerLine = new RegExp(`^(?:\\S.*? )??(?:Unhandled exception[.:] )?${typeName}(?: \\([^)]*\\))?: (.*)$`);
const innerLine = new RegExp(`^\\s*---> (?:\\(.*?\\) )?${typeName}(?: \\([^)]*\\))?: (.*)$`);

function readLine(reading: Reading, line: string): void {
  const { open } = reading;
  const frame = csharpFrame(line);
  if (frame && (frame.file !== undefined || open.length > 0)) {
    if (open.length === 0) open.push({ header: { type: "", message: "" }, frames: [] });
    open.at(-1)?.frames.push(frame);
  } else if (/^\s*--- End of inner /.test(line)) closeInner(reading);
  else if (!/^\s*--- End of stack trace from/.test(line)) readHeader(reading, line);
}

function readHeader(reading: Reading, line: string): void {
  const inner = innerLine.exec(line);
  const header = inner ?? headerLine.exec(line);
  const current = reading.open.at(-1);
  if (header) {
    if (!inner) closeAll(reading);
    // .NET Framework writes the whole chain on one line.
    const [message = "", ...chain] = (header[2] ?? "").split(" ---> ");
    reading.open.push({ header: { type: header[1] ?? "", message: message.trim() }, frames: [] });
    for (const rest of chain) readHeader(reading, `---> ${rest}`);
  } else if (current && current.frames.length === 0 && line.trim() !== "" && current.header.message.length < 2000)
    current.header.message = `${current.header.message}\n${line.trimEnd()}`;
  else closeAll(reading);
}

function closeInner(reading: Reading): void {
  const inner = reading.open.pop();
  if (inner) reading.traces.push({ ...named(inner.header), frames: inner.frames });
}

function closeAll(reading: Reading): void {
  const found = reading.open.some(({ frames }) => frames.length > 0);
  while (found && reading.open.length > 0) closeInner(reading);
  reading.open = [];
}

/** `at Shop.Cart.Total(Order order) in /src/Cart.cs:line 12`; the file is missing where there are no symbols. */
function csharpFrame(line: string): Frame | undefined {
  const call = /^\s*at (\S.*)$/.exec(line)?.[1];
  if (call === undefined) return undefined;
  const place = / in (\S.*):(?:line )(\d{1,9})\s*$/.exec(call);
  const written = (place ? call.slice(0, place.index) : call).trim();
  const open = written.indexOf("(");
  const symbol = open > 0 ? written.slice(0, open) : written;
  const own = !/^(?:System|Microsoft|MS|Npgsql|Newtonsoft|Castle|Dapper|Grpc|Polly|Xunit|NUnit)\.|^lambda_method/.test(
    symbol,
  );
  if (place) return { symbol, file: place[1] ?? "", line: Number(place[2]), own };
  return symbol.includes(".") && !/\s/.test(symbol) && typedArguments(written.slice(symbol.length))
    ? { symbol, own }
    : undefined;
}

/** `()` or `(String name, Int32 count)`; not the `(Native Method)` of Java. */
function typedArguments(text: string): boolean {
  if (text === "()") return true;
  if (!/^\(.*\)$/.test(text) || /^\((?:Native Method|Unknown Source|index \d+)\)$/.test(text)) return false;
  return text
    .slice(1, -1)
    .split(", ")
    .every((argument) => /^[\w.<>`&*[\],]+ [\w@]+$/.test(argument));
}
