import { createHash } from "node:crypto";

/** Crockford's base32 in lower case: no i, l, o, u. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * The id of a document that has none: `nt-` and five characters of the SHA-256 of its path inside the content folder.
 * `attempt` makes another one where two paths happen to share the first.
 */
export function idOfPath(path: string, attempt = 0): string {
  const digest = createHash("sha256")
    .update(attempt === 0 ? path : `${path}#${attempt}`)
    .digest();
  let id = "nt-";
  for (const byte of digest.subarray(0, 5)) id += alphabet[byte % 32];
  return id;
}
