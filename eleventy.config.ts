import type { UserConfig } from "@11ty/eleventy";
import nevertwice from "#eleventy/plugin.ts";
import { refusedFrontMatter } from "#eleventy/site-template.ts";

/**
 * For plain Eleventy: `node --import tsx node_modules/@11ty/eleventy/cmd.cjs --config=eleventy.config.ts`.
 * `nevertwice build` needs no configuration of Eleventy.
 */
export default function (eleventyConfig: UserConfig): void {
  // Ours is the only template, and the content folder is no input: what authors write is never run.
  eleventyConfig.setTemplateFormats(["11ty.js"]);
  eleventyConfig.setFrontMatterParsingOptions({ engines: refusedFrontMatter });
  eleventyConfig.addPlugin(nevertwice);
}

export const config = { dir: { input: "src/eleventy/input", output: "dist" } };
