import { type Severity, type SeverityRank, unrated } from "#model/severity.ts";

export interface SeverityReading {
  severity: Severity;
  /** What the parts of the label say when they disagree: `SEV1 is 1, Minor is 3`. */
  conflict?: string;
  /** The alternatives of a template stand there still: `Critical | High | Medium | Low`. */
  unchosen?: boolean;
}

/** Severity words, with the scale each belongs to. `minor` is 3 as in three-step scales. */
const words: ReadonlyMap<string, [SeverityRank, string]> = new Map([
  ["critical", [1, "word"]],
  ["crit", [1, "word"]],
  ["blocker", [1, "word"]],
  ["catastrophic", [1, "word"]],
  ["emergency", [1, "word"]],
  ["severe", [1, "word"]],
  ["high", [2, "word"]],
  ["major", [2, "word"]],
  ["medium", [3, "word"]],
  ["moderate", [3, "word"]],
  ["minor", [3, "word"]],
  ["low", [4, "word"]],
  ["trivial", [4, "word"]],
  ["informational", [4, "word"]],
  ["info", [4, "word"]],
  ["down", [1, "notice"]],
  ["disrupted", [2, "notice"]],
  ["notice", [4, "notice"]],
]);

const coded = /^(sev(?:erity)?|s|p|pri(?:ority)?|level)[\s-]?([0-5])$/;

interface Part {
  text: string;
  rank: SeverityRank;
  scale: string;
}

/**
 * Reads a severity of any scale: `SEV-2`, `S3 – Medium`, `Low (P4 – minor)`, `🔴 Critical`, `disrupted`. The label stays what
 * the author wrote; the rank is null where no part of it is known. `custom` maps a team's own words (lower case) to ranks.
 */
export function parseSeverity(raw: string, custom: Readonly<Record<string, SeverityRank>> = {}): SeverityReading {
  const label = raw.trim();
  if (label === "") return { severity: unrated };
  const whole = ownRank(label.toLowerCase(), custom);
  if (whole !== undefined) return { severity: { rank: whole, label, scale: "own" } };
  const parts = partsOf(label, custom);
  if (isUnchosen(label, parts)) return { severity: { rank: null, label, scale: "" }, unchosen: true };
  const [first] = parts;
  if (!first) return { severity: { rank: null, label, scale: "" } };
  const severity: Severity = { rank: first.rank, label, scale: first.scale };
  const other = parts.find((part) => part.rank !== first.rank);
  if (!other) return { severity };
  return { severity, conflict: `${first.text} is ${first.rank}, ${other.text} is ${other.rank}` };
}

/** The words and codes of a label, in order; a word counts only where it stands alone between separators. */
function partsOf(label: string, custom: Readonly<Record<string, SeverityRank>>): Part[] {
  const pieces = label
    .normalize("NFKC")
    .split(/[()[\]/|,;:–—]|\s-\s|\s+or\s+/u)
    .map((piece) => piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
  return pieces.flatMap((piece) => partOf(piece, custom) ?? wordsIn(piece, custom));
}

/** `Critical severity`, `SEV1 Critical`: each word by itself, when the piece is short enough to be a label. */
function wordsIn(piece: string, custom: Readonly<Record<string, SeverityRank>>): Part[] {
  const tokens = piece.split(/\s+/);
  return tokens.length > 4 ? [] : tokens.flatMap((token) => partOf(token, custom) ?? []);
}

function partOf(piece: string, custom: Readonly<Record<string, SeverityRank>>): Part | undefined {
  const key = piece.toLowerCase();
  const own = ownRank(key, custom);
  if (own !== undefined) return { text: piece, rank: own, scale: "own" };
  const word = words.get(key);
  if (word) return { text: piece, rank: word[0], scale: word[1] };
  const code = key.match(coded);
  if (!code) return undefined;
  const scale = (code[1] ?? "").startsWith("sev")
    ? "SEV"
    : (code[1] ?? "").startsWith("p")
      ? "P"
      : code[1] === "s"
        ? "S"
        : "word";
  return { text: piece, rank: rankOfNumber(Number(code[2])), scale };
}

function ownRank(key: string, custom: Readonly<Record<string, SeverityRank>>): SeverityRank | undefined {
  const found = Object.keys(custom).find((word) => word.toLowerCase() === key);
  return found === undefined ? undefined : custom[found];
}

/** Scales begin at 0 or at 1 and both call their first step the worst. */
function rankOfNumber(n: number): SeverityRank {
  return Math.min(Math.max(n, 1), 4) as SeverityRank;
}

/** Three or more different ranks, or two with a choice sign between them, are a list to choose from. */
function isUnchosen(label: string, parts: readonly Part[]): boolean {
  const ranks = new Set(parts.map((part) => part.rank));
  if (ranks.size >= 3) return true;
  return ranks.size === 2 && /\||\s\/\s|\bor\b/.test(label) && parts.length >= 2 && !/[()]/.test(label);
}
