import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { runCommand, temporaryFolder } from "#cli/run-command.testing.ts";
import { idOfPath } from "#kinds/ids.ts";

// Whole builds, on a machine that may be busy.
vi.setConfig({ testTimeout: 300_000 });

const config = JSON.stringify({
  limits: { deadline: 300_000 },
  tags: { aliases: { mq: "queue" }, descriptions: { queue: "Waiting in line" } },
  services: { payments: "Takes money" },
});

/** `id` is empty for a document without one. */
function report(id: string, title: string, more: string, body = ""): string {
  const front = `---\n${id === "" ? "" : `id: ${id}\n`}title: ${title}\nseverity: SEV2\nstatus: resolved\n${more}---\n`;
  return `${front}\n## Summary\n\nThe queue was full, and OPS-4711 tells of it.\n\n${body}\n`;
}

const trace =
  '```\nTraceback (most recent call last):\n  File "pay.py", line 3, in pay\nValueError: E4242 no money\n```\n';
const shared = "tags: [mq, payments-down]\nservices: [payments]\ntickets: [OPS-4711]\n";

/** A tiny picture is a picture by its name alone here. */
const open = {
  "content/open.md": report(
    "nt-aaaaa",
    "Queue full",
    `date: 2025-11-05\n${shared}similar: { include: [nt-sssss], exclude: [nt-ddddd] }\n`,
    `${trace}\n[before](sealed.md), [draft](sub/draft.md), nt-sssss\n\n![view](both.png)\n\n## Attachments\n\n- sealed.md\n- both.png\n\n:::internal\nOnly Wilhelmina knows the zebrafish.\n:::\n`,
  ),
  "content/later.md": report("nt-bbbbb", "Queue full again", `date: 2026-01-05\n${shared}`, trace),
};

const far = "https://tracker.example/browse/OPS-4711";
const sealed = {
  "content/sealed.md": report(
    "nt-sssss",
    "Quokka stole the ledger",
    `date: 2026-09-09\naudience: restricted\naliases: [/quagga/, /sealed/]\n${shared}`,
    `${trace}\n[open](open.md)\n\n${far}\n\n![view](both.png)\n![own](own.png)\n\nThe platypus exfiltrated credentials through honeypots.`,
  ),
  "content/team.md": report(
    "nt-ttttt",
    "Payroll",
    `date: 2026-08-08\nvisibility: internal\nwithdrawn: 2026-08-09 gone\n${shared}`,
  ),
  "content/embargo.md": report("nt-eeeee", "Tapir", `date: 2026-12-01\npublishAfter: 2026-11-30\n${shared}`, trace),
  "content/soon.md": report("nt-ccccc", "Okapi", `date: 2026-07-07\npublishAfter: soon\n${shared}`, trace),
  "content/sub/draft.md": report("nt-ddddd", "Numbat", `date: 2026-10-10\ndraft: true\n${shared}`, trace),
};

function siteIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(files.map((file) => [file.slice(folder.length + 1), readFileSync(file, "base64")]));
}

function differing(a: Map<string, string>, b: Map<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));
}

const ledger = ["/i/nt-aaaaa/ nt-aaaaa 2026-01-01", "/i/nt-eeeee/ nt-eeeee 2026-01-01"];
const sealedLedger = [
  ...["/quagga/ nt-sssss 2026-01-01 restricted", "/i/nt-ttttt/ nt-ttttt 2026-01-01 internal"],
  "/tags/honeypot/ - 2026-01-01 restricted",
];

describe("a site for the public", () => {
  it("is the same with other documents there, without them, and without the ledger's lines for others", async () => {
    const root = temporaryFolder({
      "nevertwice.config.json": config,
      ...{ ...open, ...sealed, "content/both.png": "both", "content/own.png": "own" },
      "content/permalinks.txt": `${[...ledger, ...sealedLedger].join("\n")}\n`,
    });
    const build = (...more: string[]) => runCommand(["build", "--json", "--root", root, ...more], { cwd: root });
    const present = await build("--out", "with");
    expect(present.code, present.stderr).toBe(0);
    const told = JSON.parse(present.stdout);
    expect(told.withheld).toEqual(["embargo.md", "sealed.md", "soon.md", "team.md"]);
    expect(told.nextEmbargo).toEqual({ day: "2026-11-30", paths: ["embargo.md"] });
    expect(present.stderr).toContain("2026-11-30");
    const first = siteIn(join(root, "with"));
    for (const file of Object.keys(sealed)) rmSync(join(root, file));
    // What the site may not say of the public document itself is cut; the passage makes no difference either.
    const path = join(root, "content/open.md");
    writeFileSync(path, readFileSync(path, "utf8").replace(/:::internal\n.*\n:::\n/, ""));
    const absent = await build("--keep-going", "--out", "without");
    expect(first.has("i/nt-aaaaa/both.png"), absent.stderr).toBe(true);
    expect(differing(first, siteIn(join(root, "without")))).toEqual([]);
    writeFileSync(join(root, "content/permalinks.txt"), `${ledger.join("\n")}\n`);
    await build("--keep-going", "--out", "forgotten");
    expect(differing(first, siteIn(join(root, "forgotten")))).toEqual([]);
  });

  it("shows documents whose path makes the id of a hidden one under the id that they would have alone", async () => {
    const taken = idOfPath("open.md");
    const root = temporaryFolder({
      "content/open.md": report("", "Queue full", "date: 2025-11-05\n"),
      "content/sealed.md": report(taken, "Quokka", "audience: restricted\n"),
    });
    const { stdout, stderr } = await runCommand(["build", "--json", "--root", root], { cwd: root });
    expect(JSON.parse(stdout).published, stderr).toMatchObject([{ path: "open.md", id: taken }]);
  });

  it("is refused, and nothing is written, where a hidden document shines through", async () => {
    const source = `{ id: "leak", pages: () => [], files: () => [{ url: "/note.txt", body: "the quokka stole the ledger" }] }`;
    const root = temporaryFolder({
      ...open,
      ...sealed,
      "nevertwice.config.js": `export default { pages: [${source}] };\n`,
    });
    const { code, stderr } = await runCommand(["build", "--root", root], { cwd: root });
    expect([code, existsSync(join(root, "dist/index.html"))], stderr).toEqual([2, false]);
    expect(stderr).toMatch(/\/note\.txt .*sealed\.md/);
  });
});

const leak = fileURLToPath(new URL("../../shared/attacks/leak/", import.meta.url));

describe.skipIf(!existsSync(leak))("canaries in every field", () => {
  it.each(["public", "internal", "restricted"])("stay out of the site for readers: %s", async (audience) => {
    const root = temporaryFolder();
    execFileSync(process.execPath, [join(leak, "gen-leak.mjs"), root, "t1", "12"]);
    const { code, stderr } = await runCommand(["build", "--root", root, "--audience", audience], { cwd: root });
    expect(code, stderr).toBe(0);
    const canaries = join(root, "canaries.json");
    // The checker knows two audiences: for the third, what only drafts and embargoes have is what must not be there.
    const list: { vis: string }[] = JSON.parse(readFileSync(canaries, "utf8"));
    const asked = list.map((one) =>
      audience === "restricted" && one.vis === "restricted" ? { ...one, vis: "internal" } : one,
    );
    writeFileSync(canaries, JSON.stringify(asked));
    const words = audience === "public" ? "public" : "internal";
    const said = execFileSync(process.execPath, [join(leak, "check-leak.mjs"), join(root, "dist"), canaries, words]);
    expect(JSON.parse(said.toString())).toMatchObject({ leaks: 0, allowedMissing: 0 });
  });
});
