import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { absoluteUrl } from "./absolute-url.ts";

/** Stands for the site while it does not know its own address. */
const unknownSite = "https://YOUR-SITE";

/**
 * How other systems make links of our ids. GitHub's autolinks take letters, digits and `-` after the prefix
 * (https://cli.github.com/manual/gh_repo_autolink_create); everything else that can match text takes the pattern.
 */
export function autolinkOf({ config }: KnowledgeBase): { command: string; pattern: string; address: string } {
  const base = config.baseUrl === "" ? { ...config, baseUrl: unknownSite } : config;
  const address = absoluteUrl(base, "/i/nt-<num>/");
  const repo = config.tickets.find(({ system }) => system === "github");
  const name = repo?.repo ?? repo?.repos?.[0];
  return {
    command: `gh repo autolink create nt- ${shellQuoted(address)}${name === undefined ? "" : ` --repo ${shellQuoted(name)}`}`,
    pattern: "\\bnt-[0-9a-hjkmnp-tv-z]{5}\\b",
    address: absoluteUrl(base, "/i/$0/"),
  };
}

/** For a POSIX shell. */
function shellQuoted(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
