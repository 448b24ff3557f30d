import { headingKey } from "#read/heading-key.ts";
import { marksOf, placeOfNode } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import type { Section } from "#read/sections.ts";
import { oneSentence } from "./one-sentence.ts";
import { type Reading, report, setPlace } from "./reading.ts";
import { titleAfter } from "./recognise.ts";
import { ticketsIn } from "./refs.ts";
import { sectionRuleOf } from "./section-table.ts";

/**
 * Finds the title: front matter, else the first heading if it is one; `nameUntitled` does the rest. Gives back the heading's
 * section when it was the title's, because what stands below it is then the top of the document.
 */
export function takeTitle(reading: Reading, outline: Section): Section | undefined {
  const section = titleSection(reading, outline);
  const { incident } = reading;
  if (section?.parent?.heading && templateTitle(reading, section.parent.title)) {
    marksOf(section.parent.heading).residue = "placeholder";
    report(reading, "template-heading", placeOfNode(section.parent.heading), { given: section.parent.title });
  }
  if (section?.heading) {
    const written = withoutPrefix(reading, section.title);
    const place = placeOfNode(section.heading);
    if (isPlaceholder(written) || templateTitle(reading, section.title)) {
      marksOf(section.heading).residue = "placeholder";
      report(reading, templateTitle(reading, section.title) ? "template-heading" : "title-placeholder", place, {
        given: written,
      });
    } else if (!incident.title || sameTitle(incident.title, written)) {
      marksOf(section.heading).hidden = true;
      incident.title ||= written;
    }
    setPlace(reading, "title", place);
  }
  if (incident.title && isPlaceholder(incident.title)) {
    report(reading, "title-placeholder", incident.places.title ?? { line: 1, column: 1, endLine: 1, endColumn: 1 }, {
      given: incident.title,
    });
    incident.title = "";
  }
  if (!incident.title) reading.untitled = section ? "placeholder" : "missing";
  for (const text of new Set([incident.title, section?.title ?? ""])) takeTicketPrefix(reading, text);
  return section;
}

/**
 * What to call a document without a title, once all of it has been read: the first sentence of its summary or of the
 * text, else what its file is called, if that is words.
 */
export function nameUntitled(reading: Reading): void {
  const { incident, untitled, summaryFallback, leads } = reading;
  if (incident.title) return;
  const said = incident.summary?.text ?? summaryFallback?.block.text ?? leads[0]?.text ?? "";
  const file = titleOfPath(incident.path);
  const derived = oneSentence(said) || (isWords(file) ? file : "");
  if (untitled !== "placeholder") {
    const place = incident.places.frontMatter ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
    report(reading, derived ? "title-derived" : "title-missing", place, {
      derived,
      from: derived === file ? "file" : "text",
    });
  }
  incident.title = derived || file;
}

/** `2024-02-28 login is down` says something; `2025 08 13` and a row of hexadecimal digits do not. */
function isWords(name: string): boolean {
  return name.split(" ").filter((word) => /^\p{L}{2,}$/u.test(word) && !/^[0-9a-f]+$/i.test(word)).length >= 2;
}

/** `INC-42: Checkout is down` names its ticket; the title stays as it is written. */
function takeTicketPrefix(reading: Reading, title: string): void {
  const { incident } = reading;
  const head = title.match(/^\[?([A-Z][A-Z0-9]{1,15}-\d{1,8})\]?\s*[:–—-]/)?.[1];
  const [id] = head ? ticketsIn(head) : [];
  if (!id || incident.refs.some((ref) => ref.id === id)) return;
  setPlace(
    reading,
    `refs[${incident.refs.length}]`,
    incident.places.title ?? { line: 1, column: 1, endLine: 1, endColumn: 1 },
  );
  incident.refs.push({ role: "incident", label: id, id });
}

function titleSection(reading: Reading, outline: Section): Section | undefined {
  const first = outline.children[0];
  if (!first) return undefined;
  if (withoutPrefix(reading, first.title) !== first.title) return first;
  const below = reading.kind.titleBelow ? first.children[0] : undefined;
  if (below && withoutPrefix(reading, below.title) !== below.title) return below;
  if (first.level !== 1) return undefined;
  // A document whose H1s are all sections (`# Summary`, `# Timeline`) has no title heading; nor has one of which the front
  // matter has the title, and the first heading is a section.
  const others = outline.children.filter((section) => section.level === 1).length > 1;
  return (others || reading.incident.title) && sectionRuleOf(reading.kind, first) ? undefined : first;
}

function withoutPrefix(reading: Reading, title: string): string {
  for (const prefix of reading.kind.titlePrefixes) {
    const rest = titleAfter(title, prefix);
    if (rest !== undefined) return rest;
  }
  return title;
}

/** The heading of a template itself: `# Postmortem Template`. */
function templateTitle(reading: Reading, title: string): boolean {
  return /\btemplate$/.test(headingKey(title)) && !/[:—–]/.test(title) && reading.incident.title === "";
}

function sameTitle(a: string, b: string): boolean {
  const folded = (text: string) => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
  return folded(a) === folded(b);
}

/** `2024-05-01-cache-stampede.md` → `2024-05-01 cache stampede`; `x/index.md` takes the folder's name. */
export function titleOfPath(path: string): string {
  const parts = path.split("/");
  const name = (parts.pop() ?? "").replace(/\.(?:md|markdown)$/i, "");
  const base = /^_?index$/i.test(name) ? (parts.pop() ?? name) : name;
  return (
    base
      .replace(/[-_]+/g, " ")
      .replace(/^(\d{4}) (\d\d) (\d\d)\b/, "$1-$2-$3")
      .trim() ||
    base ||
    path
  );
}
