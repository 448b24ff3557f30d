import type { OpenAction } from "#model/actions.ts";
import type { Fix, Incident } from "#model/incident.ts";
import type { KnowledgeBase, SimilarIncident, SimilarIndex } from "#model/knowledge-base.ts";
import type { SimilarBox, SimilarCard } from "#model/page.ts";
import { type Cards, ownValue } from "./cards.ts";
import { grouped } from "./counted.ts";
import { shorten } from "./shorten.ts";
import { reasonFor } from "./similar-reasons.ts";

/** "Seen before?": past issues like this one, why they are alike, what helped then and what is still open. */
export function similarBox(incident: Incident, kb: KnowledgeBase, cards: Cards): SimilarBox {
  const index = kb.facts.similar;
  if (index === undefined) return { compared: 0, items: [], later: [], empty: "" };
  const items = (ownValue(index.of, incident.id) ?? []).flatMap((similar) => similarCard(similar, index, kb, cards));
  return {
    compared: index.compared,
    items,
    later: cards.of(ownValue(index.later, incident.id) ?? []),
    empty: items.some(({ strength }) => strength !== "linked") ? "" : nothingFound(incident.id, index),
  };
}

function similarCard(similar: SimilarIncident, index: SimilarIndex, kb: KnowledgeBase, cards: Cards): SimilarCard[] {
  const card = cards.byId.get(similar.id);
  const other = kb.byId.get(similar.id);
  if (card === undefined || other === undefined) return [];
  const linked = similar.strength === "linked";
  // The box has a heading "Linked by the author"; the reasons say what else the two share.
  const evidence = linked ? similar.evidence.filter(({ kind }) => kind !== "author") : similar.evidence;
  return [
    {
      card,
      strength: similar.strength,
      reasons: [...new Set(evidence.map((each) => reasonFor(each, index.compared)))],
      helped: whatHelped(other.fixes),
      openActions: openActions(similar.id, kb, cards),
    },
  ];
}

/** What a reader in the middle of an incident can use: what stopped it, then what mended it. */
const helpful: readonly Fix["kind"][] = ["mitigation", "hotfix", "workaround", "permanent"];

function whatHelped(fixes: Fix[]): string {
  for (const kind of helpful) {
    const text = fixes.find((fix) => fix.kind === kind && fix.text.trim() !== "")?.text;
    if (text !== undefined) return shorten(text, 200);
  }
  return "";
}

function openActions(id: string, kb: KnowledgeBase, cards: Cards): string[] {
  const open = cards.openActions.get(id) ?? [];
  return open.map((action) => `${shorten(action.text, 140)}${dueWords(action, kb.asOf)}`);
}

function dueWords({ due, implied, overdue }: OpenAction, asOf: string): string {
  if (due === undefined) return "";
  if (!overdue) return implied ? ` (by about ${due})` : ` (due ${due})`;
  const days = Math.round((Date.parse(asOf) - Date.parse(due)) / 86_400_000);
  return days === 1 ? " (overdue 1 day)" : ` (overdue ${days} days)`;
}

/** The honest empty state: how much was compared, and how near the nearest came. */
function nothingFound(id: string, { compared, nearest }: SimilarIndex): string {
  if (compared <= 1) return "There is no other issue to compare with yet.";
  const near = ownValue(nearest, id);
  const nothing = `Nothing similar among ${grouped(compared)} issues.`;
  if (near === undefined) return nothing;
  return `${nothing} The nearest shares only \`${near.value}\`, which ${percent(near.share)} of issues have.`;
}

function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded === 0 ? "less than 1%" : `${rounded}%`;
}
