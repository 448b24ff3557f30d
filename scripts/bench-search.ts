import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "#src/browser/open-browser.ts";
import { serveSite } from "#src/browser/serve-site.ts";
import { writeSyntheticDocuments } from "./synthetic-documents.ts";

/**
 * `npm run bench:search`: what the first query on a site loads, and how long an answer takes, in Chromium. The site is
 * that of 1,000 made-up documents, or with `-- --site DIR` another one that is built already; `-- --queries FILE` has one
 * query in each line. Figures go into docs/benchmarks.md by hand.
 */

const repository = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({ options: { site: { type: "string" }, queries: { type: "string" } } });

/** One of each sort; the words are those of the made-up documents. */
const samples = [
  ...["queue", "handover", "resized the backlog", "archive pool", "lost its leader", "dashboard canary pager"],
  ...['"lost its leader"', '"archive pool dropped one message in ten"', "E3954", "loom-replica", "arhcive"],
  "ERROR archive pool dropped one message before anyone had rolled-back the handover of quarry-limiter",
  "A week earlier we had noted that the archive pool dropped one message in ten before anyone",
];

/** Each query is typed so often. */
const rounds = 4;

interface Loaded {
  /** Of the site: `pagefind/wasm.pagefind`. */
  path: string;
  bytes: number;
  /** Of a server that packs what is not packed yet. */
  packed: number;
}

/** Everything beside page, pictures and styles, as a server sends it that packs nothing. */
async function firstQuery(
  browser: Browser,
  site: string,
  query: string,
): Promise<{ loaded: Loaded[]; status: string }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const bodies: Promise<Loaded>[] = [];
    page.on("response", (response) => {
      const path = response.url().slice(site.length);
      if (/\.js$|^pagefind\//.test(path)) bodies.push(response.body().then((body) => loadedFile(path, body)));
    });
    await page.goto(`${site}search/?${new URLSearchParams({ q: query })}`);
    const status = await answered(page, query);
    await page.waitForLoadState("networkidle");
    return { loaded: await Promise.all(bodies), status };
  } finally {
    await context.close();
  }
}

function loadedFile(path: string, body: Buffer): Loaded {
  return { path, bytes: body.length, packed: Math.min(body.length, gzipSync(body).length) };
}

async function answered(page: Page, query: string): Promise<string> {
  const status = page.locator(".search-status", { hasText: `“${query}”` });
  return status.innerText({ timeout: 120_000 });
}

/** Milliseconds, of the first answer and then of the same again: from the last key to the drawn answer, and of CPU time. */
interface Typed {
  times: number[];
  cpu: number[];
  /** The longest that one task kept the page from anything else; 0 where none took 50. */
  longest: number;
}

async function typing(browser: Browser, site: string, query: string): Promise<Typed> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${site}search/`);
    await page.locator(".search-status", { hasText: "newest first" }).waitFor({ timeout: 120_000 });
    await page.waitForLoadState("networkidle");
    // tsx calls it for every function that has a name.
    await page.evaluate("globalThis.__name = (named) => named");
    const devtools = await context.newCDPSession(page);
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    const used = async () => {
      const { metrics } = await devtools.send("Performance.getMetrics");
      return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
    };
    const typed: Typed = { times: [], cpu: [], longest: 0 };
    for (let round = 0; round < rounds; round++) {
      if (round > 0) await page.evaluate(timeAnswer, query.slice(0, -1));
      const before = await used();
      const { time, longest } = await page.evaluate(timeAnswer, query);
      typed.cpu.push((await used()) - before);
      typed.times.push(time);
      typed.longest = Math.max(typed.longest, longest);
    }
    return typed;
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
async function timeAnswer(words: string): Promise<{ time: number; longest: number }> {
  const input = document.querySelector<HTMLInputElement>("#search-words");
  const status = document.querySelector(".search-status");
  if (input === null || status === null) throw new Error("this is not the search page");
  let longest = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  tasks.observe({ type: "longtask" });
  const start = performance.now();
  const drawn = new Promise<number>((resolve) => {
    const changes = new MutationObserver(() => {
      if (!status.textContent?.includes(`“${words}”`)) return;
      changes.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    changes.observe(status, { childList: true, characterData: true, subtree: true });
  });
  input.value = words;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  const time = (await drawn) - start;
  await new Promise((resolve) => setTimeout(resolve, 50));
  tasks.disconnect();
  return { time, longest };
}

function sumOf(loaded: readonly Loaded[], part: RegExp, of: "bytes" | "packed" = "bytes"): string {
  const sum = loaded.filter(({ path }) => part.test(path)).reduce((all, each) => all + each[of], 0);
  return (sum / 1000).toFixed(1).padStart(6);
}

function rounded(numbers: readonly number[]): string {
  return numbers.map(Math.round).join(" ");
}

async function measure(folder: string, queries: readonly string[]): Promise<void> {
  const site = await serveSite(folder);
  const browser = await openBrowser();
  console.log(
    `load ${loadavg()[0]?.toFixed(1)}; kB: all, all if packed | scripts, engine, table | words, names, phrases, hints, texts | ms: first and later times; CPU; longest task`,
  );
  for (const query of queries) {
    const { loaded, status } = await firstQuery(browser, site.url, query);
    const { times, cpu, longest } = await typing(browser, site.url, query);
    const parts = [/\.js$/, /wasm/, /documents/, /words-/, /names-/, /phrases-/, /hints-/, /fragment/].map((part) =>
      sumOf(loaded, part),
    );
    console.log(
      `${sumOf(loaded, /./)} ${sumOf(loaded, /./, "packed")} |${parts.slice(0, 3).join("")} |${parts.slice(3).join("")} | ${rounded(times)}; ${rounded(cpu)}; ${Math.round(longest)} | ${query} → ${status}`,
    );
  }
  await browser.close();
  await site.close();
}

function builtSite(folder: string): string {
  writeSyntheticDocuments(join(folder, "content"), 1_000);
  const run = (command: string, args: string[]) =>
    spawnSync(command, args, {
      cwd: repository,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
  const compiled = run("npm", ["run", "--silent", "compile"]);
  const built = run(process.execPath, [join(repository, "lib/cli.js"), "build", "--root", folder]);
  if (compiled.status !== 0 || built.status !== 0) throw new Error("the site of made-up documents could not be built");
  return join(folder, "dist");
}

const queries =
  values.queries === undefined ? samples : readFileSync(values.queries, "utf8").split("\n").filter(Boolean);
if (values.site !== undefined && !existsSync(values.site)) throw new Error(`there is no site in ${values.site}`);
const folder = mkdtempSync(join(tmpdir(), "nevertwice-bench-search-"));
try {
  await measure(values.site ?? builtSite(folder), queries);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
