import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "#src/package-root.ts";

/** Where a site can be published by a push. */
export const hosts = ["github", "gitlab", "netlify", "cloudflare", "forgejo", "rsync"] as const;

export type Host = (typeof hosts)[number];

/** The files of each host: their paths in the knowledge base, and the names of the recipes they are copied from. */
const files: Record<Host, Readonly<Record<string, string>>> = {
  github: { ".github/workflows/publish.yml": "github-publish.yml" },
  gitlab: { ".gitlab-ci.yml": "gitlab-ci.yml" },
  netlify: { "netlify.toml": "netlify.toml" },
  cloudflare: { "scripts/cloudflare-build.sh": "cloudflare-build.sh" },
  forgejo: { ".forgejo/workflows/publish.yml": "forgejo-publish.yml", "scripts/publish.sh": "publish.sh" },
  rsync: { "scripts/publish.sh": "publish.sh" },
};

/** The recipes of these hosts, by their paths in the knowledge base. */
export async function recipesOf(chosen: readonly Host[]): Promise<Map<string, string>> {
  const folder = join(packageRoot(), "src", "cli", "init", "recipes");
  const recipes = new Map<string, string>();
  for (const host of chosen) {
    for (const [path, recipe] of Object.entries(files[host])) {
      recipes.set(path, await readFile(join(folder, recipe), "utf8"));
    }
  }
  return recipes;
}
