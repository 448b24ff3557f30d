import { createHash } from "node:crypto";
import { compareText } from "#model/diagnostic.ts";

/** Code points; with four bytes each and a suffix, the name still fits into the 255 bytes of a file name. */
const longest = 50;

/**
 * The part of a URL that a name becomes: letters and digits of any script in lower case, `-` between the words.
 * `C++` and `C#` keep what sets them apart (`c-plus-plus`, `c-sharp`). Empty when the name has no letter or digit.
 */
export function plainSlug(name: string): string {
  const words = name
    .normalize("NFC")
    .replaceAll("+", " plus ")
    .replace(/(?<=[\p{L}\p{N}])#/gu, " sharp ")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return words === null ? "" : words.join("-");
}

/**
 * A slug for each name (names must differ), whatever their order: no two are equal. When several names would get the
 * same one, it goes to the name that looks just like it; the others carry a hash of their own. `prefix` starts the slug
 * of names without a letter or digit: `tag-9f2c1b70`. Nobody gets a reserved one.
 */
export function uniqueSlugs(
  names: readonly string[],
  prefix: string,
  reserved: readonly string[] = [],
): Map<string, string> {
  const bySlug = new Map<string, string[]>();
  for (const name of names) {
    const slug = plainSlug(name);
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), name]);
  }
  const slugs = new Map<string, string>();
  const taken = new Set<string>(reserved);
  for (const [slug, claimants] of bySlug) {
    const owner = isUsable(slug) && !taken.has(slug) ? ownerOf(slug, claimants) : undefined;
    if (owner === undefined) continue;
    slugs.set(owner, slug);
    taken.add(slug);
  }
  for (const name of [...names].sort(compareText)) {
    if (slugs.has(name)) continue;
    const slug = hashedSlug(name, prefix, taken);
    slugs.set(name, slug);
    taken.add(slug);
  }
  return slugs;
}

function isUsable(slug: string): boolean {
  return slug !== "" && [...slug].length <= longest;
}

/** The only claimant, else the one that is spelled like the slug: nobody else may depend on who else is there. */
function ownerOf(slug: string, claimants: readonly string[]): string | undefined {
  if (claimants.length === 1) return claimants[0];
  const alike = claimants.filter((name) => name.normalize("NFC").toLowerCase() === slug);
  return alike.length === 1 ? alike[0] : undefined;
}

/** The hash is lengthened in the unlikely case that it meets a name that somebody chose. */
function hashedSlug(name: string, prefix: string, taken: ReadonlySet<string>): string {
  const digest = createHash("sha256").update(name).digest("hex");
  const stem = [...plainSlug(name)].slice(0, longest).join("").replace(/-+$/, "") || prefix;
  for (let length = 8; length < digest.length; length += 8) {
    const slug = `${stem}-${digest.slice(0, length)}`;
    if (!taken.has(slug)) return slug;
  }
  return `${stem}-${digest}`;
}
