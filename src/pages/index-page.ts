import type { IndexEntry, PageOf } from "#model/page.ts";

interface IndexParts {
  url: string;
  heading: string;
  description?: string;
  entries: IndexEntry[];
}

/** The page of all tags, all services, … */
export function indexPage({ url, heading, description = "", entries }: IndexParts): PageOf<"index"> {
  return {
    ...{ url, layout: "index" as const, title: heading, description, indexed: true },
    data: { heading, description, entries },
  };
}
