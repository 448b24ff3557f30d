export interface Paged<T> {
  url: string;
  items: T[];
  /** All pages of the list, this one marked; empty when there is one only. */
  pages: { n: number; url: string; current: boolean }[];
}

/** Cuts a list into pages: `/fixes/hotfix/`, `/fixes/hotfix/page-2/`, … There is always a first one. */
export function paged<T>(url: string, items: readonly T[], size: number): Paged<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  const numbers = Array.from({ length: last }, (_, at) => at + 1);
  const urlOf = (n: number) => (n === 1 ? url : `${url}page-${n}/`);
  return numbers.map((n) => ({
    url: urlOf(n),
    items: items.slice((n - 1) * size, n * size),
    pages: last === 1 ? [] : numbers.map((each) => ({ n: each, url: urlOf(each), current: each === n })),
  }));
}

/** Of the list of which this is a later page; undefined for any other URL. */
export function firstPageOf(url: string): string | undefined {
  return /^(\/.+\/)page-[1-9]\d*\/$/.exec(url)?.[1];
}
