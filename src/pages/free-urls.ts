/** Says whether a URL can still become a file of the site, and takes it if so. */
export type TakeUrl = (url: string) => boolean;

/**
 * Knows what the URLs of a site are as files: `/a/` is `a/index.html`, so that neither a file `/a` nor another spelling
 * of `/A/` may lie beside it.
 */
export function freeUrls(taken: Iterable<string>): TakeUrl {
  const files = new Set<string>();
  const folders = new Set<string>();
  const add = (path: string) => {
    files.add(path);
    for (const folder of foldersOf(path)) folders.add(folder);
  };
  for (const url of taken) add(fileOf(url));
  return (url) => {
    const path = fileOf(url);
    if (files.has(path) || folders.has(path) || foldersOf(path).some((folder) => files.has(folder))) return false;
    add(path);
    return true;
  };
}

function fileOf(url: string): string {
  return (url.slice(1) + (url.endsWith("/") ? "index.html" : "")).normalize("NFC").toLowerCase().normalize("NFC");
}

function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
}
