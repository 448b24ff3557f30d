import type { TagOptions } from "#model/config.ts";
import type { Rule } from "#model/rule.ts";
import { nearest } from "./nearest.ts";
import { placeOf } from "./place-of.ts";
import { didYouMean, quote } from "./wording.ts";

export const tagUnknown: Rule = {
  id: "tag-unknown",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident, { config }) => {
    if (!config.tags.closed) return [];
    return incident.tags.flatMap((tag, index) => {
      if (isListed(tag, config.tags)) return [];
      const near = nearest(tag, Object.keys(config.tags.descriptions));
      return [
        {
          place: placeOf(incident, `tags[${index}]`),
          message: `Unexpected tag ${quote(tag)}, expected one of the listed tags${didYouMean(near)}`,
          help: near
            ? `Write ${quote(near)}, or add ${quote(tag)} to \`tags.descriptions\` in the configuration.`
            : `Add ${quote(tag)} to \`tags.descriptions\` in the configuration, or use a tag from there.`,
        },
      ];
    });
  },
};

function isListed(tag: string, { aliases, descriptions }: TagOptions): boolean {
  const name = Object.hasOwn(aliases, tag) ? (aliases[tag] ?? tag) : tag;
  return Object.hasOwn(descriptions, name);
}
