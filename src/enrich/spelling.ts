import { compareText } from "#model/diagnostic.ts";
import { nameKey, tidyName } from "./name-key.ts";

/**
 * Decides how a name is spelled that people write in several ways: as the configuration does, else as most documents
 * do, else by code unit.
 */
export class Spelling {
  readonly #configured = new Map<string, string>();
  readonly #written = new Map<string, Map<string, number>>();
  /** What was asked for since the last use was noted. */
  readonly #chosen = new Map<string, string>();

  constructor(configured: readonly string[] = []) {
    for (const name of [...configured].sort(compareText)) this.#configured.set(nameKey(name), tidyName(name));
  }

  /** Notes one use, and gives the key of the name; the key is empty for a blank name. */
  note(name: string): string {
    const key = nameKey(name);
    const spelling = tidyName(name);
    const spellings = this.#written.get(key);
    if (spellings === undefined) this.#written.set(key, new Map([[spelling, 1]]));
    else spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
    if (this.#chosen.size > 0) this.#chosen.clear();
    return key;
  }

  of(key: string): string {
    const known = this.#chosen.get(key);
    if (known !== undefined) return known;
    const chosen = this.#choose(key);
    this.#chosen.set(key, chosen);
    return chosen;
  }

  #choose(key: string): string {
    const configured = this.#configured.get(key);
    if (configured !== undefined) return configured;
    const spellings = [...(this.#written.get(key) ?? [])].sort(([a, m], [b, n]) => n - m || compareText(a, b));
    return spellings[0]?.[0] ?? key;
  }
}
