import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "#src/browser/open-browser.ts";
import { serveSite } from "#src/browser/serve-site.ts";

/**
 * `npm run screenshots`: the pictures in the README, and one of every kind of page at two widths and in both schemes in
 * `docs/screenshots/`, taken from the site of this repository's own content. Look at them before you commit them. With
 * `-- SITE OUT` it takes only those of every kind, of a site that is built already, into another folder.
 */

const repository = fileURLToPath(new URL("..", import.meta.url));

const pictures = [
  { file: "docs/screenshot.png", colorScheme: "light", open: "", part: "" },
  // Several documents resemble this one, so that there is something to see.
  { file: "docs/screenshot-similar.png", colorScheme: "dark", open: "Stack Exchange", part: "#similar" },
] as const;

/** One address of each kind of page, by the name of its pictures; an empty one is looked up on the site. */
const kindsOfPages: Record<string, string> = {
  ...{ home: "/", incidents: "/incidents/", incident: "", search: "/search/?q=regex", "not-found": "/404.html" },
  ...{ tags: "/tags/", severity: "/severity/", services: "/services/", causes: "/causes/", kinds: "/kinds/" },
  ...{
    about: "/about/",
    lessons: "/lessons/",
    fixes: "/fixes/",
    gaps: "/gaps/",
    deferred: "/deferred/",
    alerts: "/alerts/",
  },
  ...{ actions: "/actions/", statistics: "/stats/", recurrence: "/recurrence/", "on-this-day": "/on-this-day/" },
  ...{ tickets: "/tickets/", rules: "/rules/", rule: "/rules/action-no-owner/" },
};
const widths = [1280, 375];
const schemes = ["light", "dark"] as const;
/** Pixels; below it, lists only go on. */
const tallest = 1100;

const [given, elsewhere] = process.argv.slice(2);
const out = elsewhere ?? join(repository, "docs", "screenshots");
const folder = given ?? mkdtempSync(join(tmpdir(), "nevertwice-pictures-"));
try {
  if (given === undefined) build();
  await takePictures();
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}

function build(): void {
  const content = mkdtempSync(join(tmpdir(), "nevertwice-pictures-content-"));
  try {
    copyWithHistory(content);
    const args = ["src/cli/main.ts", "build", "--content", content, "--out", folder];
    const { status } = spawnSync(process.execPath, ["--import", "tsx", ...args], { cwd: repository, stdio: "inherit" });
    if (status !== 0) throw new Error("the site could not be built");
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
}

/** The documents as one commit of a made-up author on the day of the last real one: a picture names nobody. */
function copyWithHistory(content: string): void {
  const git = (cwd: string, ...args: string[]) => execFileSync("git", args, { cwd, encoding: "utf8", env }).trim();
  const author = "Ada Byron";
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const role of ["AUTHOR", "COMMITTER"]) {
    env[`GIT_${role}_NAME`] = author;
    env[`GIT_${role}_EMAIL`] = "ada@example.org";
  }
  const day = git(repository, "log", "-1", "--format=%cI", "--", "content");
  env.GIT_AUTHOR_DATE = day;
  env.GIT_COMMITTER_DATE = day;
  cpSync(join(repository, "content"), content, { recursive: true });
  git(content, "init", "--quiet");
  git(content, "add", "--all");
  git(content, "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "Our documents");
}

async function takePictures(): Promise<void> {
  const site = await serveSite(folder);
  const browser = await openBrowser();
  for (const { file, colorScheme, open, part } of given === undefined ? pictures : []) {
    const viewport = { width: 1280, height: 900 };
    const page = await browser.newPage({ colorScheme, viewport, deviceScaleFactor: 1, reducedMotion: "reduce" });
    await page.goto(site.url);
    if (open !== "") {
      await page.goto(`${site.url}incidents/`);
      await page.getByRole("article").filter({ hasText: open }).first().getByRole("heading").getByRole("link").click();
    }
    await page.waitForLoadState("networkidle");
    if (part !== "") await page.locator(part).evaluate((element) => element.scrollIntoView());
    await page.screenshot({ path: join(repository, file) });
    console.log(file);
    await page.close();
  }
  await takeEveryKind(browser, site.url);
  await browser.close();
  await site.close();
}

async function takeEveryKind(browser: Browser, base: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const viewport = { width, height: 900 };
      const page = await browser.newPage({ colorScheme, viewport, deviceScaleFactor: 1, reducedMotion: "reduce" });
      for (const [name, path] of Object.entries(kindsOfPages)) {
        await page.goto(`${base}${(path || (await firstIncident(page, base))).slice(1)}`);
        await page.waitForLoadState("networkidle");
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) };
        await page.screenshot({
          path: join(out, `${name}-${width}-${colorScheme}.jpg`),
          clip,
          fullPage: true,
          quality: 50,
        });
      }
      await page.close();
    }
  }
  console.log(out);
}

async function firstIncident(page: Page, base: string): Promise<string> {
  await page.goto(`${base}incidents/`);
  const link = page.getByRole("article").first().getByRole("heading").getByRole("link");
  return new URL((await link.getAttribute("href")) ?? "", page.url()).pathname;
}
