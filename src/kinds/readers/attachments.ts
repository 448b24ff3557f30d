import type { ListItem, Nodes, PhrasingContent, RootContent } from "mdast";
import type { Attachment } from "#model/incident.ts";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainLine } from "#read/plain-text.ts";
import { columnOf, tableView } from "#read/tables.ts";
import { type Reading, type SectionView, setPlace } from "../reading.ts";

/** A name with an extension, or an address. */
const fileLike = /^(?:https?:\/\/\S+|[^\s`]{0,200}\.[A-Za-z0-9]{1,8}|[^\s`]{1,200}\/)$/;

/**
 * Files that belong to the document: `` `file` – what it is``, links, pictures, a table. Whether a file is there is not
 * for a reader to know, who sees no disk: `exists` stays false until somebody looks.
 */
export function readAttachments(reading: Reading, view: SectionView): void {
  for (const node of view.nodes) {
    if (isResidue(node)) continue;
    if (node.type === "list") for (const item of node.children) takeItem(reading, item);
    else if (node.type === "table") {
      const table = tableView(node);
      const [file, description] = [
        columnOf(table, ["file", "attachment", "name", "path", "link"]),
        columnOf(table, ["description", "what", "content", "contents", "notes"]),
      ];
      for (const row of table.rows) {
        const named = fileOf(row.nodes[file] ?? []);
        add(reading, named && { ...named, description: row.cells[description] ?? "" }, row.node);
      }
    } else if (node.type === "paragraph") add(reading, fileOf(node.children), node);
  }
}

function takeItem(reading: Reading, item: ListItem): void {
  if (isResidue(item)) return;
  const [first, ...rest] = item.children;
  if (first?.type === "paragraph") add(reading, fileOf(first.children), item);
  for (const child of rest as RootContent[]) {
    if (child.type === "list") for (const nested of child.children) takeItem(reading, nested);
  }
}

interface Named {
  file: string;
  description: string;
}

/** The first code span, link or picture of a line names the file; else its first word, if that looks like one. */
function fileOf(line: readonly PhrasingContent[]): Named | undefined {
  const content = line.flatMap((node) => (node.type === "strong" || node.type === "emphasis" ? node.children : [node]));
  const index = content.findIndex((node) => ["inlineCode", "link", "image"].includes(node.type));
  const node = content[index];
  const rest = withoutDash(plainLine(content.slice(index + 1)));
  if (node?.type === "inlineCode" && fileLike.test(node.value.trim())) {
    return { file: node.value.trim(), description: rest };
  }
  if (node?.type === "link") return { file: node.url, description: rest || labelOf(node) };
  if (node?.type === "image") return { file: node.url, description: rest || (node.alt ?? "") };
  const match = plainLine(content).match(/^(\S+)(?:\s*[:–—]\s*|\s+-+\s+|\s+(?=\()|$)(.*)$/);
  const file = match?.[1]?.replace(/:$/, "") ?? "";
  return fileLike.test(file) ? { file, description: match?.[2]?.trim() ?? "" } : undefined;
}

function labelOf(node: Nodes & { url: string }): string {
  const label = plainLine(node);
  return label === node.url ? "" : label;
}

function withoutDash(text: string): string {
  return text.replace(/^[\s:–—-]+/, "").trim();
}

function add(reading: Reading, named: Named | undefined, node: Nodes): void {
  const { attachments } = reading.incident;
  if (!named || isPlaceholder(named.file)) return;
  if (attachments.some((known) => known.file === named.file)) return;
  const description = isPlaceholder(named.description) ? "" : named.description;
  setPlace(reading, `attachments[${attachments.length}]`, placeOfNode(node));
  const attachment: Attachment = { file: named.file, description, exists: false };
  attachments.push(attachment);
}
