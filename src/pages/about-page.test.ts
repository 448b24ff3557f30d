import { expect, it } from "vitest";
import { aboutPage } from "./about-page.ts";
import { cardMaker } from "./cards.ts";
import { sampleDay, sampleKnowledgeBase } from "./sample-knowledge-base.ts";

it("counts the words that severities were written in, and those that nobody could read", () => {
  const severity = (rank: 1 | 2 | null, label: string) => ({ rank, label, scale: "" });
  const kb = sampleKnowledgeBase(
    [
      {
        ...{ id: "nt-aaaaa", path: "a.md", severity: severity(1, "SEV1") },
        dates: { incident: sampleDay("2019-01-01") },
      },
      { id: "nt-bbbbb", path: "b.md", severity: severity(1, "Critical") },
      { id: "nt-ccccc", path: "c.md", severity: severity(1, " SEV1 ") },
      { id: "nt-ddddd", path: "d.md", severity: severity(null, "spicy") },
      { id: "nt-eeeee", path: "e.md" },
    ],
    { config: { severities: { bad: 2 } } },
  );
  const [page] = aboutPage(cardMaker([]), [], 7).pages(kb);
  const data = page?.layout === "about" ? page.data : undefined;
  expect(data).toMatchObject({
    ...{ documents: 5, since: "2019", undated: 4, rules: 7 },
    unread: [{ label: "spicy", count: 1 }],
    ownWords: [{ word: "bad", rank: "High" }],
  });
  expect(data?.scale.map(({ name, documents, labels }) => [name, documents, labels.map(({ label }) => label)])).toEqual(
    [
      ["Critical", 3, ["SEV1", "Critical"]],
      ["High", 0, []],
      ["Medium", 0, []],
      ["Low", 0, []],
    ],
  );
});
