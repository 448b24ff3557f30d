import type { Kind, LabelRule, SectionField, SectionRule } from "#model/kind.ts";
import { editDistance } from "#model/nearest.ts";
import { headingKey, sameKey } from "#read/heading-key.ts";
import type { Section } from "#read/sections.ts";
import { labelInTitle, labelledHeading } from "./labelled-headings.ts";
import { sharedLabels } from "./shared-labels.ts";
import { sharedSections } from "./shared-sections.ts";

/** What the kind's table, or else the shared one, says about a section. An exact heading beats one with a slip in it. */
export function sectionRuleOf(kind: Kind, section: Section): SectionRule | undefined {
  if (section.key === "") return undefined;
  const rule = ruleOfKey(kind, section);
  if (rule) return rule;
  for (const key of keysWithin(section)) {
    const other = ruleOfKey(kind, { ...section, key });
    // A heading that only holds others says too little to go by a part of it.
    if (other && partial.has(other.means.field)) return other;
  }
  return headingForLabel(kind, section);
}

/** Sections that people name in more words than one: `Redis timeline`, `Root cause: no limit`, `Impact on checkout`. */
const partial = new Set<SectionField["field"]>(["timeline", "cause", "impact", "actions", "lessons", "fix", "whys"]);

const frequent = "root causes?|timeline|impact|lessons learned|action items|resolution|contributing factors|next steps";
const atStart = new RegExp(`^(${frequent}) (?:of|on|for|from|to|in|during|analysis)\\b`);
const atEnd = new RegExp(`^(?:[^ ]+ ){1,4}(${frequent})$`);

function keysWithin({ key, title }: Section): string[] {
  const head = /^([^:–—]{3,40}?)\s*[:–—]\s+\S/u.exec(title)?.[1] ?? "";
  return [headingKey(head), atStart.exec(key)?.[1] ?? "", atEnd.exec(key)?.[1] ?? ""].filter(Boolean);
}

function ruleOfKey(kind: Kind, section: Section): SectionRule | undefined {
  const tables = [kind.sections, sharedSections];
  for (const sort of ["exact", "close"] as const) {
    for (const table of tables) {
      const named = rulesNamed(table, section.key)[sort];
      const rule = named.find(({ within }) => lies(section, within)) ?? namedAfter(section, named);
      if (rule) return rule;
    }
  }
  return undefined;
}

interface Named {
  exact: SectionRule[];
  /** With a slip in the heading. */
  close: SectionRule[];
}

const lookups = new WeakMap<readonly SectionRule[], Map<string, Named>>();

/** The rules of a table that a key names. Looked up once for each key: documents of a team share their headings. */
function rulesNamed(table: readonly SectionRule[], key: string): Named {
  const known = lookups.get(table) ?? new Map<string, Named>();
  lookups.set(table, known);
  const found = known.get(key);
  if (found) return found;
  const exact = table.filter((rule) => rule.headings.includes(key));
  const close = table.filter((rule) => rule.headings.some((name) => sameKey(key, name)));
  if (known.size >= 2_000) known.clear();
  known.set(key, { exact, close });
  return { exact, close };
}

/** `### Date` with a day below it: a heading that stands where others write a label. */
function headingForLabel(kind: Kind, section: Section): SectionRule | undefined {
  const general = [...kind.labels.filter((rule) => rule.within === undefined), ...sharedLabels];
  const titled = labelInTitle(section.title);
  const key = titled ? headingKey(titled.label) : section.key;
  const rule = general.find(({ labels }) => labels.includes(key));
  if (!rule || !labelledHeading(rule.means, section, titled?.value)) return undefined;
  return { headings: [section.key], means: { field: "labelled", as: rule.means } };
}

function exactly(a: string, b: string): boolean {
  return a === b;
}

/** The rule of the heading for which a label stands: `**Failure point:** …` for `### Failure point`. */
export function runInRule(kind: Kind, section: Section, key: string): SectionRule | undefined {
  const stands = kind.sections.filter((rule) => rule.runIn?.some((name) => name === "*" || isAt(section, name)));
  for (const same of [exactly, sameKey]) {
    const rule = stands.find((candidate) => candidate.headings.some((heading) => same(key, heading)));
    if (rule) return rule;
  }
  return undefined;
}

function isAt(section: Section, key: string): boolean {
  return sameKey(section.key, key) || lies(section, [key]);
}

/**
 * Where levels slipped and every heading is on one level, the section that should stand above one stands before it: the
 * nearest one that any of the rules wants.
 */
function namedAfter(section: Section, rules: readonly SectionRule[]): SectionRule | undefined {
  if (rules.length === 0) return undefined;
  for (let at: Section | undefined = section; at; at = at.parent) {
    const siblings: Section[] = at.parent?.children ?? [];
    for (let i = siblings.indexOf(at) - 1; i >= 0; i -= 1) {
      const { key = "" } = siblings[i] ?? {};
      const rule = rules.find(({ within }) => within?.some((wanted) => sameKey(wanted, key)));
      if (rule) return rule;
    }
  }
  return undefined;
}

/** True when the section, or one above it, has one of the keys. */
function lies(section: Section, within: readonly string[] | undefined): boolean {
  if (!within) return true;
  for (let above = section.parent; above; above = above.parent) {
    if (within.some((key) => sameKey(key, above.key))) return true;
  }
  return false;
}

/** What a label means in the metadata of a document: at its top, in a metadata section, in front matter. */
export function metadataLabel(kind: Kind, key: string): LabelRule | undefined {
  const general = kind.labels.filter((rule) => rule.within === undefined || rule.within.includes("*"));
  return findLabel([...general, ...sharedLabels], key);
}

/** Words that are one letter away from a key and mean something else, in the front matter of other tools. */
const otherKeys = new Set([
  "data",
  "type",
  "layout",
  "author",
  "authors",
  "image",
  "cover",
  "weight",
  "slug",
  "url",
  "menu",
  "toc",
]);

/** The label that a key was probably meant to be: one letter is missing, doubled, swapped or wrong. */
export function nearestKey(kind: Kind, key: string): string | undefined {
  if (key.length < 4 || otherKeys.has(key)) return undefined;
  const labels = [...kind.labels, ...sharedLabels].flatMap((rule) => (rule.within ? [] : rule.labels));
  return labels.find((label) => label.length > 3 && label !== key && editDistance(key, label, 2) <= 1);
}

/** What a label means inside a section: only what the kind says about labels there. */
export function sectionLabel(kind: Kind, section: Section, key: string): LabelRule | undefined {
  const keys: string[] = [];
  for (let at: Section | undefined = section; at; at = at.parent) keys.push(at.key);
  const here = kind.labels.filter((rule) =>
    rule.within?.some((wanted) => wanted === "*" || keys.some((key) => sameKey(key, wanted))),
  );
  return findLabel(here, key);
}

function findLabel(rules: readonly LabelRule[], key: string): LabelRule | undefined {
  return (
    rules.find((rule) => rule.labels.includes(key)) ??
    rules.find((rule) => rule.labels.some((label) => sameKey(label, key))) ??
    rules.find((rule) => rule.labels.some((label) => label.startsWith("* ") && key.endsWith(label.slice(1))))
  );
}
