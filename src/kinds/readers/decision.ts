import type { Option } from "#model/incident.ts";
import { isPlaceholder } from "#read/placeholders.ts";

export interface DecisionRead {
  decision: Option["decision"];
  reason: string;
  /** The template's alternatives still stand side by side: nobody has chosen yet. */
  unchosen: boolean;
}

const words: [Exclude<Option["decision"], "open">, RegExp][] = [
  ["rejected", /^(?:not|never) (?:accepted|chosen|selected|adopted|pursued|taken|approved)\b/i],
  ["deferred", /^(?:defer(?:red)?|postponed?|later|delayed|on hold|parked|not (?:now|yet)|backlog(?:ged)?)\b/i],
  [
    "rejected",
    /^(?:reject(?:ed)?|declined?|dismissed|discarded|dropped|ruled out|abandoned|no(?:-go)?|won['’]?t do)(?![\p{L}\p{N}])/iu,
  ],
  [
    "accepted",
    /^(?:accept(?:ed)?|chosen|selected|adopted|approved|picked|taken|implemented|yes|go)(?![\p{L}\p{N}-])/iu,
  ],
];

const signs: [Exclude<Option["decision"], "open">, RegExp][] = [
  ["accepted", /^(?:✅|✔|☑|👍)/u],
  ["rejected", /^(?:❌|✖|✗|✘|👎|🚫|⛔)/u],
  ["deferred", /^(?:⏸|⏳|🕒|💤)/u],
];

/** `✅ Accepted — it can be undone`: the word decides, and a sign only where there is no word. Without either it is open. */
export function parseDecision(raw: string): DecisionRead {
  const said = raw.trim().replace(/^[^\p{L}\p{N}<[(]+/u, "");
  if (isUnchosen(said)) return { decision: "open", reason: reasonIn(afterAlternatives(said)), unchosen: true };
  const word = words.map(([decision, pattern]) => ({ decision, match: pattern.exec(said) })).find(({ match }) => match);
  if (word?.match)
    return { decision: word.decision, reason: reasonIn(said.slice(word.match[0].length)), unchosen: false };
  const sign = signs.find(([, pattern]) => pattern.test(raw.trim()))?.[0];
  return { decision: sign ?? "open", reason: reasonIn(said), unchosen: false };
}

/** What follows the word, without the dash, comma or bracket that sets it apart. */
function reasonIn(text: string): string {
  const reason = text
    .replace(/^(?:\s|\p{Extended_Pictographic}|\uFE0F)*(?:[—–:;,.|-]+\s*)?(?:because\s+)?/iu, "")
    .replace(/^\(([^()]*)\)\.?$/u, "$1")
    .trim();
  return isPlaceholder(reason) ? "" : reason;
}

/** `Accepted / Deferred / Rejected`, with or without brackets. */
function isUnchosen(text: string): boolean {
  const parts = alternativesOf(text).split(/\s*[/|]\s*/);
  return parts.length > 1 && parts.every((part) => words.some(([, pattern]) => pattern.exec(part)?.[0] === part));
}

function alternativesOf(text: string): string {
  return (text.split(/\s[—–-](?:\s|$)|:/)[0] ?? "").replace(/^[[<(]|[\]>)]$/g, "").trim();
}

function afterAlternatives(text: string): string {
  return text.match(/(?:\s[—–-]\s|:)(.*)$/)?.[1] ?? "";
}
