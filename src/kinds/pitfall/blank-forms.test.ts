import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { emptyIncident } from "#model/incident.ts";
import { readSource } from "#read/source.ts";
import { interpret } from "../interpret.ts";

/**
 * What is known of a document before anybody writes in it. A pitfall's form names its own category, and its front matter
 * is no YAML until somebody fills it in, so that nobody may read it before.
 */
const always = new Set(
  "id kind kindConfidence kindReason title slug path url permalink lang docStatus category audience rest residue problems places extra".split(
    " ",
  ),
);

function read(file: URL, path: string) {
  const incident = interpret(readSource(path, readFileSync(file, "utf8")), defaultConfig);
  const blank = emptyIncident(path, incident.id);
  const { metadata, ...fields } = incident;
  const filled = Object.entries(fields).filter(
    ([field, value]) =>
      !always.has(field) && JSON.stringify(value) !== JSON.stringify(blank[field as keyof typeof blank]),
  );
  const said = metadata.filter(({ value, label }) => value !== "" && label !== "categories");
  return { incident, filled: Object.fromEntries(filled), said };
}

describe("a form that nobody has filled in", () => {
  it.each(["pitfall", "mistake"])("%s says nothing", (kind) => {
    const { incident, filled, said } = read(new URL(`../${kind}/template.md`, import.meta.url), `${kind}s/new.md`);
    expect(incident.kind).toBe(kind);
    expect({ filled, said, rest: incident.rest }).toEqual({ filled: {}, said: [], rest: [] });
  });

  const seeds = new URL("../../../../shared/seeds/", import.meta.url);
  it.skipIf(!existsSync(seeds)).each([
    ["pitfall", "000_ebbea9ac0e7d67e4.txt"],
    ["mistake", "003_fc7e34b7d0e6089c.txt"],
  ])("the published form of a %s says nothing", (kind, name) => {
    const { incident, filled, said } = read(new URL(name, seeds), "inbox/new.md");
    expect(incident.kind).toBe(kind);
    expect({ filled, said, rest: incident.rest }).toEqual({ filled: {}, said: [], rest: [] });
  });
});

describe("titles of mistakes", () => {
  const title = (text: string) => interpret(readSource("mistakes/x.md", text), defaultConfig).title;

  it.each([
    [
      "# Mistakes of the checkout team\n\n## Error: Cart forgets its items\n\n**Severity:** Low\n",
      "Cart forgets its items",
    ],
    ["## Error — Cart forgets its items\n", "Cart forgets its items"],
    ["# Mistake 012: Cart forgets its items\n", "Cart forgets its items"],
    ["# Error 503: no healthy upstream\n", "Error 503: no healthy upstream"],
  ])("%s", (text, expected) => {
    expect(title(text)).toBe(expected);
  });
});
