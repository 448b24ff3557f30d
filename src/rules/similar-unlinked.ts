import type { Finding } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import { epochOf } from "#model/instant.ts";
import type { Evidence, KnowledgeBase } from "#model/knowledge-base.ts";
import { startOfFile } from "#model/place.ts";
import type { Rule } from "#model/rule.ts";
import { isVagueCode } from "#model/vague-code.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const similarUnlinked: Rule = {
  id: "similar-unlinked",
  scope: "knowledge-base",
  levels: { draft: "note", final: "note" },
  check: (kb) => kb.records.flatMap(({ incident }) => unlinked(incident, kb)),
};

/** The best of the older ones: a list of five would be read by nobody. */
function unlinked(incident: Incident, { facts, byId }: KnowledgeBase): (Finding & { file: string })[] {
  const similar = facts.similar?.of[incident.id] ?? [];
  // Who linked one of them has looked.
  if (similar.some(({ strength }) => strength === "linked")) return [];
  const best = similar.find(
    (one) => one.strength === "strong" && isTold(one.evidence) && isOlder(byId.get(one.id), incident),
  );
  const other = best && byId.get(best.id);
  if (!best || !other) return [];
  return [
    {
      file: incident.path,
      place: placeOf(incident, "title"),
      message: `Unexpected silence about ${quote(other.title)} (\`${other.id}\`), which is very similar: ${reasons(best.evidence)}, expected a link or a no`,
      help: `Add \`similar: [${other.id}]\` to the front matter, or \`similar: { exclude: [${other.id}] }\` when it is another matter.`,
      related: [
        {
          file: other.path,
          line: startOfFile.line,
          column: startOfFile.column,
          message: `${quote(other.title)} is here`,
        },
      ],
    },
  ];
}

/** The same error, file or version: common words and tags are for the box on the page, where nobody has to answer. */
function isTold(evidence: readonly Evidence[]): boolean {
  return evidence.some(
    ({ kind, value }) =>
      kind === "signature" || kind === "file" || kind === "version" || (kind === "code" && !isVagueCode(value)),
  );
}

function isOlder(other: Incident | undefined, incident: Incident): boolean {
  const [then, now] = [other, incident].map((one) => epochOf(one?.dates.incident ?? one?.dates.written));
  return then !== undefined && now !== undefined && then < now;
}

/** The heaviest three, in words. */
function reasons(evidence: readonly Evidence[]): string {
  return evidence
    .slice(0, 3)
    .map(({ kind, value }) => `${kind} ${quote(value)}`)
    .join(", ");
}
