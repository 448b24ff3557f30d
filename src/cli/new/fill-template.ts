import { parseDocument } from "yaml";
import { metadataLabel } from "#kinds/section-table.ts";
import type { Kind, LabelField } from "#model/kind.ts";
import { headingKey } from "#read/heading-key.ts";
import { inlineMarkdown, singleLine } from "./inline-text.ts";

/** What is known about a document before its author begins. */
export interface DocumentStart {
  id: string;
  title: string;
  /** `YYYY-MM-DD`. */
  written: string;
  /** `YYYY-MM-DD`. */
  incident: string;
  author?: string;
  severity?: string;
  ticket?: string;
  tags: string[];
  services: string[];
}

/** A value that looks for its place: a bold label of the template, else a key of the front matter. */
interface Slot {
  key: string;
  value: string | string[];
  fits(means: LabelField, kind: Kind): boolean;
}

/**
 * A new document: the template with what is known filled in. Where a value belongs follows from what the kind says about
 * the template's labels, so that a new kind needs no code here.
 */
export function fillTemplate(template: string, kind: Kind, start: DocumentStart): string {
  const { frontMatter, body } = splitFrontMatter(template);
  const slots = slotsOf(start);
  const titled = fillTitle(body, start.title);
  const filled = fillLabels(titled.body, kind, slots);
  const left: Slot[] = titled.done
    ? slots
    : [{ key: "title", value: singleLine(start.title), fits: () => false }, ...slots];
  return `---\n${fillFrontMatter(frontMatter, start.id, left)}---\n${filled}`;
}

function slotsOf(start: DocumentStart): Slot[] {
  const slots: Slot[] = [
    { key: "date", value: start.written, fits: (means) => means.field === "date" && means.to === "written" },
    { key: "incidentDate", value: start.incident, fits: (means) => means.field === "date" && means.to === "incident" },
    {
      key: "status",
      value: "Draft",
      fits: (means, kind) =>
        means.field === "docStatus" || (means.field === "status" && kind.statusAxis === "document"),
    },
    { key: "tags", value: start.tags, fits: (means) => means.field === "tags" },
    { key: "services", value: start.services, fits: (means) => means.field === "services" },
  ];
  const writes = ["owner", "author", "reporter"];
  if (start.author) {
    slots.push({
      key: "author",
      value: start.author,
      fits: (means) => means.field === "person" && writes.includes(means.role),
    });
  }
  if (start.severity)
    slots.push({ key: "severity", value: start.severity, fits: (means) => means.field === "severity" });
  if (start.ticket) {
    slots.push({
      key: "ticket",
      value: start.ticket,
      fits: (means) => means.field === "ref" && means.role === "incident",
    });
  }
  return slots;
}

function splitFrontMatter(template: string): { frontMatter: string; body: string } {
  const match = template.match(/^---\n([\s\S]*?\n)?---\n/);
  return { frontMatter: match?.[1] ?? "", body: template.slice(match?.[0].length ?? 0) };
}

/** The bracketed part of the first heading is where the title goes: `# Root Cause Analysis: [Title]`. */
function fillTitle(body: string, title: string): { body: string; done: boolean } {
  const heading = /^(#{1,2} [^[\n]*)\[[^\]\n]+\]$/m;
  return {
    done: heading.test(body),
    body: body.replace(heading, (_, before: string) => before + inlineMarkdown(title)),
  };
}

/** Takes the slots that it fills out of the list. Only the metadata is filled: labels before the second section. */
function fillLabels(body: string, kind: Kind, slots: Slot[]): string {
  let sections = 0;
  const lines = body.split("\n").map((line) => {
    if (/^## /.test(line)) sections += 1;
    const label = sections < 2 ? line.match(/^((?:- )?\*\*([^*:]+)(?::\*\*|\*\*:) )\[.*\]$/) : null;
    const means = label && metadataLabel(kind, headingKey(label[2] ?? ""))?.means;
    const index = means ? slots.findIndex((slot) => slot.fits(means, kind)) : -1;
    const [slot] = index < 0 ? [] : slots.splice(index, 1);
    if (!label || !slot || slot.value.length === 0) return line;
    const value = Array.isArray(slot.value) ? slot.value.map(inlineMarkdown).join(", ") : inlineMarkdown(slot.value);
    return label[1] + value;
  });
  return lines.join("\n");
}

function fillFrontMatter(frontMatter: string, id: string, slots: Slot[]): string {
  const document = parseDocument(frontMatter === "" ? "{}" : frontMatter);
  if (frontMatter === "") document.contents = document.createNode({}, { flow: false }) as typeof document.contents;
  document.set("id", id);
  for (const { key, value } of slots) {
    // The template says itself how a document of its kind begins: `draft: true`.
    if (key === "status" && document.has("draft")) continue;
    // Whoever writes a form without a field for the author does not ask for one.
    if (value.length === 0 || (key === "date" && !document.has("date"))) continue;
    document.set(
      key,
      typeof value === "string" ? singleLine(value) : document.createNode(value.map(singleLine), { flow: true }),
    );
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
