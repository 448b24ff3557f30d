/** Names of one thing that people use side by side. The first of each is only the key; none is better than the others. */
const synonyms = [
  ["postgres", "postgresql", "pgsql", "psql"],
  ["kubernetes", "k8s"],
  ["javascript", "js"],
  ["typescript", "ts"],
  ["database", "db"],
  ["elasticsearch", "es"],
  ["mongodb", "mongo"],
  ["golang", "go"],
  ["authentication", "authn"],
  ["authorization", "authorisation", "authz"],
  ["configuration", "config"],
  ["loadbalancer", "lb"],
  ["outofmemory", "oom"],
];

const keyOf = new Map(
  synonyms.flatMap(([key = "", ...others]) => [key, ...others].map((name) => [name, key] as const)),
);

/**
 * What two spellings of a tag share: without case, hyphens and blanks, in the singular, one of several names for the same
 * thing.
 */
export function tagForm(tag: string): string {
  const plain = tag
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-_.]/gu, "");
  return keyOf.get(plain) ?? keyOf.get(singular(plain)) ?? singular(plain);
}

/** English plurals of four letters and more: `queries` → `query`, `caches` → `cache`, but `dns` and `redis` stay. */
function singular(word: string): string {
  if (word.length < 5 || /(?:ss|us|is|os)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
