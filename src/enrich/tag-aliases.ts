import { compareText } from "#model/diagnostic.ts";
import { nameKey, tidyName } from "./name-key.ts";

/** The alias table of the configuration, chains collapsed to one hop. */
export interface TagAliases {
  /** The key of the tag that a spelling stands for. */
  keyOf(name: string): string;
  /** The spellings that lead to the tag with this key, sorted. */
  aliasesOf(key: string): string[];
  /** Spellings that the table fixes. */
  canonical: string[];
}

/** @throws Error when aliases lead in a circle; the message names every alias on it. */
export function tagAliases(table: Readonly<Record<string, string>>): TagAliases {
  const next = new Map<string, string>();
  const spelled = new Map<string, string>();
  const canonical: string[] = [];
  for (const [alias, tag] of Object.entries(table).sort(([a], [b]) => compareText(a, b))) {
    canonical.push(tag);
    spelled.set(nameKey(tag), tidyName(tag));
    // `K8S: k8s` only fixes a spelling; as a hop it would be a circle of one.
    if (nameKey(alias) !== nameKey(tag)) next.set(nameKey(alias), nameKey(tag));
    if (!spelled.has(nameKey(alias))) spelled.set(nameKey(alias), tidyName(alias));
  }
  const final = new Map([...next.keys()].map((key) => [key, lastHop(key, next, spelled)]));
  const aliases = new Map<string, string[]>();
  for (const [key, target] of final) aliases.set(target, [...(aliases.get(target) ?? []), spelled.get(key) ?? key]);
  return {
    keyOf: (name) => final.get(nameKey(name)) ?? nameKey(name),
    aliasesOf: (key) => [...(aliases.get(key) ?? [])].sort(compareText),
    canonical,
  };
}

function lastHop(start: string, next: ReadonlyMap<string, string>, spelled: ReadonlyMap<string, string>): string {
  const path = [start];
  for (let key = next.get(start); key !== undefined; key = next.get(key)) {
    const at = path.indexOf(key);
    path.push(key);
    if (at === -1) continue;
    const circle = path.slice(at).map((each) => `\`${spelled.get(each) ?? each}\``);
    throw new Error(
      `The tag aliases lead in a circle: ${circle.join(" → ")}. Remove one of them from \`tags.aliases\`.`,
    );
  }
  return path.at(-1) ?? start;
}
