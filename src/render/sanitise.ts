import type { Schema } from "hast-util-sanitize";
import { htmlElements } from "#read/html-nodes.ts";

/**
 * What may remain of a document's HTML. Ids, names, styles and event handlers of the author's never do; ids and classes of
 * ours travel in `dataNt`, sealed (see `trusted.ts`), and are put back afterwards.
 */
export const schema: Schema = {
  strip: ["script", "style", "template"],
  // remark-rehype has prefixed the ids of footnotes already.
  clobberPrefix: "",
  clobber: [],
  tagNames: [...htmlElements, "input"],
  attributes: {
    "*": ["dataNt", "dir", "lang", "title"],
    a: [
      "href",
      ["id", /^user-content-fnref-/],
      "ariaDescribedBy",
      "ariaLabel",
      "dataFootnoteRef",
      "dataFootnoteBackref",
      ["className", "data-footnote-backref"],
    ],
    img: ["src", "alt", "width", "height"],
    source: [],
    td: ["align", "colSpan", "rowSpan"],
    th: ["align", "colSpan", "rowSpan", "scope"],
    ol: ["start", "reversed"],
    ul: [["className", "contains-task-list"]],
    li: ["value", ["id", /^user-content-fn-/], ["className", "task-list-item"]],
    input: [["type", "checkbox"], "checked", ["disabled", true]],
    details: ["open"],
    code: [["className", /^language-[\w+#.-]{1,40}$/, /^math-(?:inline|display)$/]],
    time: ["dateTime"],
    section: ["dataFootnotes", ["className", "footnotes"]],
    h2: [
      ["id", "footnote-label"],
      ["className", "sr-only"],
    ],
    q: ["cite"],
    blockquote: ["cite"],
  },
  protocols: { href: ["http", "https", "mailto", "tel"], src: ["http", "https"], cite: ["http", "https"] },
  required: { input: { type: "checkbox", disabled: true } },
  ancestors: {
    tbody: ["table"],
    td: ["table"],
    th: ["table"],
    thead: ["table"],
    tfoot: ["table"],
    tr: ["table"],
  },
};
