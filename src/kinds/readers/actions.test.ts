import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import type { Action } from "#model/incident.ts";
import { readSource } from "#read/source.ts";
import { interpret } from "../interpret.ts";

function actions(body: string, heading = "## Action items"): Action[] {
  return interpret(readSource("a.md", `# Queue stopped\n\n${heading}\n\n${body}\n`), defaultConfig).actions;
}

describe("readActions", () => {
  it.each([
    ["a bullet", "- Add an alert (owner: Kim, due 2026-03-01, OPS-12)"],
    ["a bullet whose brackets end with the date", "- OPS-12: Add an alert (owner: Kim, due 2026-03-01)"],
    ["a handle", "- OPS-12: Add an alert @Kim, due: March 1, 2026"],
    ["details", "- Add an alert [OPS-12](https://t.example/browse/OPS-12)\n  - Owner: Kim\n  - Due: 2026-03-01"],
    [
      "a table",
      "| Action | Type | Who | Bug # | Due Date |\n|---|---|---|---|---|\n| Add an alert | x | Kim | OPS-12 | 2026-03-01 |",
    ],
    ["a heading", "### 1) Add an alert `@Kim`\n\nFor OPS-12, due by 2026-03-01."],
    ["a paragraph", "**Action item:** Add an alert for OPS-12. Owner: @Kim. Due: 2026-03-01"],
  ])("reads %s", (_, body) => {
    const [action, ...more] = actions(body);
    expect(more).toEqual([]);
    expect(action).toMatchObject({ owners: ["Kim"], due: { iso: "2026-03-01" }, dueFrom: "own", done: false });
    expect(`${action?.title} ${action?.text}`).toContain("Add an alert");
    expect(action?.tickets.map(({ id }) => id)).toEqual(["OPS-12"]);
  });

  it.each([
    ["- Add an alert. Owner: Kim, Mara.", ["Kim", "Mara"]],
    ["- Add an alert (owner: Kim, Mara Lind, Ada)", ["Kim", "Mara Lind", "Ada"]],
    ["- Add an alert. Owner: Kim and Mara, due: 2026-03-01", ["Kim", "Mara"]],
    ["- Add an alert. Owner: Kim, March 2026", ["Kim"]],
    ["- Add an alert. Owner: Kim, Monday.", ["Kim"]],
    ["- Add an alert. Owner: Kim, Done.", ["Kim"]],
    ["- Add an alert. Owner: Kim, High priority", ["Kim"]],
  ])("finds every owner in %s", (body, owners) => {
    expect(actions(body)[0]?.owners).toEqual(owners);
  });

  it.each([
    ["- ✅ Add an alert", true],
    ["- [x] Add an alert", true],
    ["- DONE: Add an alert", true],
    ["- Add an alert (completed)", true],
    ["- TODO Add an alert", false],
    ["- ⬜ Add an alert", false],
    ["| Action | Bug |\n|---|---|\n| Add an alert | 512 **DONE** |", true],
    ["| Action | Bug |\n|---|---|\n| Add an alert | 512 **TODO** |", false],
    ["| Action | Status |\n|---|---|\n| Add an alert | To do |", false],
  ])("%s", (body, done) => {
    expect(actions(body)).toMatchObject([{ done }]);
    expect(actions(body)[0]?.text).toMatch(/^Add an alert/);
  });

  it("knows tiers and sorts from the headings, and what a heading says of all", () => {
    const body =
      "### Immediate actions (completed)\n\n- Restart\n\n### Long-term improvements\n\n- Rewrite\n\n### Detection\n\n- Alert";
    expect(actions(body, "## Remediation")).toMatchObject([
      { tier: "immediate", done: true, text: "Restart" },
      { tier: "long", done: false, text: "Rewrite" },
    ]);
    expect(actions("**Prevent:**\n\n- Limit\n\n**Detect:**\n\n- Alert")).toMatchObject([
      { kind: "prevent" },
      { kind: "detect" },
    ]);
  });

  it("takes the bullets below a group, links to issues, and no blank boxes", () => {
    expect(actions("- Monitoring:\n  - Alert on size\n  - Alert on age")).toHaveLength(2);
    expect(actions("- Alert https://github.com/a/b/issues/9")[0]?.tickets).toMatchObject([
      { url: "https://github.com/a/b/issues/9" },
    ]);
    expect(actions("- [ ] \n- None")).toEqual([]);
  });

  it("leaves the bullets below a number to it", () => {
    const body = "1. **Alert**\n\n- on size\n- on age\n\n2. **Limit**\n\n- per tenant\n";
    expect(actions(body).map(({ text }) => text)).toEqual(["Alert", "Limit"]);
  });

  it("takes the steps below a bullet one by one, and not what only explains it", () => {
    const steps = "- Cover the probes\n  - Write to the teams\n  - [x] Add a dashboard\n- Alert on age";
    expect(actions(steps).map(({ text, done }) => [text, done])).toEqual([
      ["Cover the probes", false],
      ["Write to the teams", false],
      ["Add a dashboard", true],
      ["Alert on age", false],
    ]);
    const explained = [
      "- Alert on age\n  - This would have told us an hour earlier\n  - https://github.com/a/b/issues/9\n  - Owner: Kim",
      "- **Alert on age**: page after 5 minutes\n  - **Owner**: Kim\n  - on the old queue first",
      "1. Alert on age\n   - on the old queue first",
      "- Alert on age\n  1. Open the dashboard\n  2. Add the alert",
    ];
    for (const body of explained) expect(actions(body), body).toHaveLength(1);
    expect(actions("1. Cover the probes\n   - [ ] Write to the teams")).toHaveLength(2);
    const [parent, step] = actions("- Cover the probes\n  - Write to the teams, see https://github.com/a/b/issues/9");
    expect([parent?.tickets.length, step?.tickets.length]).toEqual([0, 1]);
  });

  it("takes prose for no action", () => {
    expect(actions("The team will meet in March to look at all of this again.")).toEqual([]);
  });
});
