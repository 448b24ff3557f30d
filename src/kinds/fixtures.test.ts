import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { readSource } from "#read/source.ts";
import { interpret } from "./interpret.ts";

const folder = new URL(".", import.meta.url).pathname;

/** `src/kinds/<kind>/fixtures/<name>/input.md` → `incident.json` beside it. */
const fixtures = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "fixtures")))
  .flatMap(({ name }) => readdirSync(join(folder, name, "fixtures")).map((fixture) => join(name, "fixtures", fixture)));

describe("documents of each kind", () => {
  it.each(fixtures)("%s", async (fixture) => {
    const text = readFileSync(join(folder, fixture, "input.md"), "utf8");
    const { places, suppressions: _, ...incident } = interpret(readSource(`${fixture}.md`, text), defaultConfig);
    await expect(JSON.stringify(incident, undefined, 2)).toMatchFileSnapshot(join(folder, fixture, "incident.json"));
    const lines = text.split("\n");
    for (const [path, place] of Object.entries(places)) {
      expect(lines[place.line - 1]?.length ?? -1, `${path} stands in the file`).toBeGreaterThanOrEqual(
        place.column - 1,
      );
    }
  });
});
