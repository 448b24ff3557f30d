import { expect, it } from "vitest";
import type { Page } from "#model/page.ts";
import { renderPage } from "./index.tsx";
import { samplePages, sampleSite } from "./pages.fixture.ts";

/** What is read of the page of this layout: without its tags. */
function wordsOf(layout: Page["layout"], site = sampleSite, change: (page: Page) => void = () => {}): string {
  const page = structuredClone(samplePages.find((each) => each.layout === layout) as Page);
  change(page);
  return renderPage(page, site)
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ");
}

it("verbs follow their numbers", () => {
  expect(wordsOf("about")).toContain("1 document says no day, and stands in no list");
  expect(wordsOf("actions")).toContain("1 counts as open because");
  expect(wordsOf("actions")).toContain("1 of 2 open actions has an owner");
  const one = (page: Page) => {
    if (page.layout !== "statistics") return;
    Object.assign(page.data.report, { documents: 1, incidents: 1 });
    page.data.report.recurrence.comparable.count = 1;
  };
  expect(wordsOf("statistics", sampleSite, one)).toContain("1 document that reports 1 incident,");
  expect(wordsOf("statistics", sampleSite, one)).toContain("1 of 1 document has an error signature");
});

it("what comes back on the same day does not come after 0 days", () => {
  const sameDay = (page: Page) => {
    for (const each of page.layout === "home" ? page.data.recurring : []) each.days = 0;
  };
  expect(wordsOf("home", sampleSite, sameDay)).toContain("2 times, the last on the same day");
});

it("what happened again has its heading without documents too", () => {
  const page = samplePages.find(({ layout }) => layout === "recurrence") as Page;
  expect(renderPage(page, { ...sampleSite, count: 0 })).toMatch(/<h1[^>]*>What happened again/);
});
