import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mayGoWithoutBrowser, openBrowser } from "./browser/open-browser.ts";
import { type ServedSite, serveSite } from "./browser/serve-site.ts";
import { watchProblems } from "./browser/watch-problems.ts";
import { runCommand } from "./cli/run-command.testing.ts";

/** The knowledge base of this repository, built by the command and read in Chromium as a reader would. */

const repository = fileURLToPath(new URL("..", import.meta.url));
const prefixes = ["/", "/kb/"];
/** Milliseconds: a machine that does other things too takes its time. */
const patience = 120_000;
const folder = mkdtempSync(join(tmpdir(), "nevertwice-site-"));
const sites = new Map<string, ServedSite>();
let browser: Browser;

describe.skipIf(await mayGoWithoutBrowser())("the built site", { timeout: patience }, () => {
  beforeAll(async () => {
    browser = await openBrowser();
    for (const prefix of prefixes) sites.set(prefix, await buildSite(prefix));
  }, 600_000);

  afterAll(async () => {
    await browser?.close();
    for (const site of sites.values()) await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each(prefixes)("at %s", (prefix) => {
    it("leads from the first page by a search to an incident, to its tag and back", async () => {
      const { page, site, problems } = await visit(prefix);
      const word = longestWord(await firstIncident(page).innerText());

      await page.getByRole("searchbox").first().fill(word);
      await page.keyboard.press("Enter");
      await page.waitForURL(`${site.url}search/?q=${word}`);
      const result = page.locator("#search ol > li").first().getByRole("heading").getByRole("link");
      const title = await result.innerText();
      await result.click();

      await page.waitForURL(/\/i\/nt-[0-9a-z]{5}\/(#.*)?$/);
      const incident = page.url();
      expect(incident).toMatch(new RegExp(`^${site.url}i/`));
      expect(await heading(page)).toBe(title);
      expect((await page.getByRole("main").innerText()).toLowerCase()).toContain(word.slice(0, 5).toLowerCase());

      const tag = page.locator(`main a[href*="${prefix}tags/"]`).first();
      const name = await tag.innerText();
      await tag.click();
      await page.waitForURL(new RegExp(`^${site.url}tags/[^/]+/$`));
      expect(await heading(page)).toContain(name);
      expect(await page.getByRole("main").getByRole("link", { name: title, exact: true }).count()).toBe(1);

      await page.goBack();
      await page.waitForURL(incident);
      expect(await heading(page)).toBe(title);
      expect(problems).toEqual([]);
      await page.context().close();
    });

    it("can be read without JavaScript", async () => {
      const { page, site, problems } = await visit(prefix, { javaScriptEnabled: false });
      await firstIncident(page).click();
      await page.waitForURL(/\/i\//);
      expect(await heading(page)).not.toBe("");
      const incident = page.getByRole("article").first();
      expect(await incident.getByRole("heading", { level: 2 }).count()).toBeGreaterThan(3);
      expect((await incident.innerText()).length).toBeGreaterThan(1000);

      await page.goto(`${site.url}tags/`);
      await page.locator(`main a[href^="${prefix}tags/"]`).first().click();
      await page.waitForURL(/\/tags\/[^/]+\/$/);
      expect(await firstIncident(page).isVisible()).toBe(true);

      await page.goto(`${site.url}search/`);
      await page.getByRole("main").getByRole("link", { name: "All incidents" }).click();
      expect(await page.getByRole("article").count()).toBeGreaterThan(5);
      expect(problems).toEqual([]);
      await page.context().close();
    });
  });

  it("has a page behind each of its own links", async () => {
    const site = sites.get("/kb/") as ServedSite;
    expect(await deadLinks(site.url)).toEqual([]);
    expect(site.missing).toEqual([]);
  });

  it("answers with its own page where there is none", async () => {
    const { page, site } = await visit("/kb/");
    const response = await page.goto(`${site.url}i/nt-zzzzz/`);
    site.missing.length = 0;
    expect(response?.status()).toBe(404);
    await page.getByRole("main").getByRole("link").first().click();
    await page.waitForURL(new RegExp(`^${site.url}`));
    expect(await heading(page)).not.toBe("");
    await page.context().close();
  });

  describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
    it.each(["", "i/", "search/?q=the", "tags/"])("has no flaw that axe finds in /%s", async (path) => {
      const { page, site, problems } = await visit("/", { colorScheme, reducedMotion: "reduce" });
      if (path === "i/") await firstIncident(page).click();
      else await page.goto(site.url + path);
      if (path.startsWith("search/")) await page.locator("#search ol > li").first().waitFor();
      await page.waitForLoadState("networkidle");
      const { violations } = await new AxeBuilder({ page }).analyze();
      const flaws = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      expect(flaws).toEqual([]);
      expect(problems).toEqual([]);
      await page.context().close();
    });
  });
});

async function buildSite(prefix: string): Promise<ServedSite> {
  const out = join(folder, prefix.replaceAll("/", "") || "root");
  const { code, stderr } = await runCommand(["build", "--out", out, "--path-prefix", prefix], { cwd: repository });
  expect(code, stderr).toBe(0);
  return serveSite(out, prefix);
}

/** The first page in a browser that has never been here. `problems` grows while the page is used. */
async function visit(
  prefix: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; site: ServedSite; problems: string[] }> {
  const site = sites.get(prefix) as ServedSite;
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience);
  const problems = await watchProblems(context);
  const page = await context.newPage();
  await page.goto(site.url);
  return { page, site, problems };
}

/** The link to the first incident that the page lists. */
function firstIncident(page: Page) {
  return page.getByRole("article").first().getByRole("heading").getByRole("link");
}

function heading(page: Page): Promise<string> {
  return page.getByRole("heading", { level: 1 }).innerText();
}

function longestWord(text: string): string {
  const words = text.match(/[a-z]+/gi) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}

/** Follows every link inside the site, page by page, and returns those that lead nowhere, each with a page it stands on. */
async function deadLinks(start: string): Promise<string[]> {
  const seen = new Set([start]);
  const open = [{ url: start, from: "" }];
  const dead: string[] = [];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const response = await fetch(next.url);
    const body = await response.text();
    if (!response.ok) dead.push(`${next.url} on ${next.from}`);
    if (!response.headers.get("content-type")?.startsWith("text/html")) continue;
    const here = next.url;
    for (const [, link = ""] of body.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
      const url = new URL(link.replaceAll("&amp;", "&"), here);
      url.hash = "";
      if (url.origin !== new URL(start).origin || seen.has(url.href)) continue;
      seen.add(url.href);
      open.push({ url: url.href, from: here });
    }
  }
  return dead;
}
