import { type Severity, type SeverityRank, unrated } from "#model/severity.ts";

/** Scales with numbers: the rank of each number, from 0. */
const numbered: Record<"SEV" | "S" | "P", readonly SeverityRank[]> = {
  SEV: [1, 1, 2, 3, 4, 4],
  S: [1, 1, 2, 3, 4, 4],
  P: [1, 1, 2, 3, 4, 4],
};

/** "Minor" is third, as in scales of three steps; a team that means it otherwise says so in its configuration. */
const worded = new Map<string, { rank: SeverityRank; scale: string }>([
  ...["critical", "blocker", "highest", "urgent", "catastrophic", "crit"].map(
    (word) => [word, { rank: 1, scale: "word" }] as const,
  ),
  ...["high", "major", "severe"].map((word) => [word, { rank: 2, scale: "word" }] as const),
  ...["medium", "moderate", "minor", "normal", "med"].map((word) => [word, { rank: 3, scale: "word" }] as const),
  ...["low", "trivial", "lowest", "negligible", "cosmetic"].map((word) => [word, { rank: 4, scale: "word" }] as const),
  ["down", { rank: 1, scale: "notice" }],
  ["disrupted", { rank: 2, scale: "notice" }],
  ["notice", { rank: 4, scale: "notice" }],
]);

/** What status pages call it; how much was down decides. */
const outages: readonly [RegExp, SeverityRank][] = [
  [/^(?:full|total|complete) outage(?!\p{L})/u, 1],
  [/^partial outage(?!\p{L})/u, 3],
  [/^(?:degraded|degradation)(?!\p{L})/u, 3],
  [/^(?:informational|info|maintenance|warning)(?!\p{L})/u, 4],
  [/^emergency(?!\p{L})/u, 1],
];

/** Words for suggestions, as an author would write them. */
export const severityWords: readonly string[] = [
  ...Object.keys(numbered).flatMap((scale) => [1, 2, 3, 4].map((number) => `${scale}${number}`)),
  ...worded.keys(),
];

export interface SeverityRead {
  severity: Severity;
  /** The part of the label that says another severity than the first: `Minor` in `SEV1 (Minor)`. */
  conflict?: string;
  /** The template's alternatives still stand side by side: nobody has chosen yet. */
  unchosen?: true;
}

interface Part {
  text: string;
  rank: SeverityRank;
  scale: string;
}

/**
 * The severity in the author's words, which are kept as the label. `custom` holds the team's own words with their ranks
 * and is asked first. Words that nobody knows give a rank of null and keep the label.
 */
export function parseSeverity(raw: string, custom: Record<string, SeverityRank> = {}): SeverityRead {
  const label = raw.replace(/\s+/g, " ").trim();
  if (label === "") return { severity: unrated };
  const unknown = { rank: null, label, scale: "" };
  const text = plain(label);
  const own = Object.keys(custom).find((word) => plain(word) === text);
  const ownRank = own === undefined ? undefined : custom[own];
  if (ownRank !== undefined) return { severity: { rank: ownRank, label, scale: "word" } };
  if (isUnchosen(text, custom)) return { severity: unknown, unchosen: true };
  const [first, ...others] = partsOf(text, custom);
  if (!first) return { severity: unknown };
  const severity = { rank: first.rank, label, scale: first.scale };
  const conflict = others.find((part) => part.rank !== first.rank);
  return conflict ? { severity, conflict: asWritten(label, conflict.text) } : { severity };
}

/** Lower case, without markup and without the signs and emoji that people put before a level. */
function plain(label: string): string {
  return label
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[*`"'“”[\]{}]/g, "")
    .replace(/^[^\p{L}\p{N}<(]+/u, "")
    .toLowerCase()
    .trim();
}

/** The parts that are each a severity: the beginning of the label, and whatever stands apart from the rest. */
function partsOf(text: string, custom: Record<string, SeverityRank>): Part[] {
  const segments = text.split(/[()<>/|,;:]|->|→|\s[-=]\s|\s-(?=\p{L})/u).map((segment) => segment.trim());
  const parts = segments.map((segment, index) => partOf(segment, index === 0, custom));
  // `SEV1 critical`, without any sign between.
  const [first = "", second = ""] = (segments[0] ?? "").split(/\s+(?=\p{L}+$)/u);
  const pair = second ? partOf(second, false, custom) : undefined;
  if (pair && partOf(first, false, custom)) parts.splice(1, 0, pair);
  return parts.filter((part) => part !== undefined);
}

const code = /^(?:(sev|severity|s|p|prio|priority|level)(?:[ _-]?(?:level[ _-]?)?))?([0-5])(?![\p{L}\p{N}%.])/u;

/** `start`: words may follow (`High: 18 customers billed twice`); otherwise the segment must be a severity and no more. */
function partOf(segment: string, start: boolean, custom: Record<string, SeverityRank>): Part | undefined {
  const match = code.exec(segment);
  if (match && (start || match[0].length === segment.length)) {
    const letters = match[1] ?? "sev";
    const scale = letters.startsWith("p") ? "P" : letters === "s" ? "S" : "SEV";
    const rank = numbered[scale][Number(match[2])];
    // A lone number followed by words is a count of something.
    if (rank && (match[1] || match[0].length === segment.length)) return { text: match[0], rank, scale };
  }
  const [whole, word = ""] =
    /^(\p{L}+)(?:[ -](?:severity|priority|impact|level|incident|outage))?(?![\p{L}-])/u.exec(segment) ?? [];
  const own = Object.keys(custom).find((candidate) => [word, segment].includes(plain(candidate)));
  const ownRank = own === undefined ? undefined : custom[own];
  if (ownRank !== undefined) return { text: word || segment, rank: ownRank, scale: "word" };
  const outage = outages.find(([words]) => words.test(segment));
  if (outage && (start || segment.split(" ").length <= 2)) {
    return { text: outage[0].exec(segment)?.[0] ?? segment, rank: outage[1], scale: "notice" };
  }
  const known = start || whole?.length === segment.length ? worded.get(word) : undefined;
  return known && { text: word, ...known };
}

/** `Critical | High | Low`, `S1-S4`, `SEV1 (Critical) / SEV2 (Major)`: two or more of one scale, side by side. */
function isUnchosen(text: string, custom: Record<string, SeverityRank>): boolean {
  const outside = text.replace(/\([^()]*\)/g, " ").replace(/^<|>$/g, "");
  const alternatives = outside.split(/[|/]|\s+(?:or|to)\s+|\s*-\s*(?=(?:s|p|sev)\d)|(?<=\p{L}{3})-(?=\p{L}{3})/u);
  const parts = alternatives.map((alternative) => partOf(alternative.trim(), false, custom));
  return parts.some((part) => part && parts.some((other) => other?.scale === part.scale && other.rank !== part.rank));
}

function asWritten(label: string, part: string): string {
  const start = label.toLowerCase().lastIndexOf(part);
  return start === -1 ? part : label.slice(start, start + part.length);
}
