/** The parts of `/permalinks.map.json`. URLs are root-relative, without the path prefix and not percent-encoded. */
export interface NearMap {
  ids: string[];
  pages: string[];
  redirects: [from: string, to: string][];
}

/** The page that was meant, when only case, slashes or an ending are wrong. */
export function samePage(path: string, map: NearMap): string | undefined {
  const wanted = spellings(path);
  const urls = targets(map);
  for (const key of wanted) {
    const url = urls.get(key);
    if (url !== undefined) return url;
  }
  return undefined;
}

/** Up to `most` pages whose address looks most like this one; none that hardly does. */
export function nearPages(path: string, map: NearMap, most = 3): string[] {
  const wanted = keyOf(path);
  const last = wanted.slice(wanted.lastIndexOf("/") + 1);
  const found = new Map<string, number>();
  for (const [key, url] of targets(map)) {
    const score = Math.min(distance(wanted, key), distance(last, key.slice(key.lastIndexOf("/") + 1)));
    const allowed = Math.max(1, Math.floor(Math.min(last.length, 30) / 3));
    if (score <= allowed && score < (found.get(url) ?? Number.POSITIVE_INFINITY)) found.set(url, score);
  }
  return [...found]
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([url]) => url);
}

function targets({ ids, pages, redirects }: NearMap): Map<string, string> {
  const urls = new Map(redirects.map(([from, to]) => [keyOf(from), to]));
  for (const url of pages) urls.set(keyOf(url), url);
  for (const id of ids) urls.set(keyOf(`/i/${id}/`), `/i/${id}/`);
  return urls;
}

function spellings(path: string): string[] {
  const key = keyOf(path);
  const id = /^(?:\/i)?\/(nt-[a-z0-9]{5})(?:\.html?)?$/.exec(key)?.[1];
  // Crockford's base32 has no i, l, o: whoever types one means the digit that looks like it.
  const read = id === undefined ? [] : [`/i/nt-${id.slice(3).replace(/[il]/g, "1").replaceAll("o", "0")}`];
  return [key, key.replace(/\.html?$/, ""), `${key}.html`, ...read];
}

/** Lower case, composed, no double slashes, no slash or `index.html` at the end. */
function keyOf(path: string): string {
  const parts = path.normalize("NFC").toLowerCase().split("/").filter(Boolean);
  if (/^index\.html?$/.test(parts.at(-1) ?? "")) parts.pop();
  return `/${parts.join("/")}`;
}

/** Levenshtein's distance; of long texts the first part, so that ten thousand comparisons take no time. */
function distance(a: string, b: string): number {
  const [from, to] = [a.slice(0, 80), b.slice(0, 80)];
  // Each of so many letters at least would have to be added.
  if (Math.abs(from.length - to.length) > 10) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
