import { remember } from "./remember.ts";

/** Names and words that end like plurals and are none. */
const singular = new Set(
  (
    "kubernetes postgres jenkins windows https series species news always perhaps sometimes besides whereas across " +
    "alias bias canvas atlas pandas keras kairos axios macos nats vitess cors lens sales gas enobufs eacces enosys erofs"
  ).split(" "),
);

const irregular = new Map([
  ["caches", "cache"],
  ["cookies", "cookie"],
  ["zombies", "zombie"],
  ["indices", "index"],
  ["matrices", "matrix"],
  ["vertices", "vertex"],
  ["statuses", "status"],
  ["aliases", "alias"],
  ["viruses", "virus"],
  ["analyses", "analysis"],
  ["axes", "axis"],
]);

/**
 * A word in lower case, an English plural as its singular. Identifiers, and what is written in capitals, stay as they are,
 * but for abbreviations such as `APIs`.
 */
export const foldPlural = remember((written) => {
  const word = written.toLowerCase();
  if (/^[A-Z]{2,}s$/.test(written)) return word.slice(0, -1);
  if (!/^[A-Z]?[a-z]{3,}s$/.test(written) || singular.has(word) || /(?:ss|us|is)$/.test(word)) return word;
  const known = irregular.get(word);
  if (known) return known;
  if (word.endsWith("ies") && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zzes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
});
