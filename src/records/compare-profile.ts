import type { Nodes } from "mdast";
import { isTemplateWording } from "#kinds/template-wording.ts";
import type { Incident } from "#model/incident.ts";
import type { TextProfile } from "#model/text-profile.ts";
import { isResidue } from "#read/marks.ts";
import { plainText } from "#read/plain-text.ts";
import type { Source } from "#read/source.ts";
import { textProfile } from "#read/text-profile.ts";

/** Of each passage. What comes later in a long one is detail. */
const longestSubject = 500;

/**
 * A document's text for comparing it with others: all that the author wrote, without what every document of a template
 * has. Its headings and labels would make any two of them alike.
 */
export function compareProfile(source: Source, incident: Incident): TextProfile {
  const parts: string[] = [incident.title, ...incident.tags, ...incident.services];
  for (const { value } of incident.metadata) parts.push(value);
  collect(source.root, parts);
  return textProfile(parts.join("\n"), incident.title, subjectText(incident));
}

function collect(node: Nodes, parts: string[]): void {
  if (isResidue(node) || node.type === "html" || node.type === "definition") return;
  if (node.type === "heading" || node.type === "tableCell" || node.type === "strong") {
    const text = plainText(node);
    if (!isTemplateWording(text)) parts.push(text);
  } else if (node.type === "image" || node.type === "imageReference") parts.push(node.alt ?? "");
  else if ("value" in node) parts.push(node.value);
  else if ("children" in node) for (const child of node.children) collect(child, parts);
}

function subjectText({ tags, takeaway, summary, problem, causes }: Incident): string {
  const passages = [takeaway, summary?.text, problem?.text, ...causes.flatMap(({ title, text }) => [title, text])];
  return [...tags, ...passages.map((passage) => passage?.slice(0, longestSubject) ?? "")].join("\n");
}
