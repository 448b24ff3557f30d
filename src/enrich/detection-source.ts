import type { Incident } from "#model/incident.ts";
import type { DetectionSource } from "#model/statistics.ts";

const labels =
  /^(?:how )?(?:(?:was )?(?:it|the (?:incident|issue|problem)) )?(?:was )?(?:detected|discovered|found|noticed|first reported)(?: by| through| via)?$|^(?:detection|discovery)(?: source| method| mechanism| channel| type)?$/;

/** Words of each source, as they begin. */
const words: readonly [DetectionSource, RegExp][] = [
  ["monitoring", /\b(?:monitor|alert|alarm|pag(?:er|ed|ing)|dashboard|automat|synthetic|probe|health ?check|observab)/],
  ["customer", /\b(?:customer|client|user|partner|merchant|subscriber|social media|support (?:ticket|case|request))/],
  ["internal", /\b(?:internal|engineer|developer|employee|colleague|staff|on-?call|operator|our team|qa\b|manual)/],
];

/**
 * Who or what noticed first, where the author says so under a label made for it (`Detected by: customer report`, or
 * `detection_source:` in front matter). Prose is not searched: that an alert fired does not say that it fired first.
 * Several sources in one answer, or none that is known, are `other`; no answer is undefined.
 */
export function detectionSource({
  metadata,
  extra,
}: Pick<Incident, "metadata" | "extra">): DetectionSource | undefined {
  const answer = answerIn(metadata) ?? answerAmong(extra);
  if (answer === undefined) return undefined;
  const text = plain(answer);
  const found = words.filter(([, word]) => word.test(text));
  return found.length === 1 ? found[0]?.[0] : "other";
}

function answerIn(metadata: Incident["metadata"]): string | undefined {
  return metadata.find(({ field, label, value }) => field !== "durations" && asksWho(label) && saysWho(value))?.value;
}

function answerAmong(extra: Incident["extra"]): string | undefined {
  for (const key of Object.keys(extra)) {
    const value = extra[key];
    if (typeof value === "string" && asksWho(key) && saysWho(value)) return value;
  }
  return undefined;
}

/** The words are looked for first: most labels have none of them. */
function asksWho(label: string): boolean {
  return /detect|discover|found|noticed|reported/i.test(label) && labels.test(plain(label));
}

function plain(text: string): string {
  return text
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[_\s]+/g, " ")
    .replace(/[?:*]+$/, "")
    .trim();
}

/** `Detection: 14:30 UTC` is a time, not a source. */
function saysWho(value: string): boolean {
  return /\p{L}{3}/u.test(value) && !/^\s*~?\d/.test(value);
}
