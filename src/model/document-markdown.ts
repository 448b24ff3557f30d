/** A target within the knowledge base, as the author wrote it: what it becomes depends on the other documents. */
export interface MarkdownTarget {
  kind: "link" | "image";
  target: string;
}

/** The body of a document as its author wrote it, in pieces to be put together; its comments left out. */
export type DocumentMarkdown = (string | MarkdownTarget)[];
