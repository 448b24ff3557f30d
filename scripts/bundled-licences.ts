import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The licences of the packages whose code is inside our bundles, which must travel with it.
 * `inputs` are the paths, relative to `root`, of the files that were bundled.
 */
export function bundledLicences(root: string, inputs: string[]): string {
  const folders = new Set(inputs.flatMap((path) => packageFolder(path) ?? []));
  return [...folders]
    .sort()
    .map((folder) => notice(join(root, folder)))
    .join(`\n${"-".repeat(80)}\n\n`);
}

/** `node_modules/a/node_modules/@b/c/index.js` → `node_modules/a/node_modules/@b/c`. */
function packageFolder(path: string): string | undefined {
  const at = path.lastIndexOf("node_modules/");
  if (at === -1) return undefined;
  const [first = "", second = ""] = path.slice(at + "node_modules/".length).split("/");
  return path.slice(0, at) + join("node_modules", first, first.startsWith("@") ? second : "").replaceAll("\\", "/");
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder)
    .sort()
    .find((each) => /^(?:licen[cs]e|copying)\b/i.test(each));
  const text = file === undefined ? "" : `\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  return `${name} ${version}: ${typeof license === "string" ? license : "see below"}\n${text}`;
}
