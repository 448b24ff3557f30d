import type { Config } from "#model/config.ts";
import type { Place } from "#model/place.ts";
import { publicPrefix } from "./public-prefix.ts";
import type { SightingSort } from "./secrets/sighting.ts";
import { sensitiveText } from "./sensitive-text.ts";
import { sourceText } from "./source-text.ts";

/** A value that was replaced. */
export interface Redaction {
  /** In the text from before. */
  place: Place;
  /** `GitHub token`. */
  name: string;
  sort: SightingSort;
  /** How the value begins, as far as everybody may know. */
  shown: string;
  /** `[secret-1]`. */
  token: string;
}

/**
 * Puts a token in the place of each secret and each piece of personal data. In one text the same value has the same token,
 * so that it can still be told who did what; tokens that stand there already keep their meaning.
 */
export async function redactText(
  text: string,
  config: Pick<Config, "secrets">,
): Promise<{ text: string; redactions: Redaction[] }> {
  const { secrets, privateKeys, personalData } = await sensitiveText(text, config);
  const sightings = [...secrets, ...privateKeys, ...personalData].sort((a, b) => a.start - b.start);
  const source = sourceText(text);
  const tokenOf = tokenGiver(text);
  const pieces: string[] = [];
  let from = 0;
  const redactions = sightings.map(({ sort, name, start, end, shown }): Redaction => {
    const value = text.slice(start, end);
    const token = tokenOf(sort, value);
    pieces.push(text.slice(from, start), token);
    from = end;
    return { place: source.placeAt(start, end), name, sort, shown: shown ?? publicPrefix(value), token };
  });
  return { text: pieces.join("") + text.slice(from), redactions };
}

function tokenGiver(text: string): (sort: SightingSort, value: string) => string {
  const counts = new Map<string, number>();
  for (const [, sort = "", number] of text.matchAll(/\[([a-z]{2,12}(?:-[a-z]{2,3})?)-(\d{1,6})\]/g)) {
    counts.set(sort, Math.max(counts.get(sort) ?? 0, Number(number)));
  }
  const given = new Map<string, string>();
  return (sort, value) => {
    const key = `${sort} ${value}`;
    const known = given.get(key);
    if (known !== undefined) return known;
    const number = (counts.get(sort) ?? 0) + 1;
    counts.set(sort, number);
    const token = `[${sort}-${number}]`;
    given.set(key, token);
    return token;
  };
}
