import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { openBrowser } from "#src/browser/open-browser.ts";
import { serveSite } from "#src/browser/serve-site.ts";
import { checkAccessibility } from "./sweep/check-accessibility.ts";
import { checkData } from "./sweep/check-data.ts";
import { checkHtml } from "./sweep/check-html.ts";
import { checkKeyboard } from "./sweep/check-keyboard.ts";
import { checkLinks } from "./sweep/check-links.ts";
import { checkSilence } from "./sweep/check-silence.ts";
import { checkWithoutScripts } from "./sweep/check-without-scripts.ts";
import type { CheckResult } from "./sweep/finding.ts";
import { type BuiltSite, readSite, samplesOf } from "./sweep/site-pages.ts";

/**
 * `npm run sweep -- SITE`: goes through a built site as a browser, a keyboard, a reader without JavaScript and programs do,
 * and ends with 1 when any of them would complain. `--no-browser` leaves Chromium out; `--only html,links` runs some of the
 * checks, `--type search` looks at pages of one type in the browser; `--verbose` prints every finding instead of the first of each check.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    browser: { type: "boolean", default: true },
    only: { type: "string" },
    type: { type: "string" },
    verbose: { type: "boolean" },
  },
});
const shownOfEach = values.verbose ? Number.POSITIVE_INFINITY : 20;
const only = values.only?.split(",");
const wanted = (check: string) => only === undefined || only.includes(check);

const site = readSite(resolve(positionals[0] ?? "dist"));
const samples = samplesOf(site).filter(({ type }) => values.type === undefined || type === values.type);
const results: (CheckResult & { seconds: number })[] = [];
let since = performance.now();

if (wanted("html")) note(await checkHtml(site));
if (wanted("links")) note(checkLinks(site));
if (wanted("data")) note(checkData(site));
if (values.browser) await checkInBrowser(site);

const types = [...new Set(samples.map(({ type }) => type))];
console.log(`${site.pages.length} pages of ${types.length} types: ${types.join(", ")}\n`);
console.table(
  results.map(({ check, looked, seconds, findings }) => ({ check, looked, seconds, findings: findings.length })),
);
process.exitCode = results.some(({ findings }) => findings.length > 0) ? 1 : 0;

async function checkInBrowser(built: BuiltSite): Promise<void> {
  const served = await serveSite(built.folder, built.prefix);
  const browser = await openBrowser();
  if (wanted("axe")) note(...(await checkAccessibility(browser, served, samples)));
  if (wanted("keyboard")) note(await checkKeyboard(browser, served, samples));
  if (wanted("scripts")) note(await checkWithoutScripts(browser, served, { samples, asOf: built.asOf }));
  if (wanted("silence")) {
    note(
      await checkSilence(
        browser,
        served,
        built.pages.filter(({ type }) => type.startsWith("incident ")),
      ),
    );
  }
  await browser.close();
  await served.close();
}

/** Keeps results and prints what was found, as it comes: the whole takes minutes. */
function note(...found: CheckResult[]): void {
  const seconds = Math.round((performance.now() - since) / 1000);
  since = performance.now();
  for (const result of found) {
    results.push({ ...result, seconds });
    for (const { check, where, what } of result.findings.slice(0, shownOfEach))
      console.log(`${check} ${where}: ${what}`);
    const more = result.findings.length - shownOfEach;
    if (more > 0) console.log(`${result.check}: ${more} more`);
  }
}
