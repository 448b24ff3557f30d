/** Controls, what URLs and Windows reserve, marks that turn the direction of text, halves of characters. */
const forbidden = /[\p{Cc}\p{Cs}\\<>:"|?*#%\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/**
 * The file, relative to the output folder, that answers a URL: `/i/nt-7k3qd/` → `i/nt-7k3qd/index.html`. The URL is the
 * text of the path, not percent-encoded. Throws when the path could leave the output folder or is no portable name.
 */
export function outputPath(url: string): string {
  const problem = urlProblem(url);
  if (problem !== undefined) throw new Error(`the URL ${JSON.stringify(url)} cannot be written: ${problem}`);
  return url.slice(1) + (url.endsWith("/") ? "index.html" : "");
}

function urlProblem(url: string): string | undefined {
  if (!url.startsWith("/")) return "it does not start with a slash";
  if (forbidden.test(url)) return "it has a character that is not allowed in a URL or in a file name";
  const segments = url.slice(1).split("/");
  if (segments.at(-1) === "") segments.pop();
  for (const segment of segments) {
    const problem = segmentProblem(segment);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function segmentProblem(segment: string): string | undefined {
  if (segment === "") return "it has an empty part";
  if (/^\.+$/.test(segment)) return "it has a part of dots only";
  if (/^\s|[\s.]$/u.test(segment)) return "a part starts or ends with a space, or ends with a dot";
  // 255 bytes is what ext4, APFS and NTFS allow for one name.
  if (Buffer.byteLength(segment) > 255) return "a part is longer than 255 bytes";
  return undefined;
}

/**
 * Two paths with the same key are one file somewhere: macOS and Windows do not tell upper from lower case, and macOS
 * does not tell composed from decomposed letters.
 */
export function collisionKey(path: string): string {
  return path.normalize("NFC").toLowerCase().normalize("NFC");
}
