import GithubSlugger from "github-slugger";
import type { RootContent } from "mdast";
import type { Config } from "#model/config.ts";
import { emptyIncident, type Incident } from "#model/incident.ts";
import { labelContent, labelOfItem, sectionItems } from "#read/labels.ts";
import { isResidue, marksOf } from "#read/marks.ts";
import { nearestWord } from "#read/nearest-word.ts";
import { plainText } from "#read/plain-text.ts";
import { markResidue } from "#read/residue.ts";
import { type Section, sectionsOf, walkSections } from "#read/sections.ts";
import type { Source } from "#read/source.ts";
import { assignAnchors } from "./anchors.ts";
import { derive } from "./derive.ts";
import { collectErrors } from "./errors.ts";
import { valueOfLabel } from "./field-value.ts";
import { idOfPath } from "./ids.ts";
import { takeFrontMatter, takeMetadata } from "./metadata.ts";
import { readSection } from "./readers/index.ts";
import { nameResidue, type Reading, report } from "./reading.ts";
import { allKinds, recognise } from "./recognise.ts";
import { runInRule, sectionLabel, sectionRuleOf } from "./section-table.ts";
import { takeField } from "./take-field.ts";
import { takeTitle } from "./title.ts";

/**
 * Source → Incident. Marks in the source's tree what was understood, so that the page can show it in place; whatever no
 * field takes stays in the tree and in `rest`.
 */
export function interpret(source: Source, config: Config): Incident {
  const outline = sectionsOf(source.root);
  const recognition = recognise(source, outline, config);
  const { kind } = recognition;
  const incident = emptyIncident(source.path, idOfPath(source.path));
  Object.assign(incident, { kind: kind.id, kindConfidence: recognition.confidence, kindReason: recognition.reason });
  incident.lang = config.lang;
  incident.problems.push(...source.problems);
  incident.residue.push(
    ...markResidue(source.root, {
      examples: kind.examples !== undefined,
      single: kind.examples?.single ?? false,
      endsExample: (key) => kind.examples?.endedBy.includes(key) ?? false,
    }),
  );
  const reading: Reading = {
    source,
    kind,
    config,
    incident,
    zone: undefined,
    pendingTimelines: [],
    anchors: { actions: 0, lessons: 0 },
    statuses: {},
  };
  if (recognition.unknown !== undefined) reportUnknownKind(reading, recognition.unknown);
  takeFrontMatter(reading);
  const title = takeTitle(reading, outline);
  const top = [...outline.nodes, ...(title?.nodes ?? [])];
  takeMetadata(reading, top);
  takeSectionLabels(reading, { ...outline, nodes: top });
  const sections = title ? [...title.children, ...outline.children.slice(1)] : outline.children;
  for (const section of sections) readTree(reading, section);
  collectErrors(reading, source.root);
  finish(reading, outline, title);
  return incident;
}

function reportUnknownKind(reading: Reading, given: string): void {
  const names = allKinds(reading.config).map((kind) => kind.id);
  const nearest = nearestWord(given, names) ?? "";
  const { keyPlaces, places } = reading.source.frontMatter;
  const place = places.kind ?? keyPlaces.kind ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
  report(reading, "kind-unknown", place, { given, nearest });
}

/** A section that its kind knows is read by its reader, with everything below it that no other reader takes. */
function readTree(reading: Reading, section: Section): void {
  const rule = sectionRuleOf(reading.kind, section);
  if (rule?.anchor && section.heading) marksOf(section.heading).anchor = rule.anchor;
  const nodes = rule && rule.means.field !== "container" ? ownContent(reading, section) : section.nodes;
  if (rule) readSection(reading, { section, nodes }, rule.means);
  takeSectionLabels(reading, section);
  if (!rule) addRest(reading, section);
  for (const child of section.children) readTree(reading, child);
}

/** The content of a section without the parts below it that have a reader of their own. */
function ownContent(reading: Reading, section: Section): RootContent[] {
  const nodes: RootContent[] = [...section.nodes];
  for (const child of section.children) {
    if (sectionRuleOf(reading.kind, child)) continue;
    if (child.heading) nodes.push(child.heading);
    nodes.push(...ownContent(reading, child));
  }
  return nodes;
}

/** Labels that the kind gives a meaning inside this section: `**Detected**: …` below "User Impact". */
function takeSectionLabels(reading: Reading, section: Section): void {
  const lines = reading.source.lines;
  const seen = new Set<RootContent>();
  for (const item of sectionItems(
    section.nodes.filter((node) => !isResidue(node)),
    lines,
  )) {
    const labels = item.type === "label" ? [item.line] : [];
    const blocks = item.type === "label" ? item.line.blocks : [];
    if (item.type === "label") marksOf(item.line.node).lines = true;
    if (item.type === "block" && item.node.type === "list") blocks.push(item.node);
    for (const block of new Set(blocks)) {
      if (block.type !== "list" || isResidue(block) || seen.has(block)) continue;
      seen.add(block);
      labels.push(
        ...block.children.filter((entry) => !isResidue(entry)).flatMap((entry) => labelOfItem(entry, lines) ?? []),
      );
    }
    for (const line of labels) {
      const rule = sectionLabel(reading.kind, section, line.key);
      const heading = rule ? undefined : runInRule(reading.kind, section, line.key);
      if (heading) {
        nameResidue(reading, line.place, heading.means.field);
        readSection(reading, { section, nodes: labelContent(line) }, heading.means);
      }
      if (!rule) continue;
      nameResidue(reading, line.place, rule.means.field);
      takeField(reading, rule.means, valueOfLabel(line));
    }
  }
}

function addRest(reading: Reading, section: Section): void {
  const text = plainText(section.nodes.filter((node) => !isResidue(node)));
  reading.incident.rest.push({ title: section.title, level: section.level, text, anchor: "" });
}

function finish(reading: Reading, outline: Section, title: Section | undefined): void {
  const { incident } = reading;
  derive(reading);
  incident.slug = new GithubSlugger().slug(incident.title).slice(0, 80);
  incident.url = `/i/${incident.id}/`;
  incident.permalink = incident.url;
  const headings = [...walkSections(outline)].filter((section) => section.heading && section !== title);
  assignAnchors(headings);
  const rest = headings.filter((section) => !sectionRuleOf(reading.kind, section));
  incident.rest.forEach((entry, i) => {
    const heading = rest[i]?.heading;
    entry.anchor = (heading && marksOf(heading).anchor) ?? "";
  });
}
