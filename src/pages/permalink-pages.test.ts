import { describe, expect, it } from "vitest";
import type { Page } from "#model/page.ts";
import { parseLedger } from "#permalinks/parse-ledger.ts";
import { cardMaker } from "./cards.ts";
import { incidentPages } from "./incident-pages.ts";
import { layOutPages, type Site } from "./lay-out.ts";
import { nearMap } from "./near-map.ts";
import { openGraph } from "./open-graph.ts";
import { permalinkPages } from "./permalink-pages.ts";
import { redirectFiles } from "./redirect-files.ts";
import { type SampleDocument, sampleDay, sampleKnowledgeBase } from "./sample-knowledge-base.ts";
import { tagPages } from "./tag-pages.ts";

const cardsOf = cardMaker([]);
const sources = [
  incidentPages(cardsOf, { contentFolder: "content", attachment: () => undefined, history: { state: "none" } }),
  tagPages(cardsOf),
  permalinkPages(cardsOf),
];

function site(documents: SampleDocument[], ledger = "", config = {}): Site {
  const kb = sampleKnowledgeBase(documents, { config });
  return layOutPages({ ...kb, ledger: parseLedger(ledger) }, sources);
}

const shown = ({ pages }: Site) =>
  pages.flatMap((page) =>
    page.layout === "redirect"
      ? [`${page.url} -> ${page.data.to}`]
      : page.layout === "tombstone"
        ? [`${page.url} ${page.data.kind}`]
        : [],
  );
const body = ({ files }: Site, url: string) => String(files.find((file) => file.url === url)?.body);

describe("addresses without a page", () => {
  it("forward, or say what became of them; a page wins over both", () => {
    const laid = site(
      [
        {
          id: "nt-aaaaa",
          path: "a.md",
          aliases: ["/old", "/old/deeper/x.html", "/i/nt-bbbbb/", "/pair", "/pair.html"],
          tags: ["k8s"],
        },
      ],
      [
        "/i/nt-aaaaa/ nt-aaaaa 2026-01-05",
        "/i/nt-ccccc/ nt-ccccc 2026-01-05 withdrawn 2026-02-03 merged into nt-aaaaa, not nt-zzzzz",
        "/i/nt-ddddd/ nt-ddddd 2026-01-05",
        "/tags/kafka/ - 2026-01-05",
        "/tags/kubernetes/ - 2026-01-05",
        "/tags/k8s/ - 2026-01-05",
      ].join("\n"),
      { tags: { aliases: { kubernetes: "k8s" }, descriptions: {}, closed: false } },
    );
    expect(shown(laid)).toEqual([
      "/i/nt-bbbbb/ -> /i/nt-aaaaa/",
      "/i/nt-ccccc/ withdrawn",
      "/i/nt-ddddd/ absent",
      "/old/ -> /i/nt-aaaaa/",
      "/old/deeper/x.html -> /i/nt-aaaaa/",
      "/pair.html -> /i/nt-aaaaa/",
      "/pair/ -> /i/nt-aaaaa/",
      "/tags/kafka/ list",
      "/tags/kubernetes/ -> /tags/k8s/",
    ]);
    const withdrawn = laid.pages.find(({ url }) => url === "/i/nt-ccccc/");
    expect(withdrawn?.data).toMatchObject({ day: "2026-02-03", title: "", links: [{ name: "nt-aaaaa" }] });
    expect(JSON.parse(body(laid, "/permalinks.map.json")).redirects).toContainEqual(["/old/", "/i/nt-aaaaa/"]);
  });

  it("lets the page for missing addresses guess lists of every sort, but not their later pages", () => {
    const page = (url: string, layout: string) => ({ url, layout }) as Page;
    const { body: map } = nearMap(
      [
        page("/i/nt-aaaaa/", "incident"),
        page("/services/checkout/", "profile"),
        page("/lessons/insight/", "catalogue"),
        page("/lessons/insight/page-2/", "catalogue"),
        page("/tags/", "tags"),
        page("/rules/x/", "rule"),
      ],
      [],
    );
    expect(JSON.parse(String(map))).toEqual({
      ids: ["nt-aaaaa"],
      pages: ["/services/checkout/", "/lessons/insight/", "/tags/"],
      redirects: [],
    });
  });

  it("never claim what another page has, or a folder that is a file elsewhere", () => {
    const taken = {
      id: "mine",
      pages: () => [],
      files: () => [
        { url: "/report", body: "" },
        { url: "/Data/x.json", body: "" },
      ],
    };
    const kb = sampleKnowledgeBase([
      { id: "nt-aaaaa", path: "a.md", aliases: ["/report/", "/REPORT/x/", "/data/", "/data/X.json/"] },
    ]);
    expect(shown(layOutPages(kb, [taken, ...sources]))).toEqual(["/data/ -> /i/nt-aaaaa/"]);
  });

  it("say the same of a document that is hidden and of one that is gone", () => {
    const ledger = "/i/nt-bbbbb/ nt-bbbbb 2026-01-05\n/old/ nt-bbbbb 2026-01-05\n";
    const [open, hidden] = [
      { id: "nt-aaaaa", path: "a.md" },
      { id: "nt-bbbbb", path: "b.md", title: "Secret", aliases: ["/old/"] },
    ];
    const laid = site([open], ledger);
    expect(shown(laid)).toEqual(["/i/nt-bbbbb/ absent", "/old/ absent"]);
    expect(JSON.stringify(laid)).not.toMatch(/Secret|restricted|internal/);
    expect(shown(site([open, hidden], ledger))).toEqual(["/old/ -> /i/nt-bbbbb/"]);
  });
});

describe("redirectFiles", () => {
  const [netlify = "", nginx = "", apache = ""] = redirectFiles(
    [
      { from: "/a b/größe/", to: "/i/nt-aaaaa/" },
      { from: "/$\u007bHOME}/$1.(x)/", to: "/i/nt-aaaaa/" },
      { from: "/Case/", to: "/i/nt-aaaaa/" },
      { from: "/case/", to: "/i/nt-bbbbb/" },
      { from: "/it's/x.html", to: "/i/nt-aaaaa/" },
    ],
    "/kb/",
  ).map(({ body: text }) => String(text));
  const rules = (text: string) => text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

  it("for Netlify and Cloudflare: three words a line, percent-encoded", () => {
    for (const line of rules(netlify)) expect(line).toMatch(/^\/kb\/[A-Za-z0-9%/.()'_-]+ \/kb\/i\/nt-\w{5}\/ 301$/);
    expect(netlify).toContain("/kb/a%20b/gr%C3%B6%C3%9Fe/ /kb/i/nt-aaaaa/ 301");
  });

  it("for nginx: quoted pairs, each key once without regard to case", () => {
    const keys = rules(nginx).map((line) => /^"([^"\\]+)" "\/kb\/i\/nt-\w{5}\/";$/.exec(line)?.[1]);
    expect(keys).not.toContain(undefined);
    expect(new Set(keys.map((key) => key?.toLowerCase())).size).toBe(keys.length);
  });

  it("for Apache: patterns that match just the address, and no variable", () => {
    for (const line of rules(apache)) expect(line).not.toMatch(/\$\{|\$\d/);
    const patterns = rules(apache).map(
      (line) => new RegExp(/^RedirectMatch 301 "(.+)" "[^"]+"$/.exec(line)?.[1] ?? "(?!)"),
    );
    const matching = (path: string) => patterns.filter((pattern) => pattern.test(path)).length;
    expect(matching("/kb/$\u007bHOME}/$1.(x)")).toBe(1);
    expect(matching("/kb/$\u007bHOME}/$1.(x)/")).toBe(1);
    expect(matching("/kb/$\u007bHOME}/$1-(x)/")).toBe(0);
    expect(matching("/kb/a b/größe/deeper/")).toBe(0);
    expect(matching("/other/kb/it's/x.html")).toBe(0);
  });
});

it("openGraph tells severity, service, duration and lesson", () => {
  const kb = sampleKnowledgeBase([
    {
      ...{ id: "nt-aaaaa", path: "a.md", title: "Queue full", takeaway: "Bound it.", services: ["payments"] },
      severity: { rank: 2, label: "SEV2", scale: "SEV" },
      dates: { incident: sampleDay("2026-01-03") },
    },
    { id: "nt-bbbbb", path: "b.md", title: "" },
  ]);
  const [full, bare] = cardsOf(kb).all;
  const durations = (minutes: number) => (full ? openGraph(full, { resolve: minutes }).description : "");
  expect([47, 120, 1127, 4560].map(durations)).toEqual([
    "SEV2 · payments · 47 min · Bound it.",
    "SEV2 · payments · 2 h · Bound it.",
    "SEV2 · payments · 18 h 47 min · Bound it.",
    "SEV2 · payments · 3 d 4 h · Bound it.",
  ]);
  expect(bare && openGraph(bare, {})).toEqual({
    ...{ title: "nt-bbbbb", description: "", url: "/i/nt-bbbbb/", type: "article", publishedTime: "" },
  });
});
