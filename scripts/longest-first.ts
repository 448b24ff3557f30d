import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files of more than a few seconds, the longest first: begun last, one of them would go on alone on one core while the others
 * have nothing to do. Vitest itself knows times only of a run before, which CI does not have.
 */
const longest = ["src/recount.test.ts"];

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
