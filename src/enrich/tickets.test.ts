import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import type { Config } from "#model/config.ts";
import type { TicketIndex } from "#model/tickets.ts";
import { recordDocument } from "#records/document.ts";
import { gatherKnowledgeBase } from "#records/gather.ts";
import { ticketIndex } from "./tickets.ts";

async function indexOf(documents: Record<string, string>, more: Partial<Config> = {}): Promise<TicketIndex> {
  const config = { ...defaultConfig, ...more };
  const records = await Promise.all(
    Object.entries(documents).map(([id, text]) =>
      recordDocument(`${id}.md`, new TextEncoder().encode(`---\nid: ${id}\n---\n${text}`), config),
    ),
  );
  return ticketIndex().enrich(gatherKnowledgeBase(records, config, "2026-03-01")) as TicketIndex;
}

function rolesOf({ entries }: TicketIndex): Record<string, string[]> {
  return Object.fromEntries(
    entries.map(({ key, edges }) => [key, edges.map(({ incident, role }) => `${incident} ${role}`)]),
  );
}

const jira = { system: "jira", key: "PROJ", url: "https://acme.example/browse/{id}" } as const;
const github = { system: "github", repo: "acme/shop" } as const;

describe("roles by place", () => {
  it("are the strongest that a document gives", async () => {
    const index = await indexOf(
      {
        "nt-aaaaa": [
          "# Mail was late",
          "**Incident ID**: PROJ-1",
          "## Summary\n\nPROJ-1 and PROJ-2 and PROJ-3.",
          "## Code Changes\n\n- PR #7",
          "## Action items\n\n- [ ] Add an alert, see PROJ-3 (PROJ-4)\n- [ ] Watch the queue\n  - **Issue**: PROJ-5",
          "## Related Issues\n\n- PROJ-6",
        ].join("\n\n"),
        "nt-bbbbb": "# Search was slow\n\nAs in PROJ-1.",
      },
      { tickets: [jira, github] },
    );
    expect(rolesOf(index)).toEqual({
      "PROJ-1": ["nt-aaaaa incident", "nt-bbbbb mention"],
      "PROJ-2": ["nt-aaaaa mention"],
      "PROJ-3": ["nt-aaaaa action"],
      "PROJ-4": ["nt-aaaaa action"],
      "PROJ-5": ["nt-aaaaa action"],
      "PROJ-6": ["nt-aaaaa incident"],
      "acme/shop#7": ["nt-aaaaa fix"],
    });
    expect(index.own["nt-aaaaa"]).toEqual(["PROJ-1", "PROJ-6"]);
    expect(index.entries.find(({ key }) => key === "PROJ-5")?.edges[0]?.actions).toEqual(["a-2"]);
  });
});

describe("where references are looked for", () => {
  it("is not code, formulas, the text of links or what the template left, but is where links lead", async () => {
    const index = await indexOf(
      {
        "nt-aaaaa": [
          "# A title with PROJ-10",
          "`PROJ-1` [PROJ-2](https://example.org/) $PROJ-3$ https://example.org/PROJ-4 [it](https://github.com/a/b/issues/5)",
          "```\nPROJ-6\n```",
          "`other/repo#8`",
          "[unused]: https://github.com/a/b/pull/9",
        ].join("\n\n"),
      },
      { tickets: [jira] },
    );
    expect(Object.keys(rolesOf(index))).toEqual(["PROJ-10", "a/b#5", "a/b#9", "other/repo#8"]);
  });

  it("knows a tracker by one address in another document, and nothing by a look-alike", async () => {
    const index = await indexOf({
      "nt-aaaaa": "# One\n\nhttps://x.example/browse/TEAX-3",
      "nt-bbbbb": "# Two\n\nTEAX-9, UTF-8, SHA-256, EIP-1271, OPS-4, CVE-2024-1234",
    });
    expect(index.entries.map(({ key, url }) => [key, url])).toEqual([
      ["CVE-2024-1234", "https://www.cve.org/CVERecord?id=CVE-2024-1234"],
      ["TEAX-3", "https://x.example/browse/TEAX-3"],
      ["TEAX-9", "https://x.example/browse/TEAX-9"],
    ]);
  });

  it("believes a field that asks for a ticket, and then the same key elsewhere", async () => {
    const index = await indexOf({
      "nt-aaaaa": "# One\n\n**Incident ID**: OPS-4",
      "nt-bbbbb": "# Two\n\nAs in OPS-4, not as in OPS-5.",
    });
    expect(rolesOf(index)).toEqual({ "OPS-4": ["nt-aaaaa incident", "nt-bbbbb mention"] });
  });

  it("keeps tickets of one name in two systems apart", async () => {
    const index = await indexOf({
      "nt-aaaaa":
        "# One\n\nhttps://github.com/a/b/issues/1 https://gitlab.com/a/b/-/issues/1 https://github.com/A/B/pull/1",
    });
    expect(index.entries.map(({ key, page }) => [key, page])).toEqual([
      ["a/b#1", "/t/a/b/1/"],
      ["gitlab:a/b#1", "/t/gitlab/a/b/1/"],
    ]);
  });
});
