import type { Page } from "#model/page.ts";
import { hostile, hostileMeta, sampleCard, sampleCounts, sampleEntries } from "./hostile.fixture.ts";

/** For tests: a page of each layout of lessons, fixes and profiles. */
export function lessonPages(): Page[] {
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
      ...hostileMeta,
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
      ...hostileMeta,
      url: "/services/x/",
      layout: "profile",
      data: {
        ...{
          heading: hostile,
          eyebrow: hostile,
          description: hostile,
          parent: named,
          empty: hostile,
          entries: sampleEntries,
        },
        remarks: [{ text: hostile, url: "" }],
        sections: [{ id: "x", heading: hostile, note: hostile, items: [item], more: named }],
        ...{ cards: [source], severities: sampleCounts },
      },
    },
    {
      ...hostileMeta,
      url: "/on-this-day/",
      layout: "on-this-day",
      data: {
        ...{ asOf: "2025-06-01", picked: [source], reach: "week", days: [{ day: "05-04", cards: [source] }], dated: 1 },
        undated: { count: 1, url: "/on-this-day/undated/" },
      },
    },
  ];
}
