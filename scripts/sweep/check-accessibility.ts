import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import type { ServedSite } from "#src/browser/serve-site.ts";
import { goTo, newVisitor, staysPut } from "./check-in-browser.ts";
import { type CheckResult, resultOf } from "./finding.ts";
import type { SitePage } from "./site-pages.ts";

const widths = [1280, 320];
const schemes = ["light", "dark"] as const;

/** axe on each sample in both schemes at both widths; and that no page is wider than the screen. */
export async function checkAccessibility(
  browser: Browser,
  site: ServedSite,
  samples: readonly SitePage[],
): Promise<CheckResult[]> {
  const flaws: [string, string][] = [];
  const wide: [string, string][] = [];
  const problems: [string, string][] = [];
  const shown = samples.filter(({ type }) => staysPut(type));
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const visitor = await newVisitor(browser, site, { colorScheme, viewport: { width, height: 900 } });
      for (const { url } of shown) {
        const since = performance.now();
        await goTo(visitor.page, site, url);
        const where = `${url} (${width}, ${colorScheme})`;
        const { violations } = await new AxeBuilder({ page: visitor.page }).analyze();
        for (const { id, nodes } of violations) {
          flaws.push(...nodes.map(({ html }) => [where, `${id}: ${html.slice(0, 160)}`] as [string, string]));
        }
        const tooWide = await overflow(visitor.page);
        if (tooWide !== "") wide.push([where, tooWide]);
        problems.push(...visitor.takeProblems().map((problem) => [where, problem] as [string, string]));
        console.error(`axe ${where}: ${violations.length}, ${Math.round((performance.now() - since) / 1000)} s`);
      }
      await visitor.leave();
    }
  }
  const looked = `${shown.length} pages × ${widths.length} widths × ${schemes.length} schemes`;
  return [
    resultOf("axe", looked, flaws),
    resultOf("no sideways scrolling", looked, wide),
    resultOf("silence (samples)", looked, problems),
  ];
}

/** By how much the page is wider than the screen, and the element that is to blame; empty when it fits. */
function overflow(page: Page): Promise<string> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - room;
    if (over <= 0) return "";
    const guilty = [...document.body.querySelectorAll("*")].filter(
      (each) => each.getBoundingClientRect().right > room + 0.5,
    );
    const last = guilty.at(-1);
    return `${over} px too wide: ${last?.tagName.toLowerCase() ?? ""}.${last?.getAttribute("class") ?? ""} ${(last?.textContent ?? "").slice(0, 60)}`;
  });
}
