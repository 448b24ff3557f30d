import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { readSource } from "#read/source.ts";
import { interpret } from "./interpret.ts";

function dates(text: string, path = "a.md") {
  const { incident, written } = interpret(readSource(path, text), defaultConfig).dates;
  return [incident?.iso, written?.iso];
}

describe("the day of an incident", () => {
  it.each([
    ["the title", "# Queue stopped on 3 Feb 2026\n", "2026-02-03"],
    ["the title, which has a range", "# Queue stopped - February 3-5, 2026\n", "2026-02-03"],
    [
      "the first sentence",
      "# Queue stopped\n\nOn Tuesday, February 3rd, 2026 at 14:30 UTC the queue stopped for an hour.\n",
      "2026-02-03T14:30Z",
    ],
    [
      "the first sentence of the summary",
      "# Queue stopped\n\n## Summary\n\nBetween 3 and 5 February 2026 the queue stopped.\n",
      "2026-02-03",
    ],
    [
      "the timeline",
      "# Queue stopped\n\n## Timeline\n\n- 2026-02-02 09:00 deploy\n- 2026-02-03 10:00 first errors\n",
      "2026-02-03",
    ],
    ["the month in the title", "# Queue stopped (February 2026)\n", "2026-02"],
  ])("comes from %s", (_, text, expected) => expect(dates(text)[0]).toBe(expected));

  it("is near the day of the report where the sentence has no year", () => {
    const text =
      "---\ndate: 2026-01-09\n---\n# Queue stopped\n\nOn December 30, the queue stopped for an hour and a half.\n";
    expect(dates(text)).toEqual(["2025-12-30", "2026-01-09"]);
  });

  it("is not guessed from prose further on, nor from the name of the file", () => {
    const text = "# Queue stopped\n\nThe queue stopped. We had seen the same on 3 February 2026 already.\n";
    expect(dates(text, "2026-03-01-queue.md")).toEqual([undefined, "2026-03-01"]);
  });

  it("is the date of a status page's front matter", () => {
    expect(dates("---\ntitle: Down\ndate: 2026-02-03 10:00:00\nresolvedWhen: 2026-02-03 11:00:00\n---\n")[0]).toBe(
      "2026-02-03T10:00:00",
    );
  });

  it("is not the day of the postmortem", () => {
    expect(dates("# Queue stopped\n\n**Postmortem Date**: 2026-02-05\n")).toEqual([undefined, "2026-02-05"]);
  });
});
