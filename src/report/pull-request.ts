import type { Diagnostic, Level } from "#model/diagnostic.ts";
import { countsInWords, countsOf } from "./counts.ts";
import { codeSpan, markdownText } from "./markdown-text.ts";

/** The first line: by it a recipe finds the comment that it wrote before, and writes it anew. */
export const commentMarker = "<!-- nevertwice -->";

/** A past incident that resembles a changed document and has actions open. */
export interface UnfinishedSimilar {
  id: string;
  title: string;
  /** Absolute, or empty where readers find no page. Ours, never of an author. */
  url: string;
  reasons: readonly string[];
  openActions: number;
}

export interface PullRequestComment {
  /** Of the changed documents. */
  diagnostics: readonly Diagnostic[];
  /** How many documents were changed. */
  files: number;
  /** By the path of the changed document, from the root. */
  similar: ReadonlyMap<string, readonly UnfinishedSimilar[]>;
  /** What one types to see the whole. */
  command: string;
}

/** GitHub takes 65,536 characters; these keep the worst text below. */
const most = { findings: 25, documents: 8, similar: 3, path: 160, text: 300, reason: 100 };

/**
 * A comment for a pull or merge request, in Markdown: the findings of the changed documents, then past incidents like them
 * whose actions are still open. All text of authors is shown and never obeyed (`markdown-text.ts`).
 */
export function pullRequestComment(comment: PullRequestComment): string {
  const { diagnostics, files, command } = comment;
  const parts = [
    `${commentMarker}\n**nevertwice**: ${countsInWords(countsOf(diagnostics, { files }))} changed here.`,
    ...findingParts(diagnostics),
    ...similarParts(comment.similar),
    `To see this before you push: ${codeSpan(command, most.path)}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

const levels: readonly Level[] = ["error", "warning", "note"];

/** What blocks comes first. */
function findingParts(diagnostics: readonly Diagnostic[]): string[] {
  if (diagnostics.length === 0) return [];
  const sorted = levels.flatMap((level) => diagnostics.filter((diagnostic) => diagnostic.level === level));
  const rest = sorted.length - most.findings;
  return [[...sorted.slice(0, most.findings).map(findingLine), ...more(rest, "findings")].join("\n")];
}

function findingLine({ file, line, column, rule, level, message, help }: Diagnostic): string {
  const where = `${codeSpan(file, most.path)}, line ${line}, column ${column}`;
  const what = `**${level}** ${codeSpan(rule, most.path)}: ${markdownText(message, most.text)}`;
  return `- ${where}  \n  ${what}  \n  → ${markdownText(help, most.text)}`;
}

function similarParts(similar: PullRequestComment["similar"]): string[] {
  const unfinished = [...similar].filter(([, others]) => others.length > 0);
  if (unfinished.length === 0) return [];
  const lines = unfinished
    .slice(0, most.documents)
    .flatMap(([file, others]) => [
      `- ${codeSpan(file, most.path)} resembles`,
      ...others.slice(0, most.similar).map(similarLine),
    ]);
  const rest = unfinished.length - most.documents;
  return [`**Seen before, with actions still open**`, [...lines, ...more(rest, "documents")].join("\n")];
}

function similarLine({ id, title, url, reasons, openActions }: UnfinishedSimilar): string {
  const name = linkable(url) ? `[${id}](<${url}>)` : codeSpan(id, most.path);
  const open = `${openActions} action${openActions === 1 ? "" : "s"} open`;
  const why = reasons.slice(0, 3).map((reason) => markdownText(reason, most.reason));
  return `  - ${name} ${codeSpan(title, most.path)}, ${open}${why.length === 0 ? "" : `: ${why.join("; ")}`}`;
}

function linkable(url: string): boolean {
  return /^https?:\/\/[^\s<>"`\\]+$/.test(url);
}

function more(rest: number, what: string): string[] {
  return rest > 0 ? [`- and ${rest} more ${what}`] : [];
}
