import type { EvidenceKind } from "#model/knowledge-base.ts";

/**
 * How much a shared value of a kind counts, next to its rarity. The same error is worth several shared names. Author
 * links come first anyway, and terms count through the likeness of the whole texts.
 */
export const kindFactor: Readonly<Record<EvidenceKind, number>> = {
  author: 0,
  signature: 4,
  code: 3,
  tag: 1,
  service: 1,
  component: 1,
  "bug-class": 1,
  cause: 1,
  factor: 1,
  file: 1,
  version: 1,
  terms: 0,
};

/**
 * What the likeness of two texts (0 to 1) is multiplied by before it is added to the weights of the shared values.
 * Related reports have a likeness of about 0.07 to 0.2, which is as much as three to ten values that only they share.
 */
export function textFactor(total: number): number {
  return 50 * Math.log(Math.max(2, total));
}
