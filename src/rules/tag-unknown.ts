import { nearestName } from "#model/nearest.ts";
import type { Rule } from "#model/rule.ts";
import { tagFiler, tagKey } from "./filed-tag.ts";
import { placeOf } from "./place-of.ts";
import type { Words } from "./problem-findings.ts";
import { didYouMean, quote } from "./wording.ts";

export const tagUnknown: Rule = {
  id: "tag-unknown",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident, { config }) => {
    if (!config.tags.closed) return [];
    const listed = Object.keys(config.tags.descriptions);
    const keys = new Set(listed.map(tagKey));
    const filed = tagFiler(config.tags);
    return incident.tags.flatMap((tag, index) =>
      keys.has(tagKey(filed(tag)))
        ? []
        : [{ place: placeOf(incident, `tags[${index}]`), ...words(tag, nearestName(tag, listed)) }],
    );
  },
};

function words(tag: string, near: string | undefined): Words {
  return {
    message: `Unexpected tag ${quote(tag)}, expected one of the listed tags${didYouMean(near)}`,
    help: near
      ? `Write ${quote(near)}, or add ${quote(tag)} to \`tags.descriptions\` in the configuration.`
      : `Add ${quote(tag)} to \`tags.descriptions\` in the configuration, or use a tag from there.`,
  };
}
