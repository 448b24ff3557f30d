import { expect, test } from "vitest";
import { runCommand, temporaryFolder } from "./run-command.testing.ts";

const files = {
  "content/a.md":
    "---\nid: nt-aaaaa\ntags: [dns, queue]\ndate: 2025-01-02\nseverity: SEV1\n---\n# Queue stalled\n\n## Impact\n\nWorkers died at `users.py:45` with E1047.\n",
  "content/b.md":
    "---\nid: nt-bbbbb\ntags: [queue]\ndate: 2024-01-02\n---\n# Queue \u001b[31mslow\n\nAll queues were slow.\n",
};

test("search finds by words, names and facets, says where, and prints nothing that a terminal obeys", async () => {
  const cwd = temporaryFolder(files);
  const text = await runCommand(["search", "queues"], { cwd });
  expect(text.code, text.stderr).toBe(0);
  expect(text.stdout).toContain("nt-aaaaa  Queue stalled");
  expect(text.stdout).toContain("nt-bbbbb");
  expect(text.stdout).not.toContain("\u001b");

  const { code, stdout } = await runCommand(["search", "users.py:45", "--tag", "dns,queue", "--json"], { cwd });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    query: "users.py:45",
    count: 1,
    results: [
      {
        ...{ id: "nt-aaaaa", url: "/i/nt-aaaaa/#impact", title: "Queue stalled", kind: "postmortem" },
        ...{ severity: { rank: 1, label: "SEV1" }, date: "2025-01-02", score: expect.any(Number) },
        ...{ section: "Impact", anchor: "impact", line: 11, excerpt: "Workers died at `users.py:45` with E1047." },
      },
    ],
  });

  const none = await runCommand(["search", "stalld", "--since", "2024-06-01"], { cwd });
  expect(none).toMatchObject({ code: 0, stdout: "" });
  expect(none.stderr).toContain("did you mean `stalled`?");
  expect((await runCommand(["search", "x", "--limit", "0"], { cwd })).code).toBe(2);
}, 240_000);
