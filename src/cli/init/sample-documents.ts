import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { defaultConfig } from "#config/defaults.ts";
import { fileName } from "#kinds/file-name.ts";
import { kinds } from "#kinds/index.ts";
import { interpret } from "#kinds/interpret.ts";
import { readSource } from "#read/source.ts";
import { packageRoot } from "#src/package-root.ts";
import { randomId } from "../new/mint-id.ts";

/** The samples of all kinds that have one (`sample.md` beside the kind's template), by their paths in a new root. */
export async function sampleDocuments(): Promise<Map<string, string>> {
  const samples = new Map<string, string>();
  for (const kind of kinds) {
    const file = join(packageRoot(), "src", "kinds", kind.id, "sample.md");
    if (!existsSync(file)) continue;
    const text = await readFile(file, "utf8");
    const folder = kind.folders[0] ?? kind.id;
    const path = `content/${folder}/${nameOf(`${folder}/sample.md`, text)}`;
    // Every knowledge base has ids of its own, so that two can be joined.
    samples.set(
      path,
      text.replace(/^(id(?:: | = "))nt-\w+/m, (_, key: string) => key + randomId()),
    );
  }
  return samples;
}

/** Named as `new` would name it. */
function nameOf(path: string, text: string): string {
  const { title, dates } = interpret(readSource(path, text), defaultConfig);
  return fileName((dates.incident ?? dates.written)?.iso?.slice(0, 10) ?? "", title);
}
