import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { ServedSite } from "#src/browser/serve-site.ts";
import { watchProblems } from "#src/browser/watch-problems.ts";

/** A browser that has never seen the site, and what went wrong in it so far. */
export interface Visitor {
  page: Page;
  /** Takes what went wrong since the last call. */
  takeProblems(): string[];
  leave(): Promise<void>;
}

/** Milliseconds: a machine that does other things too takes its time. */
const patience = 60_000;

/** Also a problem: a request to anywhere else than the site. */
export async function newVisitor(browser: Browser, site: ServedSite, options: BrowserContextOptions): Promise<Visitor> {
  const context: BrowserContext = await browser.newContext({ reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(patience);
  const problems = await watchProblems(context);
  const { origin } = new URL(site.url);
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) problems.push(`leaves the origin: ${url}`);
  });
  const page = await context.newPage();
  return { page, takeProblems: () => problems.splice(0), leave: () => context.close() };
}

/** Goes to a page of the site and waits until its scripts are done; only the search loads more afterwards. `url` is root-relative with the prefix. */
export async function goTo(page: Page, site: ServedSite, url: string): Promise<void> {
  await page.goto(new URL(url, site.url).href, { waitUntil: "load" });
  if (/\/search\//.test(url)) await page.waitForLoadState("networkidle");
}

/** Addresses at which a page stands that sends its reader on. */
export function staysPut(type: string): boolean {
  return type !== "redirect";
}
