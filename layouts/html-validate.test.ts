import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { htmlRules } from "#src/browser/html-rules.ts";
import { renderExport } from "./export.tsx";
import { sampleIncidentPage } from "./incident-page.fixture.ts";
import { renderPage } from "./index.tsx";
import { samplePages, sampleSite } from "./pages.fixture.ts";

const validator = new HtmlValidate(htmlRules);

async function errorsIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
  );
}

describe("HTML by its rules", () => {
  it.each(samplePages.map((page) => [`${page.layout} ${page.url}`, page] as const))("%s", async (_name, page) => {
    expect(await errorsIn(renderPage(page, sampleSite))).toEqual([]);
  });

  it("export", async () => {
    const page = sampleIncidentPage();
    expect(await errorsIn(renderExport({ page, site: sampleSite, policy: "default-src 'none'" }))).toEqual([]);
  });

  it("finds what is wrong", async () => {
    expect(
      await errorsIn('<!doctype html><html lang="en"><head><title>t</title></head><p><div></div></html>'),
    ).not.toEqual([]);
  });
});
