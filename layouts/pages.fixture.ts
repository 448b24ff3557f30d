import type { Page, SiteInfo } from "#model/page.ts";
import { sampleActionList, sampleBoard } from "./action-pages.fixture.ts";
import { hostile, hostileMeta, sampleCard, sampleCounts, sampleEntries } from "./hostile.fixture.ts";
import { sampleIncidentPage } from "./incident-page.fixture.ts";
import { lessonPages } from "./lesson-pages.fixture.ts";
import { sampleStatisticsPages, sampleYears } from "./statistics-pages.fixture.ts";

export const sampleSite: SiteInfo = {
  title: hostile,
  description: hostile,
  lang: `en" onload="alert(4)`,
  baseUrl: "https://kb.example.org",
  pathPrefix: "/kb/",
  editUrl: "",
  imageHosts: [],
  asOf: "2025-06-01",
  count: 3,
  assets: { "theme.css": "/assets/theme-1.css", "site.js": "/assets/site-2.js", "theme.js": "/assets/theme-3.js" },
};

/** One page of every layout, full of hostile text. */
export const samplePages: Page[] = [
  {
    ...hostileMeta,
    url: "/",
    layout: "home",
    data: {
      ...{
        total: 3,
        since: "2019",
        newest: [sampleCard()],
        openActionCount: 2,
        overdueCount: 1,
        lessons: [{ text: hostile, url: "/i/nt-abcde/#l-1", source: hostile }],
        lessonCount: 2,
        recurring: [{ card: sampleCard(), times: 2, days: 43, openThen: 1 }],
        recurringCount: 2,
        onThisDay: { asOf: "2026-02-03", reach: "today", cards: [sampleCard()] },
        severities: sampleCounts,
        years: sampleYears(),
        nearMisses: [sampleCard()],
      },
      openActions: [
        {
          ...{ incident: "nt-abcde", anchor: "a-1", text: hostile, owners: [hostile], tier: "short" },
          ...{ due: "2025-01-01", implied: false, overdue: true, incidentTitle: hostile, url: "/i/nt-abcde/" },
          ...{ state: "open", conflict: false, tickets: [] },
        },
      ],
      tags: sampleEntries,
      services: sampleEntries,
    },
  },
  {
    ...hostileMeta,
    url: "/tags/x/",
    layout: "collection",
    data: {
      ...{ heading: hostile, eyebrow: hostile, description: hostile, cards: [sampleCard()], severities: sampleCounts },
      related: [{ name: hostile, url: "/tags/y/", count: 2 }],
      years: [{ year: "2025", url: "/incidents/2025/", count: 1 }],
      parent: { name: hostile, url: "/tags/" },
    },
  },
  {
    ...hostileMeta,
    url: "/tags/",
    layout: "index",
    data: { heading: hostile, description: hostile, entries: sampleEntries },
  },
  ...sampleStatisticsPages(hostile, sampleEntries),
  sampleIncidentPage(),
  { ...hostileMeta, url: "/actions/", layout: "actions", data: sampleBoard("") },
  { ...hostileMeta, url: "/actions/owners/x/", layout: "actions", data: sampleBoard(hostile) },
  { ...hostileMeta, url: "/actions/owners/x/undated/", layout: "action-list", data: sampleActionList() },
  { ...hostileMeta, url: "/search/", layout: "search", data: { total: 3, newest: [sampleCard()] } },
  {
    ...hostileMeta,
    url: "/rules/x/",
    layout: "rule",
    data: { id: hostile, html: "<p>Why.</p>", levels: { draft: hostile, final: "error" } },
  },
  {
    ...hostileMeta,
    url: "/rules/",
    layout: "rules",
    data: { rules: [{ id: hostile, url: "/rules/x/", summary: hostile, levels: { draft: "note", final: hostile } }] },
  },
  ...lessonPages(),
  {
    ...hostileMeta,
    ...{ url: "/old/", layout: "redirect", indexed: false, data: { to: "/i/nt-abcde/", title: hostile } },
    og: { title: hostile, description: hostile, url: "/i/nt-abcde/", type: "article", publishedTime: "2025-05-04" },
  },
  {
    ...hostileMeta,
    ...{ url: "/i/nt-gone0/", layout: "tombstone", indexed: false },
    data: {
      ...{ kind: "withdrawn", title: hostile, day: "2026-02-03", text: hostile },
      links: [{ name: hostile, url: "/i/nt-abcde/", title: hostile }],
      parent: { name: hostile, url: "/incidents/" },
    },
  },
  {
    ...hostileMeta,
    url: "/t/OPS-2/",
    layout: "ticket",
    data: {
      ...{ key: hostile, system: "other", systemName: hostile, sort: "ticket", url: "javascript:alert(7)" },
      ...{ documents: 1, total: 3, groups: [{ role: "mention", cards: [sampleCard()] }] },
      openActions: [
        {
          ...{ incident: "nt-abcde", anchor: "a-1", text: hostile, owners: [hostile], tier: "short" },
          ...{ implied: false, overdue: false, incidentTitle: hostile, url: "/i/nt-abcde/" },
          ...{ state: "open", conflict: false, tickets: [] },
        },
      ],
    },
  },
  {
    ...hostileMeta,
    url: "/tickets/",
    layout: "tickets",
    data: {
      ...{
        total: 3,
        without: { count: 1, url: "/tickets/without/" },
        autolink: { command: hostile, pattern: hostile, address: hostile },
      },
      groups: [
        {
          ...{ system: "jira", name: hostile, sort: "ticket" },
          tickets: [
            {
              ...{ key: hostile, page: "/t/OPS-2/", url: "javascript:alert(8)", documents: 1 },
              ...{
                roles: ["mention"],
                openActions: 1,
                told: { title: hostile, state: hostile, day: "2025-05-04", age: 3 },
              },
            },
          ],
        },
      ],
      badges: [
        { name: hostile, page: "/services/x/", badges: [{ url: "/badges/x.svg", alt: hostile, markdown: hostile }] },
      ],
    },
  },
  {
    ...hostileMeta,
    url: "/recurrence/",
    layout: "recurrence",
    data: {
      compared: 3,
      chains: [
        {
          reasons: [hostile],
          entries: [
            { card: sampleCard(), since: null },
            {
              card: sampleCard(),
              since: { days: 43, openThen: [{ text: hostile, url: "/i/nt-abcde/#a-1", completed: "" }] },
            },
          ],
          undated: [sampleCard()],
        },
      ],
      undated: [sampleCard()],
    },
  },
  {
    ...hostileMeta,
    url: "/about/",
    layout: "about",
    data: {
      ...{ documents: 3, since: "2019", undated: 1, rules: 2 },
      kinds: [{ name: hostile, url: "/kinds/rca/", count: 2 }],
      scale: [{ name: "Critical", url: "/severity/1/", documents: 2, labels: [{ label: hostile, count: 2 }] }],
      unread: [{ label: hostile, count: 1 }],
      ownWords: [{ word: hostile, rank: "High" }],
    },
  },
  { ...hostileMeta, url: "/404.html", layout: "not-found", indexed: false, data: { total: 3 } },
];
