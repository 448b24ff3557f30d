import { join, relative } from "node:path";
import { setImmediate } from "node:timers/promises";
import { renderPage } from "#layouts/index.tsx";
import type { Page, SiteInfo } from "#model/page.ts";
import { packageRoot, runsFromSource } from "#src/package-root.ts";
import { addSiteTemplate, refusedFrontMatter } from "./site-template.ts";

export interface RenderedPage {
  url: string;
  html: string;
}

/** Eleventy's input: a folder of ours without any template. */
function eleventyInput(): string {
  const folder = join(packageRoot(), runsFromSource() ? "src/eleventy/input" : "lib/input");
  // Eleventy works with paths relative to the current folder; given an absolute one it fails when that folder is `/`.
  return relative(process.cwd(), folder) || folder;
}

/** So many pages are rendered before the rest of the process may breathe: the search index is fed meanwhile. */
const pagesInARow = 16;

/**
 * The HTML of all pages, each as soon as it is there. One Eleventy run that reads no configuration file and writes
 * nothing. Throws what a layout throws.
 */
export async function* renderSite(pages: readonly Page[], site: SiteInfo): AsyncGenerator<RenderedPage> {
  const queue = new Queue<RenderedPage>();
  const run = runEleventy(pages, site, (page) => queue.push(page));
  run.then(
    () => queue.end(),
    (error: unknown) => queue.end(error),
  );
  yield* queue;
}

async function runEleventy(
  pages: readonly Page[],
  site: SiteInfo,
  deliver: (page: RenderedPage) => void,
): Promise<void> {
  if (pages.length === 0) return;
  // Loading Eleventy takes longer than most commands do.
  const { default: Eleventy } = await import("@11ty/eleventy");
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  let delivered = 0;
  let failure: unknown;
  const render = async (url: string) => {
    const page = byUrl.get(url);
    if (page === undefined) throw new Error(`Eleventy asks for ${url}, which is no page`);
    try {
      deliver({ url, html: renderPage(page, site) });
    } catch (error) {
      failure ??= error;
      throw error;
    }
    delivered += 1;
    if (delivered % pagesInARow === 0) await setImmediate();
    // Eleventy keeps what it gets until the last page is rendered; the page has been delivered.
    return "";
  };
  const eleventy = new Eleventy(eleventyInput(), "dist", {
    quietMode: true,
    configPath: false,
    source: "script",
    config: (config) => {
      config.setTemplateFormats(["11ty.js"]);
      config.setUseGitIgnore(false);
      config.setFrontMatterParsingOptions({ engines: refusedFrontMatter });
      addSiteTemplate(config, { urls: () => [...byUrl.keys()], render });
    },
  });
  eleventy.disableLogger();
  try {
    await eleventy.toJSON();
  } catch (error) {
    throw failure ?? error;
  }
  if (delivered !== pages.length) throw new Error(`Eleventy rendered ${delivered} of ${pages.length} pages`);
}

/** Hands over from one who produces at his own pace to one who awaits. */
class Queue<T> implements AsyncIterable<T> {
  #items: T[] = [];
  #ended = false;
  #error: unknown;
  #wake: () => void = () => {};

  push(item: T): void {
    this.#items.push(item);
    this.#wake();
  }

  end(error?: unknown): void {
    this.#ended = true;
    this.#error = error;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      const items = this.#items;
      this.#items = [];
      yield* items;
      if (this.#items.length > 0) continue;
      if (this.#error !== undefined) throw this.#error;
      if (this.#ended) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
