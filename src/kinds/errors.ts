import type { Code, Nodes, Root } from "mdast";
import type { ErrorEvidence } from "#model/incident.ts";
import type { TraceLanguage } from "#model/trace.ts";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { plainText } from "#read/plain-text.ts";
import { walkMarkdown } from "#read/walk.ts";
import { errorCodesIn } from "#traces/error-codes.ts";
import { readTraces } from "#traces/read-traces.ts";
import { messageTemplate } from "#traces/template.ts";
import { type Reading, setPlace } from "./reading.ts";

/** A document that pastes a whole log is not indexed line by line. */
const mostErrors = 60;
const mostText = 64 * 1024;

/** Stack traces and error codes of the whole document: from fences first, then from code spans and prose. */
export function collectErrors(reading: Reading, root: Root): void {
  const seen = new Set<string>();
  const add = (error: ErrorEvidence, node: Nodes) => {
    const key = `${error.type ?? ""}|${error.code ?? ""}|${error.template}`;
    const { errors } = reading.incident;
    if (seen.has(key) || errors.length >= mostErrors) return;
    seen.add(key);
    setPlace(reading, `errors[${errors.length}]`, placeOfNode(node));
    errors.push(error);
  };
  walkMarkdown(root, (node) => {
    if (isResidue(node)) return "skip";
    if (node.type === "code") for (const error of errorsOfFence(node, reading.config.traces)) add(error, node);
    if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell") return undefined;
    // A number is an error code only by the words around it, which may stand outside its code span.
    const { line } = placeOfNode(node);
    plainText(node)
      .split("\n")
      .forEach((text, i) => {
        for (const error of errorsOfText(text, line + i)) add(error, node);
      });
    return "skip";
  });
}

function errorsOfFence(node: Code, languages: readonly TraceLanguage[]): ErrorEvidence[] {
  const text = node.value.slice(0, mostText);
  const line = placeOfNode(node).line + 1;
  const traces = readTraces(text, languages).map(({ lang, trace }) => ({
    raw: text,
    lang,
    ...(trace.type ? { type: trace.type } : {}),
    ...(trace.message ? { message: trace.message } : {}),
    frames: trace.frames,
    template: messageTemplate(trace.message ?? trace.type ?? ""),
    line,
  }));
  const rows = text.split("\n");
  const codes = rows.flatMap((row, index) => errorsOfText(row, line + index));
  return [...traces, ...codes.map((error) => ({ ...error, lang: node.lang ?? "" }))];
}

function errorsOfText(text: string, line: number): ErrorEvidence[] {
  return errorCodesIn(text).map((found) => ({
    raw: text.trim().slice(0, 500),
    lang: "",
    ...(found.type ? { type: found.type } : {}),
    code: found.code,
    frames: [],
    // A code is its own template: masking its digits would make all codes one.
    template: found.code,
    line,
  }));
}
