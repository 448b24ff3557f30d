import { expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import type { Diagnostic } from "#model/diagnostic.ts";
import { emptyIncident } from "#model/incident.ts";
import type { Published } from "#src/publish-site.ts";
import { publishedLines } from "./published-lines.ts";

/** A knowledge base of one new document, with these findings. */
function published(diagnostics: Partial<Diagnostic>[]): Published {
  const incident = { ...emptyIncident("queue.md", "nt-aaaaa"), title: "The queue stopped", url: "/i/nt-aaaaa/" };
  const record = { release: 1, documents: [{ id: "nt-aaaaa" }], pages: 3, files: new Map() };
  const kb = { config: defaultConfig, records: [{ incident, contentHash: "" }], facts: {}, byId: new Map() };
  const request = { root: "/kb", contentDir: "/kb/content" };
  return {
    publication: { record, written: 3, changed: true },
    compiled: { kb, request, diagnostics },
  } as unknown as Published;
}

it("names the past issue that a new document does not mention", () => {
  const rule = "similar-unlinked";
  const place = { line: 3, column: 1 };
  const lines = publishedLines(
    published([
      { ...place, rule, file: "content/queue.md", help: "Add `similar: [nt-bbbbb]` to the front matter." },
      { ...place, rule, file: "content/other.md", help: "Not of this push." },
      { ...place, rule: "title-long", file: "content/queue.md", help: "Another rule." },
    ]),
    1200,
  );
  expect(lines.filter((line) => line.startsWith("  note"))).toEqual([
    "  note     content/queue.md:3:1 similar-unlinked: Add `similar: [nt-bbbbb]` to the front matter.",
  ]);
});
