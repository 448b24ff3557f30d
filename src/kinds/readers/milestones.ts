import type { Milestone } from "#model/incident.ts";
import { oneSentence } from "../one-sentence.ts";

/** Words of a row that say which milestone it is; the first that fits wins. */
const phrases: [Milestone, RegExp][] = [
  [
    "resolved",
    /\((?:resolved|recovered)\)|^(?:fully )?recovered\b|\b(?:resolved|(?:fully|services?|systems?|sites?|traffic|has|have|all|everything|performance|metrics|latency|rates?|users?) (?:has |have |is |are |was |were )?(?:fully |all )?recovered|all clear|incident (?:is )?closed|services? (?:is |are |was |were )?(?:fully )?restored|permanent resolution)\b/i,
  ],
  [
    "mitigated",
    /\((?:mitigated)\)|\b(?:mitigat(?:ed|ion)|rolled back|rollback (?:deployed|completed?)|quick fix deployed|traffic restored)\b/i,
  ],
  [
    "detected",
    /\((?:detected|paged)\)|\b(?:detect(?:ed|s|ion)|paged|(?:first )?alerts? (?:fired?|fires|triggered|received)|alerted|first alert|page(?:r|d)? (?:fired|went off)|on-?call paged)\b/i,
  ],
  [
    "started",
    /\((?:started|start)\)|\b(?:incident start(?:s|ed)?|outage (?:starts|started|begins|began)|first (?:errors?|failures?)|impact (?:starts|started|begins|began))\b/i,
  ],
];

/** `not resolved`, `partially recovered`, `root cause detected`: the words of a milestone that was not reached. */
const denied =
  /\b(?:not|never|un|isn't|wasn't|partially|until|before|once|if|to be|being|could be|can be|will be|would be|should be|root cause|cause|problem) (?:was |is |yet |fully )?(?:resolved|recovered|mitigated|detected|restored|mitigation|detection)\b/gi;

export function milestoneOf(text: string): Milestone | undefined {
  // `Started: the certificate expires`: the author says it in so many words.
  const label = text.match(/^\s{0,9}(\p{L}[\p{L} ]{2,20}?)\s{0,2}[:：—–]/u)?.[1];
  const named = label && milestoneOfLabel(label.toLowerCase());
  if (named) return named;
  // What a row is about stands in its first sentence; further on people tell what was later, or elsewhere.
  const said = oneSentence(text).replace(denied, " ");
  return phrases.find(([, phrase]) => phrase.test(said))?.[0];
}

const labels: [Milestone, RegExp][] = [
  ["started", /^(?:incident |outage |impact )?(?:start|started|began|begin|beginning|onset)(?: time)?$/],
  ["detected", /^(?:(?:time )?detected|detection|discovered|noticed|reported|first alert)(?: time| at)?$/],
  ["mitigated", /^(?:mitigated|mitigation|contained)(?: time| at)?$/],
  ["resolved", /^(?:resolved|resolution|end|ended|restored|recovered|recovery)(?: time| at)?$/],
];

/** The milestone for which a label stands: `Detected`, `Start time`. */
export function milestoneOfLabel(key: string): Milestone | undefined {
  return labels.find(([, label]) => label.test(key))?.[0];
}
