import type { Root } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { linkBareUrls } from "./bare-urls.ts";
import { setFormulasApart } from "./display-math.ts";

/**
 * GitHub Flavored Markdown by its parts. Bare URLs are left to `bare-urls.ts`: the micromark extension for them alone
 * costs a third of the parse.
 */
function gfmParts(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmTable(),
    gfmTaskListItem(),
    gfmStrikethrough(),
    gfmFootnote(),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmFootnoteFromMarkdown(),
  ];
}

const processor = unified()
  .use(remarkParse)
  .use(gfmParts)
  // `$5 and then $10` is money in a postmortem, not mathematics.
  .use(remarkMath, { singleDollarTextMath: false })
  .freeze();

/**
 * The one parse of a document. `text` is the whole file; what comes before `bodyOffset` (front matter) is blanked and not
 * cut, so that every position is that of the file on disk.
 */
export function parseMarkdown(text: string, bodyOffset = 0): Root {
  const front = text.slice(0, bodyOffset).replace(/[^\r\n]/g, " ");
  const root = processor.parse(front + text.slice(bodyOffset));
  linkBareUrls(root);
  if (text.includes("$$")) setFormulasApart(root);
  return root;
}
