/**
 * A record whose keys come from authors: it inherits nothing, so that an id or a tag called `constructor` or
 * `__proto__` is a key like any other.
 */
export function recordOf<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  const record: Record<string, T> = Object.create(null);
  for (const [key, value] of entries) record[key] = value;
  return record;
}
