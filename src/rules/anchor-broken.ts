import type { Finding } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { nearestName } from "#model/nearest.ts";
import type { DocumentRecord } from "#model/record.ts";
import type { Rule } from "#model/rule.ts";
import { type BodyTarget, bodyTargets } from "./body-targets.ts";
import { problemFindings } from "./problem-findings.ts";
import { didYouMean, quote } from "./wording.ts";

export const anchorBroken: Rule = {
  id: "anchor-broken",
  scope: "knowledge-base",
  levels: { draft: "warning", final: "error" },
  check: (kb) => [...within(kb), ...between(kb)],
};

function within(kb: KnowledgeBase): (Finding & { file: string })[] {
  return kb.records.flatMap(({ incident }) =>
    problemFindings(incident, ["anchor-broken"], (value) => words(`#${value("target")}`, value("nearest"))).map(
      (finding) => ({ ...finding, file: incident.path }),
    ),
  );
}

function between(kb: KnowledgeBase): (Finding & { file: string })[] {
  const known = new Map<DocumentRecord, string[]>();
  return bodyTargets(kb).flatMap(({ document, hash, incident, place, written }: BodyTarget) => {
    if (!document || hash === "") return [];
    const ids = known.get(document) ?? idsIn(document);
    known.set(document, ids);
    if (ids.includes(hash)) return [];
    // The page has short names for what GitHub names after the whole heading.
    const entry = document.body.toc.find(({ text }) => slug(text) === hash.toLowerCase());
    return [{ file: incident.path, place, ...words(written, entry?.anchor ?? nearestName(hash, ids)) }];
  });
}

function idsIn({ body }: DocumentRecord): string[] {
  return ["top", ...Array.from(body.html.matchAll(/ id="([^"]*)"/g), ([, id = ""]) => id)];
}

function words(written: string, near: string | undefined) {
  const anchor = near ? `#${near}` : "";
  return {
    message: `Unexpected link ${quote(written)} to a place that the page does not have, expected one of its headings${didYouMean(anchor)}`,
    help: near ? `Write ${quote(anchor)}.` : "Each heading of the page has a link to itself; copy it from there.",
  };
}

/** As GitHub makes the address of a heading. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
    .replaceAll(" ", "-");
}
