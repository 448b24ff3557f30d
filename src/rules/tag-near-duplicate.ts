import { compareText, type Finding } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Rule } from "#model/rule.ts";
import { tagForm } from "#model/tag-form.ts";
import { tagFiler } from "./filed-tag.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const tagNearDuplicate: Rule = {
  id: "tag-near-duplicate",
  scope: "knowledge-base",
  levels: { draft: "warning", final: "warning" },
  check: (kb) => [...spellingsByForm(kb).values()].flatMap((spellings) => findingsOf(spellings, kb)),
};

/** Spelling → where it stands. */
type Spellings = Map<string, Use[]>;

/** Where a tag stands in one document. */
interface Use {
  incident: Incident;
  index: number;
}

function spellingsByForm({ records, config }: KnowledgeBase): Map<string, Spellings> {
  const filed = tagFiler(config.tags);
  const known = new Map<string, { name: string; form: string }>();
  const formOf = (tag: string) => {
    const name = filed(tag);
    const found = { name, form: tagForm(name) };
    known.set(tag, found);
    return found;
  };
  const forms = new Map<string, Spellings>();
  for (const { incident } of records) {
    for (const [index, tag] of incident.tags.entries()) {
      const { name, form } = known.get(tag) ?? formOf(tag);
      const spellings = forms.get(form) ?? new Map<string, Use[]>();
      const used = spellings.get(name) ?? [];
      used.push({ incident, index });
      forms.set(form, spellings.set(name, used));
    }
  }
  return forms;
}

function findingsOf(spellings: Spellings, kb: KnowledgeBase): (Finding & { file: string })[] {
  if (spellings.size < 2) return [];
  const listed = (name: string) => Number(Object.hasOwn(kb.config.tags.descriptions, name));
  const [best, ...others] = [...spellings].sort(
    ([a, at], [b, bt]) => listed(b) - listed(a) || bt.length - at.length || compareText(a, b),
  );
  if (!best) return [];
  const [name, used] = best;
  const first = used.reduce((a, b) => (compareText(b.incident.path, a.incident.path) < 0 ? b : a));
  const kept = { name, count: used.length, first };
  return others.flatMap(([other, uses]) => uses.map((use) => finding(use, other, kept)));
}

/** The spelling that the others should have. */
interface Kept {
  name: string;
  count: number;
  /** Its first use, by path. */
  first: Use;
}

function finding(use: Use, name: string, kept: Kept): Finding & { file: string } {
  const { incident, index } = kept.first;
  const { line, column } = placeOf(incident, `tags[${index}]`);
  return {
    file: use.incident.path,
    place: placeOf(use.incident, `tags[${use.index}]`),
    message: `Unexpected tag ${quote(name)}, expected ${quote(kept.name)}, which ${documents(kept.count)} for the same thing`,
    help: `Write ${quote(kept.name)}, or declare them one tag in the configuration: ${quote(`tags: { aliases: { "${name}": "${kept.name}" } }`)}.`,
    related: [{ file: incident.path, line, column, message: `${quote(kept.name)} stands here` }],
  };
}

function documents(count: number): string {
  return count === 1 ? "1 document has" : `${count} documents have`;
}
