import { OperatorError } from "#config/operator-error.ts";
import { allKinds } from "#kinds/recognise.ts";
import type { Config } from "#model/config.ts";
import type { Incident } from "#model/incident.ts";
import { type KnowledgeBase, type RankKey, rankKey } from "#model/knowledge-base.ts";
import { didYouMean } from "#model/nearest.ts";
import type { IncidentCard } from "#model/page.ts";
import { parseSeverity } from "#read/severities.ts";
import { checkedDay } from "./day.ts";

export interface ListOptions {
  tag?: string[];
  service?: string[];
  severity?: string[];
  status?: string[];
  kind?: string[];
  since?: string;
}

/** What a document must have: any value of each list that is not empty. */
export interface ListFilter {
  tags: string[];
  services: string[];
  ranks: RankKey[];
  statuses: string[];
  kinds: string[];
  since: string;
}

const statuses = [
  ...["draft", "in-review", "final", "archived"],
  ...["active", "investigating", "mitigated", "resolved", "deferred", "unknown"],
];

/** @throws OperatorError for a severity, status or kind that no document can have */
export function readFilter(options: ListOptions, config: Config): ListFilter {
  const kinds = allKinds(config).map(({ id }) => id);
  return {
    tags: (options.tag ?? []).map(fold),
    services: (options.service ?? []).map(fold),
    ranks: (options.severity ?? []).map((word) => readRank(word, config)),
    statuses: (options.status ?? []).map((word) => oneOf(statuses, word, "--status")),
    kinds: (options.kind ?? []).map((word) => oneOf(kinds, word, "--kind")),
    since: options.since === undefined ? "" : checkedDay(options.since, "--since"),
  };
}

export function matches(filter: ListFilter, incident: Incident, card: IncidentCard, { facts }: KnowledgeBase): boolean {
  const spelt = filter.tags.map((tag) => fold(canonicalTag(tag, facts.tags)));
  return (
    anyOf(
      spelt,
      card.tags.map(({ name }) => fold(name)),
    ) &&
    anyOf(filter.services, [...incident.services, ...card.services.map(({ name }) => name)].map(fold)) &&
    anyOf(filter.ranks, [rankKey(card.severity.rank)]) &&
    anyOf(filter.statuses, [card.docStatus, card.incidentStatus]) &&
    anyOf(filter.kinds, [card.kind]) &&
    (filter.since === "" || card.day >= filter.since)
  );
}

function anyOf(wanted: readonly string[], has: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((value) => has.includes(value));
}

/** The tag behind another spelling of it. */
function canonicalTag(asked: string, index: KnowledgeBase["facts"]["tags"]): string {
  const entry = index?.tags.find(({ tag, slug, aliases }) =>
    [tag, slug, ...aliases].some((name) => fold(name) === asked),
  );
  return entry?.tag ?? asked;
}

function readRank(word: string, config: Config): RankKey {
  if (/^[1-4]$/.test(word)) return word as RankKey;
  if (fold(word) === "unrated") return "unrated";
  const { rank } = parseSeverity(word, config.severities).severity;
  if (rank === null)
    throw new OperatorError(`unexpected severity \`${word}\`, expected 1 to 4, unrated, or a word such as SEV2`);
  return rankKey(rank);
}

function oneOf(known: readonly string[], word: string, option: string): string {
  const name = fold(word).replace(/[\s_]+/g, "-");
  if (known.includes(name)) return name;
  throw new OperatorError(
    `unexpected \`${word}\` for ${option}${didYouMean(name, known)}: expected one of ${known.join(", ")}`,
  );
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
