import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { runCommand, temporaryFolder } from "./run-command.testing.ts";

const document = `---
id: nt-7k3qd
---
# Queue stopped

**Date**: 2026-01-10

## Action items

| Action | Owner | Due | Status |
|---|---|---|---|
| Alert on age | Kim | 2026-02-01 | To do |
| =1+1 | Mara | 2026-12-01 | To do |
| Limit the retries | | | To do |
| Restart it | Kim | | Done |
`;

const run = (...args: string[]) =>
  runCommand(["actions", ...args], { cwd: temporaryFolder({ "content/a.md": document }) });
const asOf = ["--as-of", "2026-03-01"];

describe("actions", () => {
  test("lists what is open, the most pressing first, and ends with 0", async () => {
    const { code, stdout, stderr } = await run(...asOf);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`Overdue  1 of 3
  2026-02-01  Alert on age
              Kim · 50 d since the incident · nt-7k3qd#a-1 · Queue stopped

Due later  1 of 3
  2026-12-01  =1+1
              Mara · 50 d since the incident · nt-7k3qd#a-2 · Queue stopped

Without a date  1 of 3
  -           Limit the retries
              no owner · 50 d since the incident · nt-7k3qd#a-3 · Queue stopped
`);
  });

  test("--fail ends with 1 when something is listed, for a nightly job", async () => {
    // Without a day it is today, which is after all of these.
    expect(await run("--overdue", "--fail")).toMatchObject({ code: 1 });
    const early = await run("--overdue", "--fail", "--as-of", "2026-02-01");
    expect(early).toEqual({ code: 0, stdout: "", stderr: "nothing is overdue\n" });
  });

  test("--owner names the nearest when there is no such owner", async () => {
    expect((await run("--owner", "Kin", ...asOf)).stderr).toBe("no action has the owner `Kin` (did you mean `Kim`?)\n");
  });

  test("--json is the file of the site, and one document; --owner takes any spelling", async () => {
    const file = JSON.parse((await run("--json", "--owner", "@KIM", ...asOf)).stdout);
    expect(file).toMatchObject({ asOf: "2026-03-01", total: 4, done: 1, totals: { overdue: 1, unowned: 1 } });
    const texts = (actions: { text: string }[]) => actions.map(({ text }) => text);
    expect([texts(file.open), texts(file.finished)]).toEqual([["Alert on age"], ["Restart it"]]);
  });

  test("--ics and --csv are whole files", async () => {
    const { stdout } = await run("--ics", "--owner", "Mara", ...asOf);
    const calendar = new ICAL.Component(ICAL.parse(stdout));
    expect(calendar.getAllSubcomponents("vtodo").map((todo) => todo.getFirstPropertyValue("summary"))).toEqual([
      "=1+1",
    ]);
    expect(stdout.endsWith("END:VCALENDAR\r\n")).toBe(true);
    const table = (await run("--csv", ...asOf)).stdout;
    expect(table.match(/\r\n/g)).toHaveLength(4);
    expect(table).toContain(`"'=1+1",open`);
  });
});
