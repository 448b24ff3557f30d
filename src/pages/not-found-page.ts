import type { PageSource } from "#model/page.ts";

/** `/404.html`: the name under which static hosts look for it. */
export const notFoundPages: PageSource = {
  id: "not-found",
  pages: (kb) => [
    {
      ...{ url: "/404.html", layout: "not-found", title: "Page not found", description: "", indexed: false },
      data: { total: kb.records.length },
    },
  ],
  files: () => [],
};
