import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { ProfileItem } from "#model/lesson-layouts.ts";
import type { FixEntry, KnownError } from "#model/lessons.ts";
import type { Page } from "#model/page.ts";
import type { Cards } from "./cards.ts";
import { withAnchor } from "./catalogue.ts";
import { counted, grouped } from "./counted.ts";
import { profileItem, profileLink, profilePage } from "./profile.ts";

const page = "/fixes/errors/";

/** Where each known error is looked up, by its name. */
export function errorUrls({ facts }: KnowledgeBase): Map<string, string> {
  return new Map(facts.errors?.errors.map(({ name, slug }) => [name, `${page}#e-${slug}`]));
}

/** `/fixes/errors/`: every error with the documents that show it; each link leads to the fix, where there is one. */
export function fixErrorPages({ facts }: KnowledgeBase, cards: Cards): Page[] {
  const { errors = [], without = [] } = facts.errors ?? {};
  if (errors.length === 0) return [];
  const firstFix = new Map<string, FixEntry>();
  const fixCount = new Map<string, number>();
  for (const fix of facts.fixes?.fixes ?? []) {
    if (!firstFix.has(fix.incident)) firstFix.set(fix.incident, fix);
    fixCount.set(fix.incident, (fixCount.get(fix.incident) ?? 0) + 1);
  }
  const item = ({ name, slug, incidents }: KnownError): ProfileItem => {
    const fixes = incidents.reduce((sum, id) => sum + (fixCount.get(id) ?? 0), 0);
    return profileItem({
      ...{ name, id: `e-${slug}`, count: incidents.length, code: true },
      detail: counted(fixes, "fix", "fixes"),
      links: cards.of(incidents).map((card) => {
        const fix = firstFix.get(card.id);
        return profileLink(card, {
          url: withAnchor(card.url, fix?.anchor ?? ""),
          note: fix === undefined ? "no fix written down" : "",
        });
      }),
    });
  };
  return [
    profilePage({
      url: page,
      heading: "Fixes by error",
      description:
        "Look up an error by its code, its type or its message; each link leads to what fixed it, where a document says so.",
      parent: { name: "Fixes", url: "/fixes/" },
      remarks: [
        {
          text: `${counted(errors.length, "error")} in ${counted(cards.all.length - without.length, "document")}; ${counted(without.length, "document")} of ${grouped(cards.all.length)} without one`,
          url: "",
        },
      ],
      sections: [
        {
          ...{ id: "errors", heading: "Errors", note: "The number counts documents.", more: null },
          items: errors.map(item),
        },
      ],
    }),
  ];
}
