import type { Root } from "mdast";
import type { ReadingProblem } from "#model/incident.ts";
import { unknownCallouts } from "./callouts.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { keepUnknownTagsAsText } from "./html-nodes.ts";
import { parseMarkdown } from "./markdown.ts";

/** A document read and parsed, before anybody says what it means. */
export interface Source {
  /** Relative to the content folder, with `/`. */
  path: string;
  /** The whole file, decoded, without a byte order mark. */
  text: string;
  lines: string[];
  frontMatter: FrontMatter;
  /** Positions are those of the file. */
  root: Root;
  problems: ReadingProblem[];
}

export function readSource(path: string, text: string): Source {
  const frontMatter = readFrontMatter(text);
  const root = parseMarkdown(text, frontMatter.bodyOffset);
  const problems = [...frontMatter.problems, ...keepUnknownTagsAsText(root), ...unknownCallouts(root)];
  return { path, text, lines: text.split(/\r\n|\n|\r/), frontMatter, root, problems };
}
