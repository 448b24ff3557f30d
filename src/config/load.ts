import { extname, relative } from "node:path";
import type { Config } from "#model/config.ts";
import { completeConfig } from "./complete-config.ts";
import { findConfigFile } from "./config-file.ts";
import { defaultConfig } from "./defaults.ts";
import type { UserConfig } from "./define-config.ts";
import { type Complaint, explainIssues } from "./explain-issues.ts";
import { importConfig } from "./import-config.ts";
import { OperatorError } from "./operator-error.ts";
import { readJsonConfig } from "./read-json-config.ts";
import { configSchema, dataSchema, functionKeys } from "./schema.ts";

export interface LoadedConfig {
  config: Config;
  /** The config file, absolute. */
  file?: string;
  /** The files that the configuration was made from, absolute: the config file and what it imports. */
  sources: string[];
}

/**
 * Reads and checks the configuration of a knowledge base.
 *
 * @param file relative to the root; without it `nevertwice.config.ts`, `.js`, `.mjs` or `.json` in the root, or defaults
 * @returns the configuration with every default filled in
 * @throws OperatorError
 */
export async function loadConfig(root: string, file?: string): Promise<LoadedConfig> {
  const path = findConfigFile(root, file);
  if (path === undefined) return { config: structuredClone(defaultConfig), sources: [] };
  const shownAs = relative(root, path).replaceAll("\\", "/");
  if (extname(path) === ".json") return { config: await fromJson(path, shownAs), file: path, sources: [path] };
  const { config, sources } = await fromModule(root, path, shownAs);
  return { config, file: path, sources };
}

async function fromJson(path: string, shownAs: string): Promise<Config> {
  const { value, positionOf } = await readJsonConfig(path, shownAs);
  refuseFunctionKeys(value, shownAs);
  const result = dataSchema.safeParse(value);
  if (result.success) return complete(value, shownAs);
  const complaints = explainIssues(result.error.issues, value, dataSchema);
  const first = complaints[0];
  const position = first && positionOf(first.path, first.key);
  throw complain(position === undefined ? shownAs : `${shownAs}:${position}`, complaints);
}

async function fromModule(root: string, path: string, shownAs: string): Promise<{ config: Config; sources: string[] }> {
  const { value, sources } = await importConfig(root, path, shownAs);
  const result = configSchema.safeParse(value);
  if (result.success) return { config: complete(value, shownAs), sources };
  throw complain(shownAs, explainIssues(result.error.issues, value, configSchema));
}

/** A checked value is used as it was given, because the schema only tests and never changes anything. */
function complete(checked: unknown, shownAs: string): Config {
  try {
    return completeConfig(checked as UserConfig);
  } catch (error) {
    if (error instanceof OperatorError) throw new OperatorError(`${shownAs}: ${error.message}`);
    throw error;
  }
}

function refuseFunctionKeys(value: unknown, shownAs: string): void {
  if (typeof value !== "object" || value === null) return;
  const key = functionKeys.find((name) => Object.hasOwn(value, name));
  if (key === undefined) return;
  throw new OperatorError(
    `${shownAs}: \`${key}\` needs functions, which JSON cannot hold: move the configuration to nevertwice.config.ts`,
  );
}

function complain(where: string, complaints: Complaint[]): OperatorError {
  const [first, ...others] = complaints;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return new OperatorError(`${where}: ${first?.text ?? "not a configuration"}${more}`);
}
