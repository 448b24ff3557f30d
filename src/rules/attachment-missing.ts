import { posix } from "node:path";
import type { Finding } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Rule } from "#model/rule.ts";
import { type BodyTarget, bodyTargets, suggestions } from "./body-targets.ts";
import { placeOf } from "./place-of.ts";
import { didYouMean, quote } from "./wording.ts";

export const attachmentMissing: Rule = {
  id: "attachment-missing",
  scope: "knowledge-base",
  levels: { draft: "warning", final: "error" },
  check: (kb) => {
    const suggest = suggestions(kb);
    const pictures = bodyTargets(kb)
      .filter(({ kind, leads }) => kind === "image" && leads !== "to-file")
      .map((target) => picture(target, suggest(target)));
    return [...pictures, ...kb.records.flatMap(({ incident }) => listed(incident, kb))];
  },
};

function picture(
  { incident, place, written, leads }: BodyTarget,
  near: string | undefined,
): Finding & { file: string } {
  const expected =
    leads === "out" ? "a file below the content folder" : `a file beside the document${didYouMean(near)}`;
  return {
    file: incident.path,
    place,
    message: `Unexpected picture ${quote(written)} that is not there, expected ${expected}`,
    help: "Add the file, or take the picture out; the page shows its text instead.",
  };
}

/** The files that a section "Attachments" names. What is said to lie elsewhere need not be here. */
function listed(incident: Incident, { files }: KnowledgeBase): (Finding & { file: string })[] {
  if (!files) return [];
  return incident.attachments.flatMap(({ file, description }, index) => {
    const path = posix.normalize(posix.join(posix.dirname(incident.path), file));
    const place = placeOf(incident, `attachments[${index}]`);
    const elsewhere = /^[a-z][a-z0-9+.-]*:/i.test(file) || /\bexternal\b|https?:/i.test(description);
    if (elsewhere || files.has(path) || files.has(file)) return [];
    return [
      {
        file: incident.path,
        place,
        message: `Unexpected attachment ${quote(file)} that is not there, expected a file beside the document`,
        help: "Add the file, write its full address, or add `external` to its description.",
      },
    ];
  });
}
