import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";

export const documentRefused: Rule = {
  id: "document-refused",
  scope: "document",
  levels: { draft: "error", final: "error" },
  essential: true,
  check: (incident) => [
    ...problemFindings(incident, ["too-large"], (value) => ({
      message: `Unexpected size, expected a document within the limit: ${value("detail") || "it is larger"}`,
      help: "Move logs and data into files beside the document and link them, or raise `limits.documentBytes`.",
    })),
    ...problemFindings(incident, ["out-of-memory"], (value) => ({
      message: `Unexpected need of more than ${megabytes(value("megabytes"))}, expected a document that fits`,
      help: "Put pasted output into a file beside the document and link it, or raise `limits.workerMemory`.",
    })),
    ...problemFindings(incident, ["unreadable"], (value) => ({
      message: `Unexpected file that cannot be read, expected a regular file: ${value("detail") || "no reason is known"}`,
      help: "Put the document itself there, readable for whoever builds the site.",
    })),
    ...problemFindings(incident, ["too-deep"], () => ({
      message: "Unexpected depth of lists, quotes or emphasis, expected less nesting than the parser's stack can hold",
      help: "Put pasted output into a code fence, where nothing of it is Markdown.",
    })),
    ...problemFindings(incident, ["too-slow"], (value) => ({
      message: `Unexpected work of more than ${milliseconds(value("milliseconds"))} for this document, expected it to be read by then`,
      help: "Put pasted output into a code fence, where nothing of it is Markdown, or raise `limits.deadline`.",
    })),
  ],
};

function megabytes(count: string): string {
  return /^\d+$/.test(count) ? `${count} MB of memory` : "the memory allowed";
}

function milliseconds(count: string): string {
  return /^\d+$/.test(count) ? `${count} ms` : "the time allowed";
}
