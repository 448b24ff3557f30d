import type { Nodes, RootContent } from "mdast";
import type { Config } from "#model/config.ts";
import type { KindId } from "#model/incident.ts";
import type { Kind, SectionField } from "#model/kind.ts";
import { outsideNarrative } from "#model/rule.ts";
import { isResidue, type Marks } from "#read/marks.ts";
import { type Section, sectionsOf } from "#read/sections.ts";
import type { Source } from "#read/source.ts";
import { settleOutline } from "./outline.ts";
import { allKinds } from "./recognise.ts";
import { sectionRuleOf } from "./section-table.ts";

/** The `narrative` of `DocumentContext`: sections that tell what happened, without what is to be done or was learned. */
export function narrativeOf({ root, text }: Source, id: KindId, config: Config): string {
  const kind = allKinds(config).find((candidate) => candidate.id === id);
  const outline = sectionsOf(root);
  if (kind) settleOutline(kind, outline);
  const parts: string[] = [];
  let at = 0;
  for (const node of kind ? toldIn(kind, outline) : []) {
    for (const { start, prose } of proseIn(node, text)) {
      if (start < at) continue;
      parts.push(filled(outsideNarrative, start - at), prose);
      at = start + prose.length;
    }
  }
  return parts.join("") + filled(outsideNarrative, text.length - at);
}

/** Sections of these fields tell; what no field takes tells too, unless its heading says otherwise. */
const telling = new Set<SectionField["field"]>([
  ...(["block", "impact", "timeline", "cause", "whys", "detection", "steps", "symptoms", "text"] as const),
  ...(["hypotheses", "classification", "failurePoint", "investigation", "evidence", "outcome"] as const),
  ...(["fix", "fixes", "container"] as const),
]);

/** Headings over plans, lessons and lists, in the languages of the word lists. */
const notTelling =
  /(?<!\p{L})(?:actions?|lessons?|learn|learned|learnt|learnings|takeaways?|follow|next|prevent|prevention|preventing|recommend|recommendations?|improve|improvements?|future|going forward|plans?|todo|tasks?|remediations?|references?|appendix|glossary|faq|checklist|review|well|wrong|lucky|massnahmen|maßnahmen|lehren|nächste|verbesserungen|leçons|mesures|prochaines|améliorations|acciones|lecciones|próximos|mejoras|medidas)(?!\p{L})/iu;

function* toldIn(kind: Kind, section: Section): Generator<RootContent> {
  const field = sectionRuleOf(kind, section)?.means.field;
  if (field ? !telling.has(field) : notTelling.test(section.title) && section.level > 1) return;
  yield* section.nodes;
  for (const child of section.children) yield* toldIn(kind, child);
}

interface Prose {
  start: number;
  /** As long as the source that it stands for. */
  prose: string;
}

/** The paragraphs and cells of a node, each for itself. */
function* proseIn(node: Nodes, text: string): Generator<Prose> {
  const { marks } = (node.data ?? {}) as { marks?: Marks };
  if (isResidue(node) || marks?.metadata || marks?.hidden || marks?.action) return;
  if (node.type === "blockquote" || (node.type === "listItem" && typeof node.checked === "boolean")) return;
  if (node.type === "paragraph" || node.type === "tableCell") {
    const start = node.position?.start.offset;
    if (start !== undefined) yield { start, prose: withoutQuotations(inlineProse(node, text)) };
  } else if ("children" in node && node.type !== "heading") {
    for (const child of node.children) yield* proseIn(child, text);
  }
}

/** A node that was made and not read may claim to end before it begins. */
function filled(filler: string, length: number): string {
  return filler.repeat(Math.max(0, length));
}

/** The words of a paragraph at their offsets; the marks of emphasis are blanks, so that a sentence goes on across them. */
function inlineProse(node: Nodes, text: string): string {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (isResidue(node)) return filled(outsideNarrative, end - start);
  if (node.type === "text") return text.slice(start, end);
  if (node.type === "break") return filled(" ", end - start);
  if (!("children" in node)) return filled(outsideNarrative, end - start);
  const filler = node.type === "link" ? outsideNarrative : " ";
  let prose = "";
  for (const child of node.children) {
    const from = child.position?.start.offset;
    if (from === undefined || from < start + prose.length) continue;
    prose += filled(filler, from - start - prose.length) + inlineProse(child, text);
  }
  return prose + filled(filler, end - start - prose.length);
}

/** What somebody else said is not the author's wording. */
function withoutQuotations(prose: string): string {
  return prose.replace(/"[^"]{1,400}"|[“„][^“”„]{1,400}[”“]|«[^«»]{1,400}»|»[^«»]{1,400}«/g, (quotation) =>
    filled(outsideNarrative, quotation.length),
  );
}
