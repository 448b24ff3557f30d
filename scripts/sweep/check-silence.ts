import type { Browser } from "playwright-core";
import type { ServedSite } from "#src/browser/serve-site.ts";
import { newVisitor } from "./check-in-browser.ts";
import { type CheckResult, resultOf } from "./finding.ts";
import type { SitePage } from "./site-pages.ts";

/** At once: more do not make it quicker on a small machine. */
const tabs = 2;

/** Opens page after page: nothing is asked of other hosts, and neither the policy nor a script complains. */
export async function checkSilence(
  browser: Browser,
  site: ServedSite,
  pages: readonly SitePage[],
): Promise<CheckResult> {
  const found: [string, string][] = [];
  const left = [...pages];
  const crawl = async () => {
    // The worker keeps copies of every page, which would be measured instead of the page.
    const visitor = await newVisitor(browser, site, { serviceWorkers: "block" });
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      await visitor.page.goto(new URL(next.url, site.url).href, { waitUntil: "load" });
      const url = next.url;
      found.push(...visitor.takeProblems().map((problem) => [url, problem] as [string, string]));
    }
    await visitor.leave();
  };
  await Promise.all(Array.from({ length: tabs }, crawl));
  return resultOf("silence (crawl)", `${pages.length} pages`, found);
}
