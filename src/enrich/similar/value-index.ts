import type { SimilarOptions } from "#model/config.ts";
import { compareText } from "#model/diagnostic.ts";
import type { EvidenceKind } from "#model/knowledge-base.ts";
import type { SharedValue } from "./shared-values.ts";
import { evidenceKinds, kindFactor } from "./weights.ts";

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
  /** By the strength of the kind, then by how many documents carry it, then by key. */
  number: number;
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
  /** In the order of the strength of their kinds. */
  of(document: number): readonly OwnGround[];
  /** One fact under two kinds (a tag and a component `redis`) is there once; what is too common is not. */
  shared(a: number, b: number): SharedGround[];
  /** The scores of what `shared` gives, added up. */
  score(a: number, b: number): number;
}

/** An inverted index: from each value to the documents that carry it. Values that only one document carries are left out. */
export function valueIndex(values: readonly (readonly SharedValue[])[], options: SimilarOptions): ValueIndex {
  const owned = ownGrounds(values, options);
  const { starts, numbers, at, scores, keys } = numberedGrounds(owned);
  const none: OwnGround[] = [];
  const seen: number[] = [];
  return { of: (document) => owned[document] ?? none, shared, score };

  function shared(a: number, b: number): SharedGround[] {
    const found: SharedGround[] = [];
    eachSame(a, b, (i, j) => {
      const [here, there] = [owned[a]?.[at[i] as number], owned[b]?.[at[j] as number]];
      if (here && there) found.push({ ground: here.ground, here: here.value, there: there.value });
    });
    return found;
  }

  function score(a: number, b: number): number {
    let sum = 0;
    eachSame(a, b, (i) => {
      sum += scores[numbers[i] as number] as number;
    });
    return sum;
  }

  function eachSame(a: number, b: number, visit: (i: number, j: number) => void): void {
    seen.length = 0;
    const [endA, endB] = [starts[a + 1] as number, starts[b + 1] as number];
    for (let i = starts[a] as number, j = starts[b] as number; i < endA && j < endB; ) {
      const [here, there] = [numbers[i] as number, numbers[j] as number];
      if (here === there) {
        const key = keys[here] as number;
        if (!seen.includes(key)) {
          seen.push(key);
          visit(i, j);
        }
      }
      if (here <= there) i += 1;
      if (there <= here) j += 1;
    }
  }
}

/** The grounds that are not too common, in a few long arrays. */
interface NumberedGrounds {
  /** Those of document `d` stand in `numbers` from `starts[d]` up to `starts[d + 1]`, ascending. */
  starts: Int32Array;
  numbers: Int32Array;
  /** Parallel to `numbers`: where each stands among the values of its document. */
  at: Int32Array;
  /** By number of the ground. */
  scores: Float64Array;
  /** The same number for the same key, whatever the kind. */
  keys: Int32Array;
}

function numberedGrounds(owned: readonly (readonly OwnGround[])[]): NumberedGrounds {
  const starts = new Int32Array(owned.length + 1);
  const [numbers, at]: [number[], number[]] = [[], []];
  const grounds: CommonGround[] = [];
  owned.forEach((list, document) => {
    list.forEach(({ ground }, place) => {
      if (ground.tooCommon) return;
      grounds[ground.number] = ground;
      numbers.push(ground.number);
      at.push(place);
    });
    starts[document + 1] = numbers.length;
  });
  const keyNumbers = new Map<string, number>();
  const keys = Int32Array.from(grounds, (ground) => {
    if (ground === undefined) return -1;
    const known = keyNumbers.get(ground.key) ?? keyNumbers.size;
    keyNumbers.set(ground.key, known);
    return known;
  });
  const scores = Float64Array.from(grounds, (ground) => ground?.score ?? 0);
  return { starts, numbers: Int32Array.from(numbers), at: Int32Array.from(at), scores, keys };
}

/** For each document its values that others carry too, in the order of their numbers. */
function ownGrounds(values: readonly (readonly SharedValue[])[], options: SimilarOptions): OwnGround[][] {
  const total = values.length;
  const byKind = new Map<EvidenceKind, Map<string, CommonGround>>();
  const grounds: CommonGround[] = [];
  const owned = values.map((list, document) =>
    list.map((value): OwnGround => {
      const { kind, key } = value;
      const byKey = byKind.get(kind) ?? new Map<string, CommonGround>();
      if (byKey.size === 0) byKind.set(kind, byKey);
      const known = byKey.get(key);
      if (known !== undefined) {
        known.documents.push(document);
        return { ground: known, value };
      }
      const ground = { kind, key, documents: [document], weight: 0, score: 0, tooCommon: false, number: 0 };
      byKey.set(key, ground);
      grounds.push(ground);
      return { ground, value };
    }),
  );
  const common = grounds.filter(({ documents }) => documents.length > 1);
  common.sort(byStrength);
  common.forEach((ground, number) => {
    const df = ground.documents.length;
    ground.number = number;
    ground.weight = Math.log(total / df);
    ground.score = kindFactor(ground.kind, ground.key) * ground.weight;
    ground.tooCommon = isTooCommon(df, total, options);
  });
  return owned.map((list) =>
    list.filter(({ ground }) => ground.documents.length > 1).sort((a, b) => a.ground.number - b.ground.number),
  );
}

function byStrength(a: CommonGround, b: CommonGround): number {
  return (
    evidenceKinds.indexOf(a.kind) - evidenceKinds.indexOf(b.kind) ||
    a.documents.length - b.documents.length ||
    compareText(a.key, b.key)
  );
}

/**
 * A small knowledge base has too few documents for shares to mean much; there only what every document carries is too
 * common, and not even that among two or three, which may well be the same incident thrice.
 */
function isTooCommon(df: number, total: number, { commonShare, commonFrom }: SimilarOptions): boolean {
  return total >= commonFrom ? df > commonShare * total : df === total && total > 3;
}
