import type { Code, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as plainTextOf } from "mdast-util-to-string";

export interface ExampleDocument {
  /** Where the document lies in the content folder of the example. */
  path: string;
  text: string;
}

/** One or several documents, and what the rule says about them. */
export interface RuleExample {
  documents: ExampleDocument[];
  /** Keys of the configuration that differ from the defaults. */
  config: Record<string, unknown>;
  /** `2:1-2:9 error Unexpected …`, with the path before it where there are several documents; empty for a right one. */
  findings: string[];
  /** Of the first fence in the page. */
  line: number;
}

/** The page of a rule, `src/rules/<id>.md`: what people read is what the tests run. */
export interface RuleDocument {
  /** The first paragraph: what the rule checks, as plain text. */
  summary: string;
  /** Titles of the sections. */
  sections: string[];
  examples: RuleExample[];
}

/**
 * Reads a rule's page. Its fences mean, by the word after the language: `md wrong` or `md right` begins an example, `md
 * with` adds a document to it, `json config` before it sets the configuration, `text findings` after it says what is found.
 * `path=…` names a document. Other fences are only shown.
 */
export function readRuleDocument(markdown: string): RuleDocument {
  const { children } = fromMarkdown(markdown);
  const paragraph = children.find(({ type }) => type === "paragraph");
  const headings = children.filter((node) => node.type === "heading" && node.depth === 2);
  return {
    summary: paragraph ? plainTextOf(paragraph).replace(/\s+/g, " ") : "",
    sections: headings.map((node) => plainTextOf(node)),
    examples: examplesIn(children),
  };
}

function examplesIn(nodes: readonly RootContent[]): RuleExample[] {
  const examples: RuleExample[] = [];
  let config: Record<string, unknown> = {};
  for (const node of nodes) {
    const [role, rest] = node.type === "code" ? roleOf(node) : [];
    const current = examples[examples.length - 1];
    if (node.type !== "code" || role === undefined) continue;
    if (role === "config") config = JSON.parse(node.value);
    else if (role === "findings") current?.findings.push(...node.value.split("\n").filter((line) => line !== ""));
    else if (role === "with") current?.documents.push(documentOf(node, rest));
    else {
      examples.push({
        documents: [documentOf(node, rest)],
        config,
        findings: [],
        line: node.position?.start.line ?? 0,
      });
      config = {};
    }
  }
  return examples;
}

const roles = ["md wrong", "md right", "md with", "json config", "text findings"];

function roleOf({ lang, meta }: Code): [role?: string, rest?: string] {
  const [word = "", ...rest] = (meta ?? "").split(" ");
  return roles.includes(`${lang} ${word}`) ? [word, rest.join(" ")] : [];
}

function documentOf(node: Code, meta = ""): ExampleDocument {
  return { path: /(?:^| )path=(\S+)/.exec(meta)?.[1] ?? "example.md", text: `${node.value}\n` };
}
