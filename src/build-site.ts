import { siteEntries } from "#eleventy/site-entries.ts";
import type { Ledger, LedgerLine } from "#model/ledger.ts";
import { startOfFile } from "#model/place.ts";
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
 *
 * @param emptied gives from the URLs of the pages those of lists that are to go on answering, though nothing stands on them
 */
export async function makeSite(
  compiled: Compiled,
  emptied: (urls: string[]) => string[] = () => [],
): Promise<{ pages: number; entries: AsyncIterable<SiteEntry> }> {
  let { kb } = compiled;
  let site = await layOutSite(compiled);
  const lists = emptied(site.pages.map(({ url }) => url));
  if (lists.length > 0) {
    kb = { ...kb, ledger: withLists(kb.ledger, lists, kb.asOf) };
    site = await layOutSite({ ...compiled, kb });
  }
  const { pages, files } = site;
  const entries = siteEntries({ kb, pages, files });
  return { pages: pages.length, entries: proveWithheld(entries, await withheldStrings(compiled)) };
}

/** As if the ledger knew these lists too. */
function withLists(ledger: Ledger | undefined, urls: readonly string[], seen: string): Ledger {
  const lines = urls.map((url): LedgerLine => ({ url, id: "", seen, audience: "public", place: startOfFile }));
  return { lines: [...(ledger?.lines ?? []), ...lines], problems: ledger?.problems ?? [] };
}
