import { XMLParser } from "fast-xml-parser";
import { expect, it } from "vitest";
import { badgeFiles, badgeLines } from "./badges.ts";
import { sampleAction, sampleDay, sampleKnowledgeBase } from "./sample-knowledge-base.ts";

const hostile = `a"><script>&\u0001]`;
const kb = sampleKnowledgeBase(
  [
    {
      id: "nt-aaaaa",
      path: "a.md",
      services: [hostile],
      dates: { incident: sampleDay("2025-04-02") },
      actions: [sampleAction("Do")],
    },
    { id: "nt-bbbbb", path: "b.md", dates: { incident: sampleDay("2025-03-01") } },
  ],
  { config: { baseUrl: "https://kb.example.org" } },
);

it("says what is open and when it last happened, of the site and of each service", () => {
  const words = badgeFiles(kb).map(({ url, body }) => {
    const svg = new XMLParser({ ignoreAttributes: false }).parse(String(body)).svg;
    return [url, svg.title];
  });
  expect(words).toEqual([
    ["/badges/open-actions.svg", "open actions: 1 (as of 2026-03-01)"],
    ["/badges/last-incident.svg", "last incident: 2025-04-02 (as of 2026-03-01)"],
    ["/badges/services/a-script/open-actions.svg", `a"><script>&\uFFFD]: open actions: 1 (as of 2026-03-01)`],
    [
      "/badges/services/a-script/last-incident.svg",
      `a"><script>&\uFFFD]: last incident: 2025-04-02 (as of 2026-03-01)`,
    ],
  ]);
  for (const { body } of badgeFiles(kb)) expect(body).not.toContain("<script");
});

it("gives Markdown that no name can break", () => {
  const [, service] = badgeLines(kb);
  expect(service?.badges[0]?.markdown).toContain(String.raw`![a"\>\<script\>\&`);
});
