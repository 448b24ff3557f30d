import type { SimilarOptions } from "#model/config.ts";
import type { EvidenceKind } from "#model/knowledge-base.ts";
import type { SharedValue } from "./shared-values.ts";
import { kindFactor } from "./weights.ts";

/** A value that at least two documents carry. */
export interface CommonGround {
  kind: EvidenceKind;
  key: string;
  /** Indexes of the documents that carry it, ascending. */
  documents: number[];
  /** ln(N/df): how much it says that two documents share it. */
  weight: number;
  /** The weight times how much values of its kind count. */
  score: number;
  /** Whether so many documents carry it that it says nothing. */
  tooCommon: boolean;
}

/** A value of one document that others carry too. */
interface OwnGround {
  ground: CommonGround;
  value: SharedValue;
}

/** A value that two documents share, as each of them has it. */
export interface SharedGround {
  ground: CommonGround;
  here: SharedValue;
  there: SharedValue;
}

/** What documents share with others, by their indexes. */
export interface ValueIndex {
  of(document: number): readonly OwnGround[];
  /** One fact under two kinds (a tag and a component `redis`) is there once; what is too common is not. */
  shared(a: number, b: number): SharedGround[];
}

/** An inverted index: from each value to the documents that carry it. Values that only one document carries are left out. */
export function valueIndex(values: readonly (readonly SharedValue[])[], options: SimilarOptions): ValueIndex {
  const total = values.length;
  const grounds = new Map<string, CommonGround>();
  values.forEach((list, document) => {
    for (const { kind, key } of list) {
      const id = `${kind} ${key}`;
      const ground = grounds.get(id);
      if (ground) ground.documents.push(document);
      else grounds.set(id, { kind, key, documents: [document], weight: 0, score: 0, tooCommon: false });
    }
  });
  for (const ground of grounds.values()) {
    const df = ground.documents.length;
    ground.weight = Math.log(total / df);
    ground.score = kindFactor(ground.kind, ground.key) * ground.weight;
    ground.tooCommon = isTooCommon(df, total, options);
  }
  const grounded = values.map((list) =>
    list.flatMap((value): OwnGround[] => {
      const ground = grounds.get(`${value.kind} ${value.key}`);
      return ground !== undefined && ground.documents.length > 1 ? [{ ground, value }] : [];
    }),
  );
  const byGround = grounded.map((list) => new Map(list.map(({ ground, value }) => [ground, value])));
  const of = (document: number): readonly OwnGround[] => grounded[document] ?? [];
  return { of, shared: (a, b) => sharedOf(of(a), byGround[b] ?? new Map()) };
}

function sharedOf(first: readonly OwnGround[], second: ReadonlyMap<CommonGround, SharedValue>): SharedGround[] {
  const shared: SharedGround[] = [];
  for (const { ground, value: here } of first) {
    const there = ground.tooCommon ? undefined : second.get(ground);
    if (there === undefined || shared.some((each) => each.ground.key === ground.key)) continue;
    shared.push({ ground, here, there });
  }
  return shared;
}

/**
 * A small knowledge base has too few documents for shares to mean much; there only what every document carries is too
 * common, and not even that among two or three, which may well be the same incident thrice.
 */
function isTooCommon(df: number, total: number, { commonShare, commonFrom }: SimilarOptions): boolean {
  return total >= commonFrom ? df > commonShare * total : df === total && total > 3;
}
