import type { EvidenceKind } from "#model/knowledge-base.ts";
import { isVagueCode } from "#model/vague-code.ts";
import type { TextLikeness } from "./text-index.ts";

/** The order of strength of kinds of evidence, in which they are named when they weigh the same. */
export const evidenceKinds: readonly EvidenceKind[] = [
  ...(["author", "signature", "code", "tag", "service", "component"] as const),
  ...(["bug-class", "cause", "factor", "file", "version", "folder", "subject", "terms"] as const),
];

/**
 * How much a shared value counts, next to its rarity. The same error is worth several shared names. (Author links come
 * first anyway, and terms count through the likeness of the whole texts.)
 */
export function kindFactor(kind: EvidenceKind, value: string): number {
  if (kind === "signature") return 4;
  if (kind === "code" && !isVagueCode(value)) return 3;
  // Whoever files a document under a topic has thought about it; files of one change come in heaps.
  if (kind === "folder") return 1.5;
  return kind === "file" ? 0.5 : 1;
}

/**
 * What the likeness of two texts is worth, in the unit of a value that only they share (ln N) times that unit. Related
 * reports have a likeness as a whole of about 0.07 to 0.2, which is as much as three to ten such values; that each names
 * the other's title in full is worth three more, and the other's subject five.
 */
export function textScore({ whole, title, subject }: TextLikeness, total: number): number {
  return (wholeFactor * whole + 1.5 * title + 2.5 * subject) * unitOf(total);
}

const wholeFactor = 50;

/** What `textScore` multiplies the likeness as a whole with. */
export function textFactor(total: number): number {
  return wholeFactor * unitOf(total);
}

/** What one value that only two of `total` documents share would weigh. */
export function unitOf(total: number): number {
  return Math.log(Math.max(2, total));
}

/**
 * A document that is like many others, because it speaks of everything, says less when it is like one more: this share of
 * its average likeness with its nearest is taken off where it is a candidate.
 */
export const crowdShare = 0.3;
