import { siteEntries } from "#eleventy/site-entries.ts";
import { writeSite } from "#publish/write-site.ts";
import { layOutSite } from "./lay-out-site.ts";
import { type Compiled, stopwatch } from "./pipeline.ts";

export interface BuiltSite {
  pages: number;
  /** Files whose bytes differ from those that lay there. */
  pagesWritten: number;
  /** Milliseconds by stage. */
  timings: Record<string, number>;
}

/** The second half of the story: lay out → render → index → write. Nothing in `out` changes before everything is made. */
export async function buildSite(compiled: Compiled, target: { out: string; clean: boolean }): Promise<BuiltSite> {
  const { request, kb } = compiled;
  const stage = stopwatch();
  const { pages, files } = await layOutSite(compiled);
  stage("layOut");
  const { root, contentDir } = request;
  const written = await writeSite(target.out, siteEntries({ kb, pages, files }), {
    clean: target.clean,
    root,
    contentDir,
  });
  stage("renderAndWrite");
  return { pages: pages.length, pagesWritten: written.written, timings: stage.timings };
}
