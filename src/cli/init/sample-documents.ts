import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { kinds } from "#kinds/index.ts";
import { packageRoot } from "#src/package-root.ts";
import { fileName } from "../new/file-name.ts";
import { randomId } from "../new/mint-id.ts";

/** The samples of all kinds that have one (`sample.md` beside the kind's template), by their paths in a new root. */
export async function sampleDocuments(): Promise<Map<string, string>> {
  const samples = new Map<string, string>();
  for (const kind of kinds) {
    const file = join(packageRoot(), "src", "kinds", kind.id, "sample.md");
    if (!existsSync(file)) continue;
    const text = await readFile(file, "utf8");
    const path = `content/${kind.folders[0] ?? kind.id}/${fileName(dateOf(text), titleOf(text))}`;
    // Every knowledge base has ids of its own, so that two can be joined.
    samples.set(
      path,
      text.replace(/^id: nt-\w+$/m, () => `id: ${randomId()}`),
    );
  }
  return samples;
}

function dateOf(sample: string): string {
  return sample.match(/^\*\*Incident Date\*\*: (\d{4}-\d\d-\d\d)$/m)?.[1] ?? "";
}

function titleOf(sample: string): string {
  return sample.match(/^# (?:Root Cause Analysis: )?(.+)$/m)?.[1] ?? "";
}
