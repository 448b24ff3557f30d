import GithubSlugger from "github-slugger";
import type { RootContent } from "mdast";
import type { Config } from "#model/config.ts";
import { emptyIncident, type Incident } from "#model/incident.ts";
import type { SectionField } from "#model/kind.ts";
import { nearestName } from "#model/nearest.ts";
import { isResidue, marksOf } from "#read/marks.ts";
import { plainText } from "#read/plain-text.ts";
import { markResidue } from "#read/residue.ts";
import { type Section, sectionsOf, walkSections } from "#read/sections.ts";
import type { Source } from "#read/source.ts";
import { anchorOfField, assignAnchors } from "./anchors.ts";
import { summaryCallouts } from "./callouts.ts";
import { derive } from "./derive.ts";
import { collectErrors } from "./errors.ts";
import { idOfPath } from "./ids.ts";
import { inferServices } from "./infer-services.ts";
import { noteLead } from "./lead.ts";
import { takeFrontMatter, takeMetadata } from "./metadata.ts";
import { settleOutline } from "./outline.ts";
import { completeFailurePoint } from "./readers/failure-point.ts";
import { readSection } from "./readers/index.ts";
import { readStatusUpdates } from "./readers/status-updates.ts";
import { findTimeline } from "./readers/timeline.ts";
import { type Reading, report } from "./reading.ts";
import { allKinds, recognise } from "./recognise.ts";
import { withoutRunIns } from "./run-ins.ts";
import { takeSectionLabels, takeTopLabels } from "./section-labels.ts";
import { sectionRuleOf } from "./section-table.ts";
import { nameUntitled, takeTitle } from "./title.ts";

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
  incident.suppressions.push(...source.suppressions);
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
    restHeadings: [],
    leads: [],
  };
  if (recognition.unknown !== undefined) reportUnknownKind(reading, recognition.unknown);
  settleOutline(kind, outline);
  takeFrontMatter(reading);
  const title = takeTitle(reading, outline);
  const above = title?.parent?.heading ? title.parent : undefined;
  const top = [...outline.nodes, ...(above?.nodes ?? []), ...(title?.nodes ?? [])];
  takeMetadata(reading, top);
  takeTopLabels(reading, { ...outline, nodes: top });
  noteLead(reading, top);
  readStatusUpdates(reading, top);
  for (const callout of summaryCallouts(reading, top)) readTree(reading, callout);
  const sections = title
    ? [...title.children, ...(above?.children.slice(1) ?? []), ...outline.children.slice(1)]
    : outline.children;
  for (const section of sections) readTree(reading, section);
  if (kind.boldHeadings && reading.pendingTimelines.length === 0) findTimeline(reading, sections);
  collectErrors(reading, source.root);
  if (kind.sections.some((rule) => rule.means.field === "failurePoint")) completeFailurePoint(incident);
  inferServices(reading, outline, title);
  finish(reading, outline, title);
  return incident;
}

function reportUnknownKind(reading: Reading, given: string): void {
  const names = allKinds(reading.config).map((kind) => kind.id);
  const nearest = nearestName(given, names) ?? "";
  const { keyPlaces, places } = reading.source.frontMatter;
  const place = places.kind ?? keyPlaces.kind ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
  report(reading, "kind-unknown", place, { given, nearest });
}

/** A section that its kind knows is read by its reader, with everything below it that no other reader takes. */
function readTree(reading: Reading, section: Section, taken = new Set<Section>()): void {
  const rule = sectionRuleOf(reading.kind, section);
  if (rule?.anchor && section.heading) marksOf(section.heading).anchor = rule.anchor;
  const field = rule && anchorOfField(rule.means);
  if (field !== undefined && section.heading) marksOf(section.heading).fieldAnchor = field;
  const below = rule && takesAll.has(rule.means.field) ? taken : new Set<Section>();
  const content = rule && rule.means.field !== "container" ? ownContent(reading, section, below) : section.nodes;
  const nodes = withoutRunIns(reading, section, content);
  if (rule) readSection(reading, { section, nodes }, rule.means);
  takeSectionLabels(reading, section);
  if (!rule && !taken.has(section)) addRest(reading, section, nodes);
  for (const child of section.children) readTree(reading, child, taken);
}

/** Fields that hold everything that stands in their section, so that no part of it is left over. */
const takesAll = new Set<SectionField["field"]>([
  "block",
  "impact",
  "cause",
  "fix",
  "timeline",
  "actions",
  "lessons",
  "prevention",
  "steps",
  "symptoms",
  "text",
]);

/** The content of a section without the parts below it that have a reader of their own. */
function ownContent(reading: Reading, section: Section, taken: Set<Section>): RootContent[] {
  const nodes: RootContent[] = [...section.nodes];
  for (const child of section.children) {
    // What follows a part that is understood by itself stands beside it, whatever the levels of the headings say.
    if (sectionRuleOf(reading.kind, child)) break;
    if (child.heading) nodes.push(child.heading);
    taken.add(child);
    nodes.push(...ownContent(reading, child, taken));
  }
  return nodes;
}

function addRest(reading: Reading, section: Section, nodes: readonly RootContent[]): void {
  const text = plainText(nodes.filter((node) => !isResidue(node)));
  reading.incident.rest.push({ title: section.title, level: section.level, text, anchor: "" });
  reading.restHeadings.push(section.heading);
}

function finish(reading: Reading, outline: Section, title: Section | undefined): void {
  const { incident } = reading;
  nameUntitled(reading);
  derive(reading);
  incident.slug = new GithubSlugger().slug(incident.title).slice(0, 80);
  incident.url = `/i/${incident.id}/`;
  incident.permalink = incident.url;
  const headings = [...walkSections(outline)].filter(
    (section) => section.heading && section !== title && section !== title?.parent,
  );
  assignAnchors(headings);
  incident.rest.forEach((entry, i) => {
    const heading = reading.restHeadings[i];
    entry.anchor = (heading && marksOf(heading).anchor) ?? "";
  });
}
