import { compareText } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { LayoutData, Page, PageSource } from "#model/page.ts";
import { type Answer, pageOf } from "#permalinks/answers.ts";
import type { CardsOf } from "./cards.ts";
import { freeUrls } from "./free-urls.ts";
import { nearMap } from "./near-map.ts";
import { openGraph } from "./open-graph.ts";
import { firstPageOf } from "./paging.ts";
import { redirectFiles } from "./redirect-files.ts";
import { answersOf, type Redirect, redirectsOf } from "./redirects.ts";

/**
 * What is answered at addresses without a page of their own: redirects, and a word about what is not there any more. A page
 * always comes first, then a redirect.
 */
export function permalinkPages(cardsOf: CardsOf): PageSource {
  return {
    id: "permalinks",
    pages: () => [],
    files: () => [],
    answers: (kb, site) => {
      const take = freeUrls([...site.pages, ...site.files].map(({ url }) => url));
      const redirects = [...redirectsOf(kb), ...shortenedLists(kb, site.pages)]
        .sort((a, b) => compareText(a.from, b.from))
        .filter(({ from }) => take(from));
      const pages = [
        ...redirects.map((redirect) => redirectPage(redirect, kb, cardsOf)),
        ...answersOf(kb).flatMap((answer) =>
          answer.kind !== "redirect" && take(answer.url) ? [tombstonePage(answer, kb)] : [],
        ),
      ];
      return { pages, files: [...redirectFiles(redirects, kb.config.pathPrefix), nearMap(site.pages, redirects)] };
    },
  };
}

function redirectPage({ from, to, id, name = "" }: Redirect, kb: KnowledgeBase, cardsOf: CardsOf): Page {
  const card = id === undefined ? undefined : cardsOf(kb).byId.get(id);
  const incident = id === undefined ? undefined : kb.byId.get(id);
  const og = card && incident ? openGraph(card, incident.durations) : undefined;
  const title = og?.title ?? name;
  return {
    ...{ url: from, layout: "redirect", title, description: og?.description ?? "", indexed: false },
    ...(og === undefined ? {} : { og }),
    data: { to, title },
  };
}

/** A list that has become shorter: its last pages lead to its first. */
function shortenedLists(kb: KnowledgeBase, pages: readonly Page[]): Redirect[] {
  const titles = new Map(pages.map(({ url, title }) => [url, title]));
  return answersOf(kb).flatMap((answer): Redirect[] => {
    const first = answer.kind === "list" ? firstPageOf(answer.url) : undefined;
    const name = first === undefined ? undefined : titles.get(first);
    return first === undefined || name === undefined ? [] : [{ from: answer.url, to: first, name }];
  });
}

function tombstonePage(answer: Exclude<Answer, { kind: "redirect" }>, kb: KnowledgeBase): Page {
  const data = { ...emptyTombstone, kind: answer.kind };
  if (answer.kind === "withdrawn") {
    const { day, text } = answer.withdrawal;
    Object.assign(data, { title: answer.title, day, text, links: linksIn(text, kb) });
  }
  if (answer.kind === "list") data.parent = parentOf(answer.url);
  const title = answer.kind === "withdrawn" ? answer.title || "Withdrawn" : titles[answer.kind];
  return { url: answer.url, layout: "tombstone", title, description: "", indexed: false, data };
}

const emptyTombstone: LayoutData["tombstone"] = {
  ...{ kind: "absent", title: "", day: "", text: "", links: [], parent: null },
};

const titles = { absent: "Not published at the moment", list: "Nothing is listed here any more" };

/** The ids in a text that lead somewhere for the readers of this site. */
function linksIn(text: string, kb: KnowledgeBase): LayoutData["tombstone"]["links"] {
  const ids = new Set(text.match(/\bnt-[0-9a-hjkmnp-tv-z]{5}\b/g));
  return [...ids].flatMap((id) => {
    const incident = kb.byId.get(id);
    return incident ? [{ name: id, url: pageOf(id), title: incident.title === "" ? id : incident.title }] : [];
  });
}

const sections = new Map([
  ["tags", "Tags"],
  ["services", "Services"],
  ["kinds", "Kinds"],
  ["causes", "Causes"],
  ["severity", "Severity"],
  ["lessons", "Lessons"],
  ["fixes", "Fixes"],
  ["actions", "Actions"],
  ["stats", "Statistics"],
  ["tickets", "Tickets"],
]);

function parentOf(url: string): { name: string; url: string } | null {
  const [, first = ""] = url.split("/");
  const folder = first === "t" ? "tickets" : first;
  const name = sections.get(folder);
  return name === undefined ? { name: "Incidents", url: "/incidents/" } : { name, url: `/${folder}/` };
}
