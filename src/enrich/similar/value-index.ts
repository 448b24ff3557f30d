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

interface NumberedGround extends CommonGround {
  /** By the strength of the kind, then by key. */
  number: number;
}

/** An inverted index: from each value to the documents that carry it. Values that only one document carries are left out. */
export function valueIndex(values: readonly (readonly SharedValue[])[], options: SimilarOptions): ValueIndex {
  const owned = ownGrounds(values, options);
  const none: Numbered[] = [];
  return { of: (document) => owned[document] ?? none, shared, score };

  function shared(a: number, b: number): SharedGround[] {
    const found: SharedGround[] = [];
    eachSame(owned[a] ?? none, owned[b] ?? none, (here, there) => {
      if (found.some(({ ground }) => ground.key === here.ground.key)) return;
      found.push({ ground: here.ground, here: here.value, there: there.value });
    });
    return found;
  }

  function score(a: number, b: number): number {
    let sum = 0;
    const keys: string[] = [];
    eachSame(owned[a] ?? none, owned[b] ?? none, ({ ground }) => {
      if (keys.includes(ground.key)) return;
      keys.push(ground.key);
      sum += ground.score;
    });
    return sum;
  }
}

function eachSame(
  first: readonly Numbered[],
  second: readonly Numbered[],
  visit: (here: Numbered, there: Numbered) => void,
): void {
  for (let i = 0, j = 0; ; ) {
    const [here, there] = [first[i], second[j]];
    if (here === undefined || there === undefined) return;
    if (here.ground === there.ground && !here.ground.tooCommon) visit(here, there);
    if (here.ground.number <= there.ground.number) i += 1;
    if (there.ground.number <= here.ground.number) j += 1;
  }
}

type Numbered = OwnGround & { ground: NumberedGround };

/** For each document its values that others carry too, in the order of their numbers. */
function ownGrounds(values: readonly (readonly SharedValue[])[], options: SimilarOptions): Numbered[][] {
  const total = values.length;
  const byKind = new Map<EvidenceKind, Map<string, NumberedGround>>();
  const grounds: NumberedGround[] = [];
  const owned = values.map((list, document) =>
    list.map((value): Numbered => {
      const { kind, key } = value;
      const byKey = byKind.get(kind) ?? new Map<string, NumberedGround>();
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
