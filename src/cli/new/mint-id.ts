import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import fastGlob from "fast-glob";

/** Crockford's base32, lower case: no `i`, `l`, `o`, `u` (https://www.crockford.com/base32.html). */
const digits = "0123456789abcdefghjkmnpqrstvwxyz";
const anyId = /\bnt-[0-9a-hjkmnp-tv-z]{5}\b/g;

/** A fresh id, `nt-` and five digits, that no document and no line of the ledger mentions. */
export async function mintId(contentDir: string, random?: (below: number) => number): Promise<string> {
  const taken = await mentionedIds(contentDir);
  for (;;) {
    const id = randomId(random);
    if (!taken.has(id)) return id;
  }
}

export function randomId(random: (below: number) => number = randomInt): string {
  return `nt-${Array.from({ length: 5 }, () => digits[random(digits.length)]).join("")}`;
}

async function mentionedIds(contentDir: string): Promise<Set<string>> {
  const files = await fastGlob(["**/*.{md,markdown}", "permalinks.txt"], {
    cwd: contentDir,
    absolute: true,
    followSymbolicLinks: false,
    suppressErrors: true,
  });
  const ids = new Set<string>();
  for (const file of files) {
    for (const [id] of (await readFile(file, "latin1")).toLowerCase().matchAll(anyId)) ids.add(id);
  }
  return ids;
}
