import { describe, expect, it } from "vitest";
import type { Page } from "#model/page.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { severityCounts } from "./hostile.fixture.ts";
import { sampleIncidentPage } from "./incident-page.fixture.ts";
import { layouts, renderPage } from "./index.tsx";
import { samplePages, sampleSite } from "./pages.fixture.ts";

/** Every start tag, its quoted values included. */
function tagsOf(html: string): string[] {
  return html.match(/<[a-z][^\s>]*(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*\/?>/g) ?? [];
}

/** Every attribute of every tag as name and value. */
function attributesOf(html: string): [string, string][] {
  return tagsOf(html).flatMap((tag) =>
    [...tag.matchAll(/\s([^\s=>"]+)="([^"]*)"/g)].map(([, name = "", value = ""]): [string, string] => [name, value]),
  );
}

describe.each(samplePages.map((page) => [page.layout, page] as const))("layout %s", (_layout, page) => {
  const html = renderPage(page, sampleSite);

  it("shows hostile text as text", () => {
    expect(html).not.toMatch(/<img|<script>|<\/script>'/);
    expect(attributesOf(html).map(([name]) => name)).not.toContain("onerror");
  });

  it("has nothing inline that the policy forbids", () => {
    const names = attributesOf(html).map(([name]) => name.toLowerCase());
    expect(names.filter((name) => name === "style" || name.startsWith("on"))).toEqual([]);
    for (const script of tagsOf(html).filter((tag) => tag.startsWith("<script"))) expect(script).toContain(" src=");
    expect(html).not.toContain("<style");
    expect(html).not.toContain("javascript:");
  });

  it("keeps every link and file of ours below the path prefix", () => {
    const urls = attributesOf(html).filter(([name]) => name === "href" || name === "src");
    const ours = urls
      .map(([, value]) => value)
      .filter((value) => !/^(?:#|https:\/\/(?:kb\.example\.org\/kb\/|www\.|sre\.google\/))/.test(value));
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter((value) => !value.startsWith("/kb/"))).toEqual([]);
  });

  it("is a whole page with one heading of the first level and the policy", () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en"/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain(`content="${contentSecurityPolicy([])}"`);
    expect(html).toContain('href="#main"');
    expect(html.endsWith("</html>\n")).toBe(true);
  });
});

it("has a layout, and here a page, for every name", () => {
  expect(Object.keys(layouts).sort()).toEqual([...new Set(samplePages.map(({ layout }) => layout))].sort());
});

describe("head", () => {
  it("keeps unindexed pages out of search engines", () => {
    const [page] = samplePages.filter(({ layout }) => layout === "not-found");
    expect(renderPage(page as Page, sampleSite)).toContain('<meta name="robots" content="noindex"');
  });

  it("has a canonical address only where the site knows its own", () => {
    const page = sampleIncidentPage();
    expect(renderPage(page, sampleSite)).toContain(
      '<link rel="canonical" href="https://kb.example.org/kb/i/nt-abcde/"',
    );
    expect(renderPage(page, { ...sampleSite, baseUrl: "" })).not.toContain("canonical");
  });

  it("and foot lead to the sections that there are", () => {
    const page = sampleIncidentPage();
    expect(renderPage(page, sampleSite)).toContain('href="/kb/actions/"');
    const html = renderPage(page, { ...sampleSite, sections: ["/incidents/", "/rules/"] });
    expect(html).not.toMatch(/href="\/kb\/(?:actions|lessons|causes)\/"/);
    expect(html).toContain('href="/kb/incidents/"');
    expect(html).toContain('href="/kb/feed.xml"');
  });

  it("shows a picture beside links only where the site has one", () => {
    const page = sampleIncidentPage();
    const socialImage = "https://static.example.org/card.png?size=1&lang=en";
    expect(renderPage(page, sampleSite)).not.toContain("og:image");
    expect(renderPage(page, { ...sampleSite, socialImage })).toContain(
      '<meta property="og:image" content="https://static.example.org/card.png?size=1&amp;lang=en"',
    );
  });
});

it("a later page of a list says which it is, and counts years on all pages", () => {
  const [page] = samplePages.filter(({ layout }) => layout === "collection");
  if (page?.layout !== "collection") throw new Error("no sample of a list");
  const pages = [1, 2].map((n) => ({ n, url: n === 1 ? page.url : `${page.url}page-2/`, current: n === 2 }));
  const year = page.data.cards[0]?.day.slice(0, 4) || "undated";
  const html = renderPage({ ...page, data: { ...page.data, part: { pages, years: { [year]: 140 } } } }, sampleSite);
  expect(html).toContain("Page 2 of 2");
  expect(html).toContain('<span class="number">140</span>');
  expect(html).toMatch(/<a href="[^"]*page-2\/" aria-current="page"/);
});

describe("without documents", () => {
  const site = { ...sampleSite, count: 0, title: "Lessons", pathPrefix: "/" };
  const nothing = { title: "Lessons", description: "", indexed: true };
  const none = severityCounts();

  it("home says how to write the first", () => {
    const data = {
      total: 0,
      newest: [],
      openActions: [],
      openActionCount: 0,
      overdueCount: 0,
      since: "",
      lessons: [],
      lessonCount: 0,
      recurring: [],
      recurringCount: 0,
      onThisDay: { asOf: "2026-02-03", reach: "none" as const, cards: [] },
      severities: none,
      years: null,
      nearMisses: [],
    };
    const html = renderPage({ ...nothing, url: "/", layout: "home", data: { ...data, tags: [], services: [] } }, site);
    expect(html).toContain("npx nevertwice new postmortem");
    expect(html).not.toContain("Newest");
    expect(html).not.toContain("Near misses");
  });

  it("lists say it too", () => {
    const data = {
      heading: "All incidents",
      eyebrow: "",
      description: "",
      cards: [],
      severities: none,
      related: [],
      years: [],
    };
    const list = renderPage(
      { ...nothing, url: "/incidents/", layout: "collection", data: { ...data, parent: null } },
      site,
    );
    expect(list).toContain("npx nevertwice new postmortem");
    const index = { heading: "Tags", description: "", entries: [] };
    expect(renderPage({ ...nothing, url: "/tags/", layout: "index", data: index }, site)).toContain("No incidents yet");
  });
});

describe("incident", () => {
  it("shows the body once and as it is", () => {
    const html = renderPage(sampleIncidentPage(), sampleSite);
    expect(html.split('<p id="body">Body.</p>')).toHaveLength(2);
  });

  it("has no banner when the document is final, and one otherwise", () => {
    const page = sampleIncidentPage();
    page.data.incident.incidentStatus = "resolved";
    expect(renderPage(page, sampleSite)).not.toContain('class="banner');
    page.data.incident.docStatus = "in-review";
    expect(renderPage(page, sampleSite)).toContain("<strong>In review.</strong>");
  });

  it("names the language of its title and lead where it is not that of the site", () => {
    const page = sampleIncidentPage();
    Object.assign(page.data.incident, { lang: "de", title: "Platte voll" });
    page.data.card.takeaway = "Erst messen.";
    const html = renderPage(page, { ...sampleSite, lang: "en" });
    expect(html).toMatch(/<h1 [^>]*lang="de"[^>]*>Platte voll/);
    expect(html).toMatch(/<p [^>]*lang="de"[^>]*>Erst messen\./);
    expect(renderPage(page, { ...sampleSite, lang: "de" })).not.toMatch(/<h1 [^>]*lang=/);
  });

  it("says nothing about a comparison that nobody made", () => {
    const page = sampleIncidentPage();
    page.data.similar = { compared: 0, items: [], later: [], empty: "" };
    const html = renderPage(page, sampleSite);
    expect(html).not.toContain("Seen before?");
    expect(html).not.toContain("#similar");
  });

  it("sets the author's links apart and says honestly when nothing else was found", () => {
    const page = sampleIncidentPage();
    const item = page.data.similar.items[0];
    if (item === undefined) throw new Error("the sample has a similar issue");
    page.data.similar.items = [{ ...item, strength: "linked" }];
    page.data.similar.empty = "Nothing similar among 3 issues. The nearest shares only `api`.";
    const html = renderPage(page, sampleSite);
    expect(html).toContain("Linked by the author");
    expect(html).toContain("The nearest shares only <code>api</code>.");
    expect(html).not.toMatch(/(?:Strong|Possible) match/);
  });
});
