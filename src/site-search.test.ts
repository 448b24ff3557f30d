import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mayGoWithoutBrowser, openBrowser } from "./browser/open-browser.ts";
import { type ServedSite, serveSite } from "./browser/serve-site.ts";
import { watchProblems } from "./browser/watch-problems.ts";
import { runCommand } from "./cli/run-command.testing.ts";

/** The search page in Chromium, used by keyboard as a reader would, over documents that are easy to count. */

interface Sample {
  title: string;
  tags: string[];
  severity: number;
  body: string;
}

const hostile = `<img src=x onerror="document.title='run'"> & "quoted"`;
const samples: Sample[] = [
  {
    title: "Queue stalled",
    tags: ["dns", "queue"],
    severity: 1,
    body: "A NullPointerException at users.py:45. The broker gave up.",
  },
  {
    title: "Queue drained twice",
    tags: ["queue"],
    severity: 2,
    body: "Constraint 23514 failed in users.py:451. Null pointers everywhere.",
  },
  {
    title: "Queue without an owner",
    tags: ["dns", hostile],
    severity: 2,
    body: "The connection refused to close with 23515.",
  },
  { title: hostile, tags: ["webhook"], severity: 3, body: `Set ENABLE_WEBHOOK_DEDUP. Connection refused. ${hostile}` },
  ...Array.from({ length: 12 }, (_, number) => ({
    ...{ title: `Certificate ${number} expired`, tags: ["expiry"], severity: 4 },
    body: "A certificate expired, and nobody had been told.",
  })),
];

const folder = mkdtempSync(join(tmpdir(), "nevertwice-search-"));
let site: ServedSite;
let browser: Browser;
const open: (() => Promise<void>)[] = [];

describe.skipIf(await mayGoWithoutBrowser())("the search page", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    mkdirSync(join(folder, "content"));
    for (const [number, sample] of samples.entries())
      writeFileSync(join(folder, "content", `${number}.md`), documentOf(sample, number));
    const { code, stderr } = await runCommand(["build", "--drafts", "--path-prefix", "/kb/"], { cwd: folder });
    expect(code, stderr).toBe(0);
    site = await serveSite(join(folder, "dist"), "/kb/");
    browser = await openBrowser();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is reached by a key, and used by keys alone", async () => {
    const { page, problems } = await visit("search/");
    await page.locator("h1").click();
    await page.keyboard.press("/");
    await page.keyboard.type("queue");
    await expectTitles(page, ["Queue stalled", "Queue drained twice", "Queue without an owner"]);
    await page.keyboard.press("ArrowDown");
    const titles = await page.locator(".result-title").allInnerTexts();
    expect(await focused(page)).toBe(titles[0]);
    await page.keyboard.press("End");
    expect(await focused(page)).toBe(titles[2]);
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowUp");
    expect(await page.locator("#search-words:focus").count()).toBe(1);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    expect(await page.locator("#search-words:focus").count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.locator(".search-status", { hasText: "16 incidents, newest first" }).waitFor();
    await page.keyboard.type("stalled");
    await expectTitles(page, ["Queue stalled"]);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/kb\/i\/nt-[0-9a-z]{5}\/$/);
    expect(problems).toEqual([]);
  });

  it("counts what each box would give, and lets one go back", async () => {
    const { page, problems } = await visit("search/?q=queue");
    await expectTitles(page, ["Queue stalled", "Queue drained twice", "Queue without an owner"]);
    expect(await facet(page, "severity")).toEqual(countOf("queue", ({ severity }) => [words[severity - 1] ?? ""]));
    expect(await facet(page, "tag")).toEqual(countOf("queue", ({ tags }) => tags));
    await box(page, "severity", "2").focus();
    await page.keyboard.press("Space");
    await expectTitles(page, ["Queue drained twice", "Queue without an owner"]);
    expect(await page.locator("input:focus").getAttribute("value")).toBe("2");
    await box(page, "severity", "1").check();
    await box(page, "tag", "dns").check();
    await expectTitles(page, ["Queue stalled", "Queue without an owner"]);
    expect(await facet(page, "tag")).toEqual({ dns: 2, queue: 1, [hostile]: 1 });
    expect(new URL(page.url()).search).toBe("?q=queue&severity=2&severity=1&tag=dns");
    await page.goBack();
    await page.goBack();
    await expectTitles(page, ["Queue drained twice", "Queue without an owner"]);
    await page.goForward();
    await page.goForward();
    await page.reload();
    await expectTitles(page, ["Queue stalled", "Queue without an owner"]);
    expect(await box(page, "tag", "dns").isChecked()).toBe(true);
    expect(problems).toEqual([]);
  });

  it.each([
    ["NullPointerException", ["Queue stalled"]],
    ["users.py:45", ["Queue stalled"]],
    ["users.py", ["Queue stalled", "Queue drained twice"]],
    ["23514", ["Queue drained twice"]],
    ["ENABLE_WEBHOOK_DEDUP", [hostile]],
    ['"connection refused"', ["Queue without an owner", hostile]],
    ['"connection refused to"', ["Queue without an owner"]],
    ['"refused connection"', []],
    ["users.py:99", []],
  ])("finds exactly %s", async (asked, titles) => {
    const { page } = await visit(`search/?${new URLSearchParams({ q: asked })}`);
    await page.locator(".search-status", { hasText: `for “${asked}”` }).waitFor();
    await expectTitles(page, titles);
  });

  it("leads to the section, shows text as text, and offers a word that is near", async () => {
    const { page, problems } = await visit("search/?q=dedup");
    await expectTitles(page, [hostile]);
    expect(await page.locator(".results mark").first().innerText()).toContain("ENABLE_WEBHOOK_DEDUP");
    expect(await page.locator("main img").count()).toBe(0);
    const section = page.locator(".result-section").first();
    expect(await section.innerText()).toContain("Impact");
    await section.click();
    await page.waitForURL(/\/kb\/i\/nt-[0-9a-z]{5}\/#impact$/);

    await page.goto(`${site.url}search/?q=certifcate`);
    await page.getByRole("button", { name: "certificate" }).click();
    await page.locator(".search-status", { hasText: "12 of 16" }).waitFor();
    await page.getByRole("button", { name: /^Show/ }).scrollIntoViewIfNeeded();
    await page.locator(".result").nth(11).waitFor();
    expect(await page.title()).not.toBe("run");
    expect(problems).toEqual([]);
  });

  it("loads for the first query only what that needs, packed already", async () => {
    const words = await firstLoad("certificate expired");
    expect(words.filter(({ path }) => path.startsWith("words-"))).toHaveLength(1);
    expect(words.filter(({ path }) => path.startsWith("fragment/"))).toHaveLength(5);
    expect(words.filter(({ path }) => /^(?:names|phrases|hints)-/.test(path))).toEqual([]);
    const phrase = await firstLoad('"connection refused to"');
    // One for each two words next to each other, unless both are in the same.
    expect(new Set(phrase.map(({ path }) => path.split(/[-/]/)[0]))).toEqual(
      new Set(["documents.packed", "wasm.pagefind", "phrases", "fragment"]),
    );
    for (const { path, bytes, packed } of [...words, ...phrase]) {
      expect(packed, path).toBeGreaterThan(bytes * 0.95);
      // 1,000 documents have larger tables, and parts of the index of the same size.
      expect(bytes, path).toBeLessThan(path === "wasm.pagefind" ? 62_000 : 5_000);
    }
    for (const close of open.splice(0)) await close();
  });

  it("says why it is off, and lists the newest without scripts", async () => {
    const { page } = await visit("", { javaScriptEnabled: false });
    await page.goto(`${site.url}search/`);
    expect(await page.locator("[data-newest] .result-title").count()).toBe(samples.length);
    const broken = await visit("");
    await broken.page.route("**/pagefind/documents.packed", (route) => route.fulfill({ status: 404 }));
    await broken.page.goto(`${site.url}search/`);
    await broken.page.getByText("Search is off").waitFor();
    expect(await broken.page.locator("[data-newest] .result-title").count()).toBe(samples.length);
    for (const close of open.splice(0)) await close();
  });
});

const words = ["Critical", "High", "Medium", "Low"];

function documentOf({ title, tags, severity, body }: Sample, number: number): string {
  const front = JSON.stringify({ title, tags, severity: `SEV${severity}`, date: `2025-01-${10 + number}` });
  return `---\n${front}\n---\n\n## Impact\n\n${body.replaceAll("<", "&lt;")}\n`;
}

/** Counted without the site: documents with the word in the title, by what they have. */
function countOf(word: string, has: (sample: Sample) => string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const sample of samples.filter(({ title }) => title.toLowerCase().includes(word)))
    for (const value of has(sample)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** The files of the search bundle that a query loads on a page that was never visited. */
async function firstLoad(query: string): Promise<{ path: string; bytes: number; packed: number }[]> {
  const { page } = await visit("about:blank");
  const bodies: Promise<{ path: string; bytes: number; packed: number }>[] = [];
  page.on("response", (response) => {
    const [, path] = response.url().split("/pagefind/");
    if (path === undefined) return;
    bodies.push(response.body().then((body) => ({ path, bytes: body.length, packed: gzipSync(body).length })));
  });
  await page.goto(`${site.url}search/?${new URLSearchParams({ q: query })}`);
  await page.locator(".search-status", { hasText: `“${query}”` }).waitFor();
  await page.waitForLoadState("networkidle");
  return Promise.all(bodies);
}

async function visit(path: string, options = {}): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(60_000);
  open.push(() => context.close());
  const problems = await watchProblems(context);
  const page = await context.newPage();
  await page.goto(path.includes(":") ? path : site.url + path);
  return { page, problems };
}

/** Waits for these results, in any order. */
async function expectTitles(page: Page, titles: readonly string[]): Promise<void> {
  const shown = () => page.locator("#search .result-title").allInnerTexts();
  await expect.poll(async () => (await shown()).sort(), { timeout: 60_000 }).toEqual([...titles].sort());
}

function focused(page: Page): Promise<string> {
  return page.locator(":focus").innerText();
}

function box(page: Page, name: string, value: string) {
  return page.locator(`.facets input[name="${name}"][value="${value}"]`);
}

/** What stands beside the boxes of a facet: words and counts. */
async function facet(page: Page, name: string): Promise<Record<string, number>> {
  const labels = page.locator(`[data-facet="${name}"] label`);
  const names = await labels.locator("bdi").allInnerTexts();
  const counts = await labels.locator(".number").allInnerTexts();
  return Object.fromEntries(names.map((each, at) => [each, Number(counts[at])]));
}
