import type { Finding } from "#model/diagnostic.ts";
import type { Rule } from "#model/rule.ts";
import { type BodyTarget, bodyTargets, suggestions } from "./body-targets.ts";
import { didYouMean, quote } from "./wording.ts";

export const linkBroken: Rule = {
  id: "link-broken",
  scope: "knowledge-base",
  levels: { draft: "warning", final: "error" },
  check: (kb) => {
    const suggest = suggestions(kb);
    return bodyTargets(kb)
      .filter((target) => target.kind === "link" && !calledSimilar(target))
      .flatMap((target) => {
        if (target.leads === "out") return [leadsOut(target)];
        return target.leads === "nowhere" ? [leadsNowhere(target, suggest(target))] : [];
      });
  },
};

/** Then `similar-target-missing` says it. */
function calledSimilar({ incident, written }: BodyTarget): boolean {
  return incident.refs.some(({ role, url }) => (role === "similar" || role === "related") && url === written);
}

function leadsOut({ incident, place, written }: BodyTarget): Finding & { file: string } {
  return {
    file: incident.path,
    place,
    message: `Unexpected link ${quote(written)} out of the content folder, expected a file of this knowledge base`,
    help: "Write the full address, `https://…`: the site has only what lies in the content folder.",
  };
}

function leadsNowhere(target: BodyTarget, near: string | undefined): Finding & { file: string } {
  const { incident, place, written } = target;
  return {
    file: incident.path,
    place,
    message: `Unexpected link ${quote(written)} to a file that is not there, expected one of this knowledge base${didYouMean(near)}`,
    help: near
      ? `Write ${quote(near)}, or the full address of a page elsewhere.`
      : "Correct it, or write the full address of a page elsewhere.",
  };
}
