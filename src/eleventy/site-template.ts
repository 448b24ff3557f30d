import type { UserConfig } from "@11ty/eleventy";

/** The key of Eleventy's data under which the URLs of the pages are. */
const dataKey = "nevertwice";

export interface SiteTemplate {
  /** Asked once a build. */
  urls(): string[] | Promise<string[]>;
  /** The HTML of the page with this URL. */
  render(url: string): string | Promise<string>;
}

/**
 * Adds all pages of the site to an Eleventy build: one template that paginates over their URLs. Only the URLs pass through
 * Eleventy's data, because it copies its data for each page. The template renders whole pages by itself: Eleventy keeps
 * layouts by name for the whole process, so that a second build would get the first one's.
 */
export function addSiteTemplate(config: UserConfig, { urls, render }: SiteTemplate): void {
  config.addGlobalData(dataKey, async () => ({ urls: await urls() }));
  config.addTemplate<{ address: string }>("nevertwice.11ty.js", {
    data: {
      pagination: { data: `${dataKey}.urls`, size: 1, alias: "address" },
      permalink: ({ address }: { address: string }) => address,
      eleventyExcludeFromCollections: true,
      // Otherwise it would be the time of the build.
      date: new Date(0),
    },
    render: ({ address }) => render(address),
  });
}

/** For `setFrontMatterParsingOptions`: Eleventy evaluates these languages as code by default. */
export const refusedFrontMatter: Record<string, (text: string) => never> = Object.fromEntries(
  ["js", "javascript", "node", "coffee", "coffeescript", "cson"].map((language) => [
    language,
    () => {
      throw new Error(`front matter in ${language} is code, and is not run`);
    },
  ]),
);
