import { compareText } from "#model/diagnostic.ts";
import { tagForm } from "#model/tag-form.ts";
import type { TagEntry, TagFamily } from "#model/tags.ts";

/** Tags that are probably one: `db-timeout`, `DB timeout` and `db-timeouts`. The rule `tag-near-duplicate` finds the same. */
export function tagFamilies(tags: readonly TagEntry[]): TagFamily[] {
  const families = new Map<string, TagFamily>();
  for (const { tag, incidents } of tags) {
    const form = tagForm(tag);
    const member = { tag, count: incidents.length };
    const family = families.get(form);
    if (family === undefined) families.set(form, [member]);
    else family.push(member);
  }
  return [...families.values()]
    .filter(({ length }) => length > 1)
    .sort((a, b) => total(b) - total(a) || compareText(a[0]?.tag ?? "", b[0]?.tag ?? ""));
}

function total(family: TagFamily): number {
  return family.reduce((sum, { count }) => sum + count, 0);
}
