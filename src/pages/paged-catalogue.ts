import type { CatalogueGroup } from "#model/lesson-layouts.ts";
import type { Page } from "#model/page.ts";
import { type CatalogueParts, cataloguePage } from "./catalogue.ts";
import { paged } from "./paging.ts";

/** Statements on one page. */
const pageSize = 200;

/** The pages of a catalogue whose groups go on from page to page; each heading counts its whole group. */
export function pagedCatalogue({ groups, ...parts }: Omit<CatalogueParts, "pages">): Page[] {
  const all = groups.flatMap((group) => group.statements.map((statement) => ({ group: group.id, statement })));
  return paged(parts.url, all, pageSize).map(({ url, items, pages }) =>
    cataloguePage({
      ...{ ...parts, url, pages },
      groups: groups.map((group): CatalogueGroup => {
        const own = items.flatMap((item) => (item.group === group.id ? [item.statement] : []));
        return { ...group, statements: own };
      }),
    }),
  );
}
