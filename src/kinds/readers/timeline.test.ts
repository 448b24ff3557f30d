import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import type { Incident } from "#model/incident.ts";
import { readSource } from "#read/source.ts";
import { interpret } from "../interpret.ts";

function read(body: string): Incident {
  return interpret(readSource("a.md", `# Queue stopped\n\n**Incident Date**: 2026-02-03\n\n${body}`), defaultConfig);
}

/** `2026-02-03T14:30Z pager rings`. */
function rows(body: string): string[][] {
  return read(body).timeline.map((list) => list.map(({ when, event }) => `${when.iso ?? when.problem} ${event}`));
}

const both = ["2026-02-03T14:30Z pager rings", "2026-02-03T14:41Z queue drained"];

describe("readTimeline", () => {
  it.each([
    ["bullets", "- 14:30 UTC: pager rings\n- 14:41 UTC - queue drained"],
    ["bold times", "**14:30 UTC:** pager rings\n\n**14:41**: queue drained"],
    ["lines of a paragraph", "14:30 UTC pager rings\n14:41 UTC queue\ndrained"],
    ["text on the line below", "- 14:30 UTC:\n  pager rings\n- 14:41 UTC:\n  queue drained"],
    ["a table", "| Time (UTC) | Event |\n|---|---|\n| 14:30 | pager rings |\n| 14:41 | queue drained |"],
    ["a day above its rows", "All times in UTC.\n\n**2026-02-03**\n\n- 14:30 pager rings\n- 14:41 queue drained"],
    ["bullets below a day", "- 2026-02-03\n  - 14:30 UTC pager rings\n  - 14:41 UTC queue drained"],
    [
      "a day in a row of its own",
      "| Time (UTC) | Event |\n|---|---|\n| 2026-02-03 | |\n| 14:30 | pager rings |\n| 14:41 | queue drained |",
    ],
    ["times as headings", "_All times in UTC_\n\n### 14:30\n\npager rings\n\n### 2:41 PM\n\nqueue drained"],
    ["headings with the event", "### 14:30 UTC - pager rings\n\n### 14:41 UTC - queue drained"],
    ["times behind", "1. **pager rings** (3 February, 14:30 UTC)\n2. queue drained (14:41)"],
    ["a fence", "```\n- 14:30 UTC pager rings\n- 14:41 UTC queue drained\n```"],
    ["names of milestones", "- Detected: 14:30 UTC, pager rings\n- 14:41 UTC queue drained"],
  ])("reads %s", (shape, body) => {
    const expected = shape === "names of milestones" ? ["2026-02-03T14:30Z Detected: pager rings", both[1]] : both;
    expect(rows(`## Timeline\n\n${body}`)).toEqual([expected]);
  });

  it("takes days that stand beside the timeline into it, and goes on past midnight", () => {
    const body =
      "## Timeline\n\nAll times in UTC\n\n## February 3\n\n### 23:50\n\nslow\n\n### 00:10\n\ndown\n\n## February 5\n\n09:00\nup";
    expect(rows(body)).toEqual([["2026-02-03T23:50Z slow", "2026-02-04T00:10Z down", "2026-02-05T09:00Z up"]]);
    expect(read(body).rest).toEqual([]);
  });

  it("makes a timeline for each incident of a report", () => {
    const body =
      "## Timeline\n\n### February 3, 2026 - disk\n\n- 09:00 full\n- 09:10 cleaned\n\n### February 5, 2026 - lock\n\n- 10:00 held";
    expect(rows(body)).toEqual([["2026-02-03T09:00 full", "2026-02-03T09:10 cleaned"], ["2026-02-05T10:00 held"]]);
  });

  it("keeps the phases of one incident together", () => {
    expect(rows("## Timeline\n\n### First signs\n\n- 09:00 slow\n\n### The repair\n\n- 09:10 restarted")).toHaveLength(
      1,
    );
  });

  it("finds the timeline under another heading where no section is called so", () => {
    expect(
      rows("## What happened\n\n- 14:30 UTC pager rings\n- 14:41 UTC queue drained\n- 15:00 UTC closed"),
    ).toHaveLength(1);
    expect(rows("## Notes\n\n- the pager rang at 14:30\n- 5 users wrote")).toEqual([]);
  });

  it("takes durations and other values for no rows", () => {
    expect(rows("## Timeline\n\n**Duration:** 21:45 to 23:28 UTC\n\nIt was short.")).toEqual([]);
  });
});

describe("milestones", () => {
  const milestone = (event: string) => read(`## Timeline\n\n- 14:30 ${event}`).timeline[0]?.[0]?.milestone;
  it.each([
    ["first errors in the log", "started"],
    ["monitoring detects failing jobs", "detected"],
    ["the deploy was rolled back", "mitigated"],
    ["service fully recovered", "resolved"],
    ["incident resolved", "resolved"],
    ["root cause detected", undefined],
    ["the queue is not resolved yet", undefined],
    ["recovery script written", undefined],
    ["Kim looks at the graph. Later the incident was resolved.", undefined],
  ])("%s", (event, expected) => expect(milestone(event)).toBe(expected));
});
