import type { IndexEntry, LayoutData, PageOf } from "#model/page.ts";

interface IndexParts {
  url: string;
  heading: string;
  description?: string;
  entries: IndexEntry[];
  byYear?: LayoutData["index"]["byYear"];
}

/** The page of all tags, all services, … */
export function indexPage({ url, heading, description = "", entries, byYear = [] }: IndexParts): PageOf<"index"> {
  return {
    ...{ url, layout: "index" as const, title: heading, description, indexed: true },
    data: { heading, description, entries, byYear },
  };
}
