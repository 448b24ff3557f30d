import { siteEntries } from "#eleventy/site-entries.ts";
import { proveWithheld } from "#publish/prove-withheld.ts";
import type { SiteEntry } from "#publish/site-paths.ts";
import { writeSite } from "#publish/write-site.ts";
import { layOutSite } from "./lay-out-site.ts";
import { type Compiled, stopwatch } from "./pipeline.ts";
import { withheldStrings } from "./withheld-strings.ts";

export interface BuiltSite {
  pages: number;
  /** Files whose bytes differ from those that lay there. */
  pagesWritten: number;
  /** Milliseconds by stage. */
  timings: Record<string, number>;
}

/** The second half of the story: lay out → render → index → write. Nothing in `out` changes before everything is made. */
export async function buildSite(compiled: Compiled, target: { out: string; clean: boolean }): Promise<BuiltSite> {
  const { request } = compiled;
  const stage = stopwatch();
  const { pages, entries } = await makeSite(compiled);
  stage("layOut");
  const { root, contentDir } = request;
  const written = await writeSite(target.out, entries, { clean: target.clean, root, contentDir });
  stage("renderAndWrite");
  return { pages, pagesWritten: written.written, timings: stage.timings };
}

/**
 * How many pages there are, and every file of the site, made one by one as they are asked for, and looked through for what
 * is withheld from its readers.
 */
export async function makeSite(compiled: Compiled): Promise<{ pages: number; entries: AsyncIterable<SiteEntry> }> {
  const { pages, files } = await layOutSite(compiled);
  const entries = siteEntries({ kb: compiled.kb, pages, files });
  return { pages: pages.length, entries: proveWithheld(entries, await withheldStrings(compiled)) };
}
