import { posix } from "node:path";

/**
 * The address that Hugo gave a document: `url`, else its section's folders and its slug or file name, in lower case
 * (https://gohugo.io/content-management/urls/). `path` is relative to Hugo's content folder.
 */
export function hugoUrl(path: string, frontMatter: Record<string, unknown>): string {
  const own = (key: string) => (Object.hasOwn(frontMatter, key) ? frontMatter[key] : undefined);
  const url = own("url");
  if (typeof url === "string" && url.trim() !== "") return slashed(url.trim());
  const folder = posix.dirname(path);
  const name = posix.basename(path).replace(/\.(?:md|markdown)$/i, "");
  const bundle = name === "index";
  const slug = own("slug");
  const last = typeof slug === "string" && slug !== "" ? slug : bundle ? posix.basename(folder) : name;
  const sections = bundle ? posix.dirname(folder) : folder;
  return slashed(posix.join(sections, last).toLowerCase().replace(/\s+/g, "-"));
}

function slashed(url: string): string {
  const path = posix.normalize(`/${url}`);
  return path.endsWith("/") || /\.\w{1,5}$/.test(path) ? path : `${path}/`;
}
