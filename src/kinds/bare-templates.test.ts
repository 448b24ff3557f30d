import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { emptyIncident, type Incident } from "#model/incident.ts";
import { readSource } from "#read/source.ts";
import { kinds } from "./index.ts";
import { interpret } from "./interpret.ts";

/** What is known of a document before anybody writes in it. */
const always = new Set(
  "id kind kindConfidence kindReason title slug path url permalink lang docStatus metadata rest residue problems places extra".split(
    " ",
  ),
);

/** The fields that the form by itself seems to fill. */
function filled(path: string, text: string): Partial<Incident> {
  const incident = interpret(readSource(path, text), defaultConfig);
  const blank: Incident = emptyIncident(path, incident.id);
  const fields = Object.entries(incident).filter(
    ([field, value]) => !always.has(field) && JSON.stringify(value) !== JSON.stringify(blank[field as keyof Incident]),
  );
  return Object.fromEntries(fields);
}

const root = new URL("../../", import.meta.url);

describe("a form that nobody has filled in", () => {
  // Other forms have boxes, which are there before anybody ticks them.
  const forms = kinds.filter(({ id }) => ["case-study", "forensics", "near-miss", "postmortem"].includes(id));
  it.each(forms.map(({ id, template }) => [id, template ?? ""]))("%s has no values", (id, template) => {
    const text = readFileSync(new URL(template, root), "utf8");
    expect(filled(`${id}.md`, text)).toEqual({});
  });

  const source = new URL("../shared/seeds/001_f2a028dee689b5a9.txt", root);
  it.skipIf(!existsSync(source))("is known with its examples too, and where somebody began to write in it", () => {
    const text = readFileSync(source, "utf8");
    expect(filled("a.md", text)).toEqual({});
    const begun = text.replace(/(?<=## 1\. Summary\n.*\n.*\n)/, "Letters went out twice.\n");
    expect(filled("a.md", begun)).toMatchObject({
      summary: { text: "Letters went out twice.", markdown: "Letters went out twice." },
    });
  });
});
