import type { TagOptions } from "#model/config.ts";

/** The name under which the configuration files a tag: case and white space of an alias do not matter. */
export function tagFiler({ aliases }: Pick<TagOptions, "aliases">): (tag: string) => string {
  const names = new Map(Object.entries(aliases).map(([alias, tag]) => [tagKey(alias), tag]));
  return (tag) => names.get(tagKey(tag)) ?? tag;
}

/** What is equal for the tag index too. */
export function tagKey(tag: string): string {
  return tag.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
