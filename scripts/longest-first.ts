import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files of more than a few seconds, the longest first: begun last, one of them would go on alone on one core while the others
 * have nothing to do. Vitest itself knows times only of a run before, which CI does not have.
 */
const longest = [
  "src/recount.test.ts",
  "src/cli/site-commands.test.ts",
  "src/package.test.ts",
  "src/corpus.test.ts",
  "src/site.test.ts",
  "src/cli/hook.test.ts",
  "src/audiences.test.ts",
  "src/cli/permalinks.test.ts",
  "src/cli/init/recipe-steps.test.ts",
  "src/cli/check.test.ts",
  "src/rules/secrets/find-secrets.test.ts",
  "src/attacks.test.ts",
  "src/site-search.test.ts",
  "src/cli/rollback.test.ts",
  "src/cli/actions.test.ts",
  "src/site-offline.test.ts",
  "src/cli/dev.test.ts",
  "src/cli/stats.test.ts",
  "src/deterministic.test.ts",
  "src/cli/redact.test.ts",
  "src/cli/import.test.ts",
  "src/cli/commands.test.ts",
  "src/cli/search.test.ts",
  "src/cli/export.test.ts",
  "src/eleventy/plugin.test.ts",
];

const root = fileURLToPath(new URL("..", import.meta.url));

/** The order of test files: those above, then as Vitest has them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = longest.filter((file) => !existsSync(join(root, file)));
    if (gone.length > 0) throw new Error(`not there any more: ${gone.join(", ")}`);
    const rank = ({ moduleId }: TestSpecification) => {
      const place = longest.indexOf(relative(root, moduleId).replaceAll("\\", "/"));
      return place === -1 ? longest.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
