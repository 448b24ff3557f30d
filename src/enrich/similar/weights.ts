import type { EvidenceKind } from "#model/knowledge-base.ts";
import { isVagueCode } from "./error-signature.ts";

/**
 * How much a shared value counts, next to its rarity. The same error is worth several shared names. (Author links come
 * first anyway, and terms count through the likeness of the whole texts.)
 */
export function kindFactor(kind: EvidenceKind, value: string): number {
  if (kind === "signature") return 4;
  if (kind === "code" && !isVagueCode(value)) return 3;
  return 1;
}

/**
 * What the likeness of two texts (0 to 1) is multiplied by before it is added to the weights of the shared values.
 * Related reports have a likeness of about 0.07 to 0.2, which is as much as three to ten values that only they share.
 */
export function textFactor(total: number): number {
  return 50 * Math.log(Math.max(2, total));
}
