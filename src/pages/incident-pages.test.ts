import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContentHistory } from "#model/history.ts";
import type { SimilarIndex } from "#model/knowledge-base.ts";
import type { PageOf, SiteFile } from "#model/page.ts";
import type { BodyLink } from "#model/record.ts";
import { resolveBodyLinks } from "./body-links.ts";
import { cardMaker } from "./cards.ts";
import { incidentPages } from "./incident-pages.ts";
import { type SampleDocument, sampleAction, sampleDay, sampleKnowledgeBase } from "./sample-knowledge-base.ts";

const link = (target: string, kind: BodyLink["kind"] = "link"): BodyLink => ({ kind, target, line: 1, column: 1 });

/** Lays out the first document; the pictures are those that exist. */
function layOut(
  documents: SampleDocument[],
  more: Parameters<typeof sampleKnowledgeBase>[1] = {},
  pictures: string[] = [],
  history: ContentHistory = { state: "none" },
) {
  const kb = sampleKnowledgeBase(documents, more);
  const attachment = (path: string) => (pictures.includes(path) ? `/repository/content/${path}` : undefined);
  const source = incidentPages(cardMaker([]), { contentFolder: "content", attachment, history });
  const [page] = source.pages(kb) as PageOf<"incident">[];
  if (page === undefined) throw new Error("no page");
  return { page, data: page.data, files: source.files(kb) as SiteFile[] };
}

describe("links between documents", () => {
  const target: SampleDocument = { id: "nt-bbbbb", path: "rcas/2024/b c.md", aliases: ["/old/b/"] };
  const linkTo = (written: string, config = {}) => {
    const html = '<p><a href="nt-link:0">text</a></p>';
    const document = { id: "nt-aaaaa", path: "rcas/a.md", html, links: [link(written)] };
    return layOut([document, target], { config }).data.html;
  };

  it("find a document by its path from here, from the content folder or from the repository, its id or an alias", () => {
    const ways = [
      "2024/b%20c.md",
      "./2024/b c.md",
      "../rcas/2024/b%20c.md",
      "../../content/rcas/2024/b%20c.md",
      "/rcas/2024/b%20c.md",
      "content/rcas/2024/b%20c.md",
      "/content/rcas/2024/b%20c.md",
      "2024/b%20c",
      "2024/b%20c.md?plain=1",
      "/i/nt-bbbbb/",
      "nt-bbbbb",
      "/old/b",
    ];
    for (const way of ways) expect(linkTo(way), way).toBe('<p><a href="/i/nt-bbbbb/">text</a></p>');
  });

  it("keep the anchor and come below the path prefix", () => {
    expect(linkTo("2024/b%20c.md#why-2", { pathPrefix: "/kb/" })).toContain('href="/kb/i/nt-bbbbb/#why-2"');
    expect(linkTo('2024/b%20c.md#a"b<é')).toContain('href="/i/nt-bbbbb/#a%22b%3C%C3%A9"');
    expect(linkTo("2024/b%20c.md#%C3%A9")).toContain("#%C3%A9");
  });

  it("keep their text and lead nowhere when there is no such document", () => {
    for (const way of ["b.md", "../../../rcas/2024/b c.md", "2024/b%ZZ.md", "?x", "/etc/passwd", "constructor"]) {
      expect(linkTo(way), way).toBe('<p><a class="link-broken">text</a></p>');
    }
  });

  it("are listed on the page that they lead to", () => {
    const from = { id: "nt-bbbbb", path: "b.md", links: [link("a.md"), link("a.md#x"), link("b.md")] };
    const mention = { id: "nt-ccccc", path: "c.md", refs: [{ role: "related" as const, label: "A", id: "nt-aaaaa" }] };
    const { data } = layOut([{ id: "nt-aaaaa", path: "a.md" }, from, mention]);
    expect(data.backlinks.map(({ id }) => id)).toEqual(["nt-bbbbb", "nt-ccccc"]);
  });
});

describe("pictures", () => {
  const show = (targets: string[], pictures: string[], html?: string) => {
    const images = targets.map((_, index) => `<img src="nt-link:${index}" alt="a > b &#x22;c&#x22;">`).join("");
    const links = targets.map((target) => link(target, "image"));
    return layOut([{ id: "nt-aaaaa", path: "rcas/a.md", html: html ?? images, links }], {}, pictures);
  };

  it("come to lie beside the page", () => {
    const { data, files } = show(["img/CPU load.PNG", "../top.webp"], ["rcas/img/CPU load.PNG", "top.webp"]);
    expect(data.html).toContain('<img src="/i/nt-aaaaa/CPU-load.png"');
    expect(files).toEqual([
      { url: "/i/nt-aaaaa/CPU-load.png", body: { copyOf: "/repository/content/rcas/img/CPU load.PNG" } },
      { url: "/i/nt-aaaaa/top.webp", body: { copyOf: "/repository/content/top.webp" } },
    ]);
  });

  it("of one name in two folders both survive, and one that is shown twice is copied once", () => {
    const { data, files } = show(["x/a.png", "y/A.png", "x/a.png"], ["rcas/x/a.png", "rcas/y/A.png"]);
    expect(files.map(({ url }) => url)).toEqual(["/i/nt-aaaaa/a.png", "/i/nt-aaaaa/A-2.png"]);
    expect(data.html.match(/src="[^"]*"/g)).toEqual([
      'src="/i/nt-aaaaa/a.png"',
      'src="/i/nt-aaaaa/A-2.png"',
      'src="/i/nt-aaaaa/a.png"',
    ]);
  });

  it("that are not there, or could carry a script, become their text", () => {
    const { data, files } = show(["gone.png", "chart.svg"], ["rcas/chart.svg"]);
    const text = '<span class="image-missing">a > b &#x22;c&#x22;</span>';
    expect(data.html).toBe(text + text);
    expect(files).toEqual([]);
    expect(show(["<i>.png"], [], '<img src="nt-link:0" alt="">').data.html).toBe(
      '<span class="image-missing">&lt;i&gt;.png</span>',
    );
    expect(show(["x.png"], [], '<img src="nt-link:0" alt="<script>">').data.html).not.toContain("<script>");
  });

  it("can be linked to", () => {
    const html = '<a href="nt-link:0" title="x>y">full size</a>';
    expect(show(["a.png"], ["rcas/a.png"], html).data.html).toBe(
      '<a href="/i/nt-aaaaa/a.png" title="x>y">full size</a>',
    );
  });
});

it("says which of the files that the author lists are there", () => {
  const listed = (file: string) => ({ file, description: "", exists: false });
  const attachments = [listed("drill.csv"), listed("../top.log"), listed("gone.txt"), listed("../../outside.txt")];
  // A document that is not published is not there for its readers.
  attachments.push(listed("hidden.md"));
  const there = ["rcas/drill.csv", "top.log", "rcas/hidden.md"];
  const { data } = layOut([{ id: "nt-aaaaa", path: "rcas/a.md", attachments }], {}, there);
  expect(data.incident.attachments.map(({ exists }) => exists)).toEqual([true, true, false, false, false]);
});

it("changes nothing but tags that hold a marker", () => {
  const piece = fc.constantFrom(
    ' href="nt-link:0"',
    '<code>href="nt-link:1"</code>',
    '<b title="<a href=&#x22;nt-link:0&#x22;>">',
    "text > ' &lt;",
    "<br>",
    "</b>",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const html = pieces.join("");
      expect(resolveBodyLinks(html, () => ({ url: "/elsewhere/", written: "" }))).toBe(html);
    }),
  );
});

describe("similar issues", () => {
  const index = (more: Partial<SimilarIndex>): SimilarIndex => ({
    compared: 212,
    of: {},
    nearest: {},
    later: {},
    ...more,
  });
  const evidence = [
    { kind: "code" as const, value: "23505", df: 2, weight: 4 },
    { kind: "tag" as const, value: "race-condition", df: 4, weight: 3 },
    { kind: "service" as const, value: "payments", df: 9, weight: 2 },
    { kind: "terms" as const, value: "conntrack, enobufs, nf", df: 3, weight: 1 },
  ];
  const other: SampleDocument = {
    id: "nt-bbbbb",
    path: "b.md",
    fixes: [
      { kind: "permanent", text: "Unique key", commands: [], files: [], config: [], verified: [] },
      {
        kind: "mitigation",
        text: "Switched the consumer off\nfor a day",
        commands: [],
        files: [],
        config: [],
        verified: [],
      },
    ],
    actions: [
      sampleAction("Idempotency key", { due: sampleDay("2025-12-30") }),
      sampleAction("Write it down", { done: true, anchor: "a-2" }),
      sampleAction("Load test", { anchor: "a-3" }),
      sampleAction("Drill", { anchor: "a-4", due: sampleDay("2026-06-01"), dueFrom: "implied" }),
    ],
  };
  const boxOf = (similar: SimilarIndex) => layOut([{ id: "nt-aaaaa", path: "a.md" }, other], { similar }).data.similar;

  it("say why, what helped and what is still open", () => {
    const of = { "nt-aaaaa": [{ id: "nt-bbbbb", strength: "strong" as const, score: 10, evidence }] };
    const box = boxOf(index({ of, later: { "nt-aaaaa": ["nt-bbbbb", "nt-gone0"] } }));
    expect(box.items).toMatchObject([
      {
        card: { id: "nt-bbbbb" },
        strength: "strong",
        reasons: [
          "Same error code 23505 (2 issues have it)",
          "both tagged race-condition (4 of 212)",
          "both in payments",
          "both mention `conntrack`, `enobufs`, `nf`",
        ],
        helped: "Switched the consumer off",
        openActions: ["Idempotency key (overdue 61 days)", "Drill (by about 2026-06-01)", "Load test"],
      },
    ]);
    expect(box).toMatchObject({ compared: 212, empty: "" });
    expect(box.later.map(({ id }) => id)).toEqual(["nt-bbbbb"]);
  });

  it("do not repeat that the author linked them", () => {
    const author = { kind: "author" as const, value: "b.md", df: 1, weight: 0 };
    const of = {
      "nt-aaaaa": [
        { id: "nt-bbbbb", strength: "linked" as const, score: 10, evidence: [author, ...evidence.slice(1, 2)] },
      ],
    };
    const box = boxOf(index({ of }));
    expect(box.items[0]?.reasons).toEqual(["both tagged race-condition (4 of 212)"]);
    expect(box.empty).toBe("Nothing similar among 212 issues.");
  });

  it("admit that there are none, and how near the nearest came", () => {
    expect(boxOf(index({ nearest: { "nt-aaaaa": { value: "api", share: 0.414 } } })).empty).toBe(
      "Nothing similar among 212 issues. The nearest shares only `api`, which 41% of issues have.",
    );
    expect(boxOf(index({ compared: 1 })).empty).toBe("There is no other issue to compare with yet.");
  });
});

it("knows its permalink and where it is edited", () => {
  const documents = [{ id: "nt-aaaaa", path: "rcas/a b#1.md" }];
  expect(layOut(documents).data).toMatchObject({ permalink: "/i/nt-aaaaa/", editUrl: "" });
  const config = {
    baseUrl: "https://kb.example.org",
    pathPrefix: "/kb/",
    editUrl: "https://git.example.org/edit/{branch}/content/{path}",
    historyUrl: "https://git.example.org/commits/{path}?ref={branch}&from={branch}",
    branch: "team/next #2",
  };
  expect(layOut(documents, { config }).data).toMatchObject({
    permalink: "https://kb.example.org/kb/i/nt-aaaaa/",
    editUrl: "https://git.example.org/edit/team/next%20%232/content/rcas/a%20b%231.md",
    reading: {
      historyUrl: "https://git.example.org/commits/rcas/a%20b%231.md?ref=team/next%20%232&from=team/next%20%232",
    },
  });
});

it("tells the history of its own file, that nobody knows it, or nothing", () => {
  const documents = [{ id: "nt-aaaaa", path: "rcas/a.md" }];
  const change = { day: "2025-01-02", author: "Ada" };
  const own = { last: change, first: change, authors: ["Ada"], changes: 1 };
  const told = (history: ContentHistory) => layOut(documents, {}, [], history).data.reading.history;
  expect(told({ state: "known", of: new Map([["rcas/a.md", own]]) })).toEqual(own);
  expect(told({ state: "known", of: new Map([["a.md", own]]) })).toBeNull();
  expect(told({ state: "unknown" })).toBe("unknown");
  expect(told({ state: "none" })).toBeNull();
});

it("has the newer and the older issue of the list of all beside it", () => {
  const dated = (id: string, day: string): SampleDocument => ({
    ...{ id, path: `${id}.md`, title: `On ${day}` },
    dates: { incident: sampleDay(day) },
  });
  const documents = [dated("nt-bbbbb", "2025-05-01"), dated("nt-aaaaa", "2025-03-01"), dated("nt-ccccc", "2025-01-01")];
  const kb = sampleKnowledgeBase(documents);
  const source = incidentPages(cardMaker([]), {
    ...{ contentFolder: "content", attachment: () => undefined, history: { state: "none" } },
  });
  const steps = (source.pages(kb) as PageOf<"incident">[]).map(({ url, data: { reading } }) => [
    url,
    reading.newer?.url,
    reading.older?.title,
  ]);
  expect(steps.sort()).toEqual([
    ["/i/nt-aaaaa/", "/i/nt-bbbbb/", "On 2025-01-01"],
    ["/i/nt-bbbbb/", undefined, "On 2025-03-01"],
    ["/i/nt-ccccc/", "/i/nt-aaaaa/", undefined],
  ]);
});
