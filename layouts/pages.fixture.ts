import type { ActionBoard, ActionList, ActionRow } from "#model/actions.ts";
import { emptyIncident, type Incident } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import type { RankKey, SeverityCounts } from "#model/knowledge-base.ts";
import type { IncidentCard, Page, SiteInfo } from "#model/page.ts";

import { sampleStatisticsPages, sampleYears } from "./statistics-pages.fixture.ts";

/** What an attacker would write into every field that takes text. */
const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>' onload='alert(3)`;

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

export function severityCounts(counts: Partial<Record<RankKey, number>> = {}): SeverityCounts {
  return { "1": 0, "2": 0, "3": 0, "4": 0, unrated: 0, ...counts };
}

function sampleCard(more: Partial<IncidentCard> = {}): IncidentCard {
  return {
    id: "nt-abcde",
    url: "/i/nt-abcde/",
    title: hostile,
    takeaway: hostile,
    kind: "postmortem",
    kindName: hostile,
    severity: { rank: 2, label: hostile, scale: "SEV" },
    docStatus: "draft",
    incidentStatus: "active",
    statusLabel: hostile,
    day: "2025-05-04",
    tags: [{ name: hostile, url: "/tags/x/" }],
    services: [{ name: hostile, url: "/services/x/" }],
    openActions: 1,
    ...more,
  };
}

const counts = severityCounts({ "1": 1, unrated: 2 });
const entries = [{ name: hostile, url: "/tags/x/", count: 3, description: hostile, severities: counts }];
const meta = { title: hostile, description: hostile, indexed: true };

/** One page of every layout, full of hostile text. */
export const samplePages: Page[] = [
  {
    ...meta,
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
        severities: counts,
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
      tags: entries,
      services: entries,
    },
  },
  {
    ...meta,
    url: "/tags/x/",
    layout: "collection",
    data: {
      ...{ heading: hostile, eyebrow: hostile, description: hostile, cards: [sampleCard()], severities: counts },
      related: [{ name: hostile, url: "/tags/y/", count: 2 }],
      years: [{ year: "2025", url: "/incidents/2025/", count: 1 }],
      parent: { name: hostile, url: "/tags/" },
    },
  },
  { ...meta, url: "/tags/", layout: "index", data: { heading: hostile, description: hostile, entries } },
  ...sampleStatisticsPages(hostile, entries),
  sampleIncidentPage(),
  { ...meta, url: "/actions/", layout: "actions", data: sampleBoard("") },
  { ...meta, url: "/actions/owners/x/", layout: "actions", data: sampleBoard(hostile) },
  { ...meta, url: "/actions/owners/x/undated/", layout: "action-list", data: sampleActionList() },
  { ...meta, url: "/search/", layout: "search", data: { total: 3, newest: [sampleCard()] } },
  {
    ...meta,
    url: "/rules/x/",
    layout: "rule",
    data: { id: hostile, html: "<p>Why.</p>", levels: { draft: hostile, final: "error" } },
  },
  {
    ...meta,
    url: "/rules/",
    layout: "rules",
    data: { rules: [{ id: hostile, url: "/rules/x/", summary: hostile, levels: { draft: "note", final: hostile } }] },
  },
  ...lessonPages(),
  {
    ...meta,
    ...{ url: "/old/", layout: "redirect", indexed: false, data: { to: "/i/nt-abcde/", title: hostile } },
    og: { title: hostile, description: hostile, url: "/i/nt-abcde/", type: "article", publishedTime: "2025-05-04" },
  },
  {
    ...meta,
    ...{ url: "/i/nt-gone0/", layout: "tombstone", indexed: false },
    data: {
      ...{ kind: "withdrawn", title: hostile, day: "2026-02-03", text: hostile },
      links: [{ name: hostile, url: "/i/nt-abcde/", title: hostile }],
      parent: { name: hostile, url: "/incidents/" },
    },
  },
  {
    ...meta,
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
    ...meta,
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
    ...meta,
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
    ...meta,
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
  { ...meta, url: "/404.html", layout: "not-found", indexed: false, data: { total: 3 } },
];

function lessonPages(): Page[] {
  const named = { name: hostile, url: "/lessons/" };
  const source = sampleCard();
  const statement = { text: hostile, label: hostile, notes: [{ name: hostile, text: hostile }], code: false, source };
  const fix = {
    ...{ incident: "nt-abcde", n: 1, anchor: "fix", kind: "hotfix" as const, text: "", result: hostile },
    ...{
      commands: [hostile],
      files: [{ path: hostile, description: hostile }],
      config: [{ file: hostile, text: hostile }],
    },
    ...{ codeBefore: hostile, codeAfter: hostile, checks: { done: 1, of: 2 }, onlyForNow: true },
    ...{ errors: [{ name: hostile, url: "/fixes/errors/#e-x" }], url: "/i/nt-abcde/#fix", source },
  };
  const item = {
    ...{ name: hostile, url: "/causes/x/", id: "x-item", count: 2, code: true, detail: hostile, inferred: true },
    links: [{ name: hostile, url: "/i/nt-abcde/", day: "2025-05-04", note: hostile }],
  };
  return [
    {
      ...meta,
      url: "/lessons/",
      layout: "catalogue",
      data: {
        ...{ heading: hostile, eyebrow: hostile, description: hostile, parent: named, empty: hostile },
        remarks: [{ text: hostile, url: "/lessons/without/" }],
        nav: [{ label: hostile, items: [{ ...named, count: 2, current: true }] }],
        groups: [
          {
            ...{ id: "x", heading: hostile, count: 2, note: hostile, more: named, fixes: [fix] },
            statements: [
              { ...statement, url: "/i/nt-abcde/#l-1" },
              { ...statement, url: "/i/nt-abcde/#l-2", code: true },
            ],
          },
        ],
        pages: [
          { n: 1, url: "/lessons/", current: true },
          { n: 2, url: "/lessons/page-2/", current: false },
        ],
      },
    },
    {
      ...meta,
      url: "/services/x/",
      layout: "profile",
      data: {
        ...{ heading: hostile, eyebrow: hostile, description: hostile, parent: named, empty: hostile, entries },
        remarks: [{ text: hostile, url: "" }],
        sections: [{ id: "x", heading: hostile, note: hostile, items: [item], more: named }],
        ...{ cards: [source], severities: counts },
      },
    },
    {
      ...meta,
      url: "/on-this-day/",
      layout: "on-this-day",
      data: {
        ...{ asOf: "2025-06-01", picked: [source], reach: "week", days: [{ day: "05-04", cards: [source] }], dated: 1 },
        undated: { count: 1, url: "/on-this-day/undated/" },
      },
    },
  ];
}

function sampleActionList(): ActionList {
  const rows = sampleBoard(hostile).groups.flatMap((group) => group.rows);
  const pages = [1, 2].map((n) => ({ n, url: `/actions/owners/x/undated/page-${n}/`, current: n === 1 }));
  return {
    owner: hostile,
    heading: "Open without a date",
    boardUrl: "/actions/owners/x/",
    total: 300,
    rows: rows.slice(0, 2),
    pages,
  };
}

/** Three actions: one overdue, one whose date is implied, one closed with a reason. */
function sampleBoard(owner: string): ActionBoard {
  const who = { name: hostile, slug: "x", url: "/actions/owners/x/" };
  const row: ActionRow = {
    ...{ incident: "nt-abcde", anchor: "a-1", text: hostile, tier: "short", kind: "detect", state: "open" },
    ...{ conflict: true, due: "2025-01-01", dueFrom: "own", implied: false, overdue: true, since: "2024-05-04" },
    ...{ ageDays: 393, url: "/i/nt-abcde/#a-1", incidentUrl: "/i/nt-abcde/", incidentTitle: hostile, owners: [who] },
    services: [
      { name: hostile, slug: "s", url: "/services/s/" },
      { name: "b", slug: "b", url: "/services/b/" },
    ],
    tickets: [
      { role: "action", label: hostile, url: "javascript:alert(7)" },
      { role: "action", label: "https://www.example.org/acme/shop/issues/7", url: "https://www.example.org/7" },
    ],
  };
  const implied: ActionRow = { ...row, anchor: "a-2", tier: "long", implied: true, overdue: false, owners: [] };
  const closed: ActionRow = { ...row, anchor: "a-3", state: "closed", status: hostile, completed: "2025-05-01" };
  return {
    owner,
    groups: [
      { id: "overdue", heading: "Overdue", rows: [row], whole: null },
      { id: "soon", heading: "Due in 14 days", rows: [], whole: null },
      {
        ...{ id: "undated", heading: "Open without a date", rows: [implied] },
        whole: { url: "/actions/undated/", total: 2 },
      },
      { id: "unowned", heading: "Open without an owner", rows: [implied], whole: null },
      { id: "finished", heading: "Done recently", rows: [closed], whole: null },
    ],
    totals: {
      ...{ total: 3, open: 2, done: 0, closed: 1, overdue: 1, soon: 0, later: 0, undated: 1, implied: 1, unowned: 1 },
      ...{ conflicts: 1, documents: 3, documentsWithout: 2 },
    },
    owners: [{ ...who, open: 1, overdue: 1 }],
    boilerplate: [{ text: hostile, count: 4, open: 4, documents: [{ title: hostile, url: "/i/nt-abcde/" }] }],
    followups: { total: 2, open: 1 },
    ...{ finishedBefore: 1, finishedUndated: 1, calendar: "/actions.ics", sheet: "/actions.csv" },
    json: "/api/v1/actions.json",
    reviews: [
      { title: hostile, url: "/i/nt-abcde/", day: "2025-07-01" },
      { title: hostile, url: "/i/nt-abcde/", day: "2025-05-01" },
    ],
  };
}

export function sampleIncidentPage(): Extract<Page, { layout: "incident" }> {
  const instant = { raw: hostile, precision: "day", approx: false } as const;
  const incident = {
    ...emptyIncident("a.md", "nt-abcde"),
    ...{ title: hostile, lang: hostile, statusLabel: hostile, path: hostile },
    severity: { rank: 2, label: hostile, scale: "SEV" } as const,
    dates: { incident: instant, resolved: { ...instant, iso: "2025-05-04T10:00Z", precision: "minute" as const } },
    durations: { detect: 5, resolve: 60, stated: { raw: hostile }, source: "stated" as const },
    people: [{ role: "owner" as const, name: hostile }],
    refs: [{ role: "incident" as const, label: hostile, id: hostile, url: "javascript:alert(5)" }],
  };
  Object.assign(incident, hostileFields(instant));
  const card = sampleCard();
  const change = { day: "2025-05-06", author: hostile };
  return {
    ...meta,
    url: "/i/nt-abcde/",
    layout: "incident",
    data: {
      ...{ incident, card, html: `<p id="body">Body.</p>`, toc: [{ level: 2, text: hostile, anchor: "x" }] },
      similar: {
        ...{ compared: 3, later: [card], empty: hostile },
        items: [{ card, strength: "strong", reasons: [hostile], helped: hostile, openActions: [hostile] }],
      },
      ...{
        relations: [],
        again: [],
        before: [],
        backlinks: [card],
        permalink: "https://kb.example.org/kb/i/nt-abcde/",
        editUrl: "javascript:alert(6)",
      },
      reading: {
        ...{ minutes: 3, historyUrl: "javascript:alert(7)" },
        history: { last: change, first: change, authors: [hostile], changes: 1 },
        newer: { title: hostile, url: "/i/nt-bbbbb/", day: "2025-05-05" },
        older: { title: hostile, url: "/i/nt-ccccc/", day: "" },
      },
    },
  };
}

/** Everything that is shown around the body. */
function hostileFields(instant: Instant): Partial<Incident> {
  const block = { text: hostile, markdown: hostile };
  const url = "https://www.example.org/<script>";
  return {
    incidentStatus: "deferred",
    environment: [hostile],
    versions: [{ name: hostile, value: hostile }],
    category: [hostile],
    bugClass: hostile,
    expected: block,
    actual: block,
    decision: hostile,
    correlation: hostile,
    failurePoint: { text: hostile, file: hostile, line: 1, symbol: hostile },
    impact: {
      ...{ text: hostile, components: [hostile], dependencies: [], blastRadius: hostile, outcome: hostile },
      users: { raw: hostile, approx: false },
      business: { revenue: { raw: hostile }, sla: { raw: hostile }, reputation: { raw: hostile } },
    },
    fixes: [
      {
        ...{ kind: "hotfix", text: hostile, result: hostile, commands: [hostile], files: [], config: [] },
        verified: [{ text: hostile, ticked: true }],
      },
    ],
    hypotheses: [{ id: hostile, text: hostile, result: "rejected" }],
    options: [{ n: hostile, title: hostile, benefit: hostile, risk: hostile, decision: "accepted", reason: hostile }],
    monitoring: { during: [], added: [], alerts: [hostile] },
    signoff: [{ role: hostile, name: hostile, date: instant }],
    attachments: [{ file: hostile, description: hostile, exists: false }],
    refs: [
      { role: "incident", label: hostile, id: hostile, url: "javascript:alert(5)" },
      { role: "reference", label: hostile, url },
      { role: "reference", label: "", url: `${url}2` },
    ],
    template: { version: hostile },
    extra: { draftedBy: hostile },
  };
}
