import { type Command, Option } from "commander";
import { siteAddress } from "#config/complete-config.ts";
import { explainIssues } from "#config/explain-issues.ts";
import { OperatorError } from "#config/operator-error.ts";
import { dataSchema } from "#config/schema.ts";
import type { Config } from "#model/config.ts";

export interface SiteOptions {
  baseUrl?: string;
  pathPrefix?: string;
  audience?: string;
}

/** What is said about the site that is made, by whichever command makes it. */
export function addSiteOptions(command: Command): Command {
  const audiences = ["public", "internal", "restricted"];
  return command
    .option("--base-url <url>", "where the site lives: https://kb.example.org")
    .option("--path-prefix <path>", "the path there: /kb/")
    .option("--drafts", "include drafts")
    .addOption(new Option("--audience <name>", "leave out what a narrower audience may see").choices(audiences));
}

/**
 * The configuration with what the command line says about the site. A path in `--base-url` beats the path prefix of the
 * configuration, because both were given on one line.
 *
 * @throws OperatorError when a value is not what the configuration allows
 */
export function withSiteOptions(config: Config, { baseUrl, pathPrefix, audience }: SiteOptions): Config {
  const given = Object.fromEntries(
    Object.entries({ baseUrl, pathPrefix, audience }).filter(([, value]) => value !== undefined),
  );
  const result = dataSchema.safeParse(given);
  if (!result.success) {
    const [complaint] = explainIssues(result.error.issues, given, dataSchema);
    throw new OperatorError(complaint?.text.replace(/`(baseUrl|pathPrefix|audience)`/, asOption) ?? "bad option");
  }
  const address = baseUrl ?? config.baseUrl;
  const hasPath = baseUrl !== undefined && baseUrl !== "" && new URL(baseUrl).pathname !== "/";
  const prefix = pathPrefix ?? (hasPath ? undefined : config.pathPrefix);
  return {
    ...config,
    ...(result.data.audience ? { audience: result.data.audience } : {}),
    ...siteAddress(address, prefix),
  };
}

function asOption(_: string, key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
