import { lstatSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { isInside } from "../new/document-folder.ts";

/** What a request path means on the site. */
export type SiteAnswer = { file: string } | { redirect: string } | { missing: true };

/**
 * Resolves the path of a request, percent-encoded as it came, to a file below the site's folder. Never leads out of it:
 * not by `..`, not by encoded slashes, not by symbolic links.
 *
 * @param site the real path of the site's folder
 * @param prefix where the site begins: `/` or `/kb/`
 */
export function answerPath(site: string, prefix: string, path: string): SiteAnswer {
  const names = decodedNames(path);
  if (names === undefined) return { missing: true };
  const plain = `/${names.join("/")}`;
  if (!`${plain}/`.startsWith(prefix)) return plain === "/" ? { redirect: prefix } : { missing: true };
  const inside = names.slice(prefix.split("/").length - 2);
  const entry = realEntry(site, join(site, ...inside));
  if (entry === undefined) return { missing: true };
  if (entry.isFile) return { file: entry.path };
  // The encoded names, so that a redirect cannot become another host (`//evil.example`).
  if (!path.endsWith("/")) return { redirect: `/${names.map(encodeURIComponent).join("/")}/` };
  const index = realEntry(site, join(entry.path, "index.html"));
  return index?.isFile ? { file: index.path } : { missing: true };
}

/** The decoded names between the slashes, or undefined when one of them is no plain file name. */
function decodedNames(path: string): string[] | undefined {
  try {
    const names = path
      .split("/")
      .filter((name) => name !== "")
      .map(decodeURIComponent);
    return names.some((name) => /^\.{1,2}$|[/\\\0]/.test(name)) ? undefined : names;
  } catch {
    return undefined;
  }
}

function realEntry(site: string, path: string): { path: string; isFile: boolean } | undefined {
  try {
    const real = realpathSync(path);
    const stat = lstatSync(real);
    return isInside(site, real) && (stat.isFile() || stat.isDirectory())
      ? { path: real, isFile: stat.isFile() }
      : undefined;
  } catch {
    return undefined;
  }
}
