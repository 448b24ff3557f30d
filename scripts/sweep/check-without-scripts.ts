import type { Browser, Page } from "playwright-core";
import type { ServedSite } from "#src/browser/serve-site.ts";
import { goTo, newVisitor, staysPut } from "./check-in-browser.ts";
import { type CheckResult, resultOf } from "./finding.ts";
import type { SitePage } from "./site-pages.ts";

/**
 * Every text that a page shows with JavaScript is there without it too.
 *
 * @param asOf `YYYY-MM-DD`, the day of the site: on a later one, scripts count the days since then, and nothing else does
 */
export async function checkWithoutScripts(
  browser: Browser,
  site: ServedSite,
  { samples, asOf }: { samples: readonly SitePage[]; asOf: string },
): Promise<CheckResult> {
  const found: [string, string][] = [];
  const viewport = { width: 1280, height: 900 };
  const withScripts = await newVisitor(browser, site, { viewport, timezoneId: "UTC" });
  await withScripts.page.clock.setFixedTime(`${asOf}T12:00:00Z`);
  const without = await newVisitor(browser, site, { viewport, javaScriptEnabled: false });
  // Without scripts the search page says so, and lists what there is.
  const shown = samples.filter(({ type }) => staysPut(type) && type !== "search");
  let texts = 0;
  for (const { url } of shown) {
    await goTo(withScripts.page, site, url);
    await goTo(without.page, site, url);
    const there = (await textsOf(without.page)).join("\n");
    const wanted = await textsOf(withScripts.page);
    texts += wanted.length;
    if (there.length < 20) found.push([url, "next to nothing is there without JavaScript"]);
    found.push(
      ...wanted
        .filter((text) => !there.includes(text))
        .map((text) => [url, `only with JavaScript: ${text.slice(0, 80)}`] as [string, string]),
    );
  }
  await withScripts.leave();
  await without.leave();
  return resultOf("without JavaScript", `${texts} texts of ${shown.length} pages`, found);
}

/** The visible texts of the main part. What is folded can be unfolded without scripts; controls are no text. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector("main") ?? document.body;
    for (const folded of main.querySelectorAll("details")) folded.open = true;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const text = (textContent ?? "").replace(/\s+/g, " ").trim();
      if (text === "" || parentElement === null || !parentElement.checkVisibility()) continue;
      if (parentElement.closest("button, label, select, kbd, [role=status], [aria-live]") === null) texts.push(text);
    }
    return texts;
  });
}
