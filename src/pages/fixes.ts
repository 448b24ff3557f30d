import type { Fix } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { FixCard, Remark } from "#model/lesson-layouts.ts";
import type { FixEntry, FixIndex } from "#model/lessons.ts";
import type { Page, PageSource } from "#model/page.ts";
import type { Cards, CardsOf } from "./cards.ts";
import { cataloguePage, group, groupsByYear, sample, withAnchor } from "./catalogue.ts";
import { collectionPage } from "./collection.ts";
import { counted, grouped } from "./counted.ts";
import { errorUrls, fixErrorPages } from "./fixes-by-error.ts";
import { paged } from "./paging.ts";

/** Fixes with their code on one page. */
const pageSize = 50;
/** Fixes of each kind on the first page. */
const shown = 8;

const parent = { name: "Fixes", url: "/fixes/" };

/** What helps at once stands first. */
const kinds: readonly { kind: Fix["kind"]; heading: string; note: string; many: string }[] = [
  { kind: "workaround", heading: "Workarounds", many: "workarounds", note: "Helps at once, and mends nothing." },
  { kind: "hotfix", heading: "Hotfixes", many: "hotfixes", note: "Mended in a hurry." },
  { kind: "mitigation", heading: "Mitigations", many: "mitigations", note: "Made it hurt less." },
  { kind: "permanent", heading: "Permanent fixes", many: "permanent fixes", note: "Meant to last." },
];

/** `/fixes/`, by kind and by the error that they answer. */
export function fixPages(cardsOf: CardsOf): PageSource {
  return {
    id: "fixes",
    pages: (kb) => {
      const cards = cardsOf(kb);
      const index = kb.facts.fixes ?? { fixes: [], without: [] };
      const urls = errorUrls(kb);
      const all = index.fixes.flatMap((fix) => fixCard(fix, cards, urls));
      return [
        overview(all, remarksOn(index, cards.all.length), kb),
        ...kinds.flatMap((words) => kindPages(words, all)),
        ...fixErrorPages(kb, cards),
        ...withoutPages(index, cards),
      ];
    },
    files: () => [],
  };
}

function fixCard(fix: FixEntry, cards: Cards, urls: ReadonlyMap<string, string>): FixCard[] {
  const source = cards.byId.get(fix.incident);
  if (source === undefined) return [];
  const errors = fix.errors.map((name) => ({ name, url: urls.get(name) ?? "" }));
  return [{ ...fix, errors, url: withAnchor(source.url, fix.anchor), source }];
}

function remarksOn({ fixes, without }: FixIndex, total: number): Remark[] {
  const checked = fixes.filter(({ checks }) => checks.of > 0 && checks.done === checks.of).length;
  const provisional = new Set(fixes.flatMap(({ onlyForNow, incident }) => (onlyForNow ? [incident] : []))).size;
  return [
    {
      text: `${counted(fixes.length, "fix", "fixes")} from ${grouped(total - without.length)} of ${counted(total, "document")}`,
      url: "",
    },
    ...(fixes.length === 0
      ? []
      : [{ text: `${grouped(checked)} of them with every check ticked that the author wrote down`, url: "" }]),
    ...(provisional === 0
      ? []
      : [{ text: `${counted(provisional, "document")} with a fix for now, and none that lasts`, url: "/deferred/" }]),
    ...(without.length === 0
      ? []
      : [{ text: `${counted(without.length, "document")} without a fix`, url: "/fixes/without/" }]),
  ];
}

function overview(all: readonly FixCard[], remarks: Remark[], kb: KnowledgeBase): Page {
  const groups = kinds.map(({ kind, heading, note, many }) => {
    const own = all.filter((fix) => fix.kind === kind);
    const first = sample(own, shown);
    const more = { name: `All ${grouped(own.length)} ${many}`, url: `/fixes/${kind}/` };
    return group({
      ...{ id: `kind-${kind}`, heading, note, count: own.length, fixes: first },
      more: first.length < own.length ? more : null,
    });
  });
  const errors = kb.facts.errors?.errors.length ?? 0;
  return cataloguePage({
    ...{ url: "/fixes/", heading: "Fixes", remarks, groups },
    description: "What helped, and whether somebody checked that it holds.",
    nav: [
      {
        label: "Kinds",
        items: [
          ...groups.flatMap(({ heading, count, fixes }, at) =>
            fixes.length === 0 ? [] : [{ name: heading, url: `/fixes/${kinds[at]?.kind}/`, count, current: false }],
          ),
          ...(errors === 0 ? [] : [{ name: "By error", url: "/fixes/errors/", count: errors, current: false }]),
        ],
      },
    ],
    empty: "No document has a fix yet.",
  });
}

function kindPages({ kind, heading, note, many }: (typeof kinds)[number], cards: readonly FixCard[]): Page[] {
  const all = cards.filter((fix) => fix.kind === kind);
  if (all.length === 0) return [];
  const documents = new Set(all.map(({ source }) => source.id)).size;
  const remarks = [{ text: `${grouped(all.length)} ${many} from ${counted(documents, "document")}`, url: "" }];
  return paged(`/fixes/${kind}/`, all, pageSize).map(({ url, items, pages }) =>
    cataloguePage({
      ...{ url, heading, description: note, parent, pages, remarks },
      groups: groupsByYear(items, all, "fixes"),
    }),
  );
}

function withoutPages({ without }: FixIndex, cards: Cards): Page[] {
  if (without.length === 0) return [];
  const description = "Nothing says what fixed it.";
  return [
    collectionPage({
      ...{ url: "/fixes/without/", heading: "Without a fix", description, parent },
      cards: cards.of(without),
    }),
  ];
}
