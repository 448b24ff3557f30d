import { compareText } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { PageSource } from "#model/page.ts";
import { absoluteUrl } from "./absolute-url.ts";
import { redirectsOf } from "./redirects.ts";

/** `/api/v1/permalinks.json`: every incident with the addresses and names that lead to it. */
export const apiPermalinks: PageSource = {
  id: "api-permalinks",
  pages: () => [],
  files: (kb) => [{ url: "/api/v1/permalinks.json", body: `${JSON.stringify(permalinkList(kb), undefined, 2)}\n` }],
};

function permalinkList(kb: KnowledgeBase) {
  const redirects = new Map<string, string[]>();
  for (const { from, id } of redirectsOf(kb)) {
    if (id !== undefined) redirects.set(id, [...(redirects.get(id) ?? []), absoluteUrl(kb.config, from)]);
  }
  return kb.records
    .map(({ incident: { id, url, aliases } }) => ({
      ...{ id, url: absoluteUrl(kb.config, url), aliases },
      redirects: redirects.get(id) ?? [],
    }))
    .sort((a, b) => compareText(a.id, b.id));
}
