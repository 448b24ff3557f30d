import type { PageSource } from "#model/page.ts";

/** `/search/`: the frame that the browser fills. */
export const searchPages: PageSource = {
  id: "search",
  pages: (kb) => [
    {
      ...{ url: "/search/", layout: "search", title: "Search", description: "", indexed: false },
      data: { total: kb.records.length },
    },
  ],
  files: () => [],
};
