import type { DocumentRecord } from "#model/record.ts";

/**
 * The id of the passage to which a link can lead: the first of these that the page has, else that of the first heading
 * with such words; empty when there is neither. Ids of ours never need escaping, and an author's own never get through.
 */
export function passageAnchor({ body }: DocumentRecord, ids: readonly string[], heading?: RegExp): string {
  const found = ids.find((id) => body.html.includes(` id="${id}"`));
  if (found !== undefined) return found;
  return (heading && body.toc.find(({ text }) => heading.test(text))?.anchor) ?? "";
}
