import type { Ordered } from "#model/search-table.ts";
import type { Bundle } from "./bundle.ts";

type Read<T> = (bytes: Uint8Array) => T;

/** One of the files that an index is divided into, by its number. */
export function loadShard<T>(bundle: Bundle, folder: string, shard: number, read: Read<T>): Promise<T> {
  return bundle.file(`${folder}${shard}.packed`, read);
}

/** The shards of a sorted index, `most` of them, in which everything stands that begins so. None of an index without any. */
export function shardsWith<T>(
  bundle: Bundle,
  { folder, firsts }: Ordered,
  { beginning, most }: { beginning: string; most: number },
  read: Read<T>,
): Promise<T[]> {
  const from = Math.max(
    0,
    firsts.findLastIndex((first) => first <= beginning),
  );
  const wanted = firsts
    .slice(from, from + most)
    .flatMap((first, at) => (at === 0 || first.startsWith(beginning) ? [from + at] : []));
  return Promise.all(wanted.map((shard) => loadShard(bundle, folder, shard, read)));
}
