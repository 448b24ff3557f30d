import { existsSync, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { OperatorError } from "./operator-error.ts";

const names = ["nevertwice.config.ts", "nevertwice.config.js", "nevertwice.config.mjs", "nevertwice.config.json"];

const extensions = [".ts", ".mts", ".js", ".mjs", ".cjs", ".json"];

/**
 * The absolute path of the config file: `file` (relative to the root), or the one in the root; undefined without any.
 *
 * @throws OperatorError when `file` is not there or cannot be a config file, or when the root has several
 */
export function findConfigFile(root: string, file?: string): string | undefined {
  if (file !== undefined) return namedFile(root, file);
  const found = names.filter((name) => existsSync(join(root, name)));
  if (found.length > 1) {
    throw new OperatorError(
      `found ${found.map((name) => `\`${name}\``).join(" and ")}, expected one: delete the others, or choose with --config`,
    );
  }
  return found[0] === undefined ? undefined : join(root, found[0]);
}

function namedFile(root: string, file: string): string {
  const path = resolve(root, file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new OperatorError(`cannot read the config file \`${file}\`: there is no such file; check --config`);
  }
  if (!extensions.includes(extname(path))) {
    throw new OperatorError(`cannot read \`${basename(path)}\`: a config file ends in ${extensions.join(", ")}`);
  }
  return path;
}
