import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";

/** `about.md`, `about.11ty.js` → `about`. */
const template = /^([^_.][^.]*)\.(?:md|mdx|html|njk|liquid|webc|hbs|mustache|ejs|haml|pug|11ty\.[cm]?[jt]sx?)$/;

/**
 * Where pages of the site's own will lie that stand in Eleventy's input folder itself: `about.md` or `about/index.njk` at
 * `/about/`. They take the place of ours, because Eleventy refuses two pages at one address.
 */
export function ownAddresses(input: string): Set<string> {
  const found = new Set<string>();
  for (const entry of entriesOf(input)) {
    const name = entry.isFile() ? template.exec(entry.name)?.[1] : folderWithIndex(input, entry);
    if (name !== undefined) found.add(name === "index" ? "/" : `/${name}/`);
  }
  return found;
}

function folderWithIndex(input: string, entry: Dirent): string | undefined {
  if (!entry.isDirectory() || /^[_.]|^node_modules$/.test(entry.name)) return undefined;
  const inside = entriesOf(join(input, entry.name));
  return inside.some((file) => file.isFile() && template.exec(file.name)?.[1] === "index") ? entry.name : undefined;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder that is not there has no pages; Eleventy itself complains where it must.
    return [];
  }
}
