import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findDocuments, readDocumentFile } from "./files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string | Buffer, text = "# x\n"): void {
  if (typeof path === "string") mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(typeof path === "string" ? join(folder, path) : Buffer.concat([Buffer.from(`${folder}/`), path]), text);
}

describe("findDocuments", () => {
  it("finds documents at any depth, in any case, sorted by code unit", async () => {
    for (const path of ["b.md", "B.MD", "a/deep/er/x.markdown", "É.md", "a.md/index.md"]) write(path);
    expect(await findDocuments(folder)).toEqual({
      documents: ["B.MD", "a.md/index.md", "a/deep/er/x.markdown", "b.md", "É.md"],
      strays: [],
      files: ["B.MD", "a.md/index.md", "a/deep/er/x.markdown", "b.md", "É.md"],
    });
  });

  it("reads a document whose ending was forgotten, and says so", async () => {
    const report = "# Queue stopped\n\n## Summary\n\nIt stopped.\n";
    for (const path of ["a/PM-009 Queue stopped", "Makefile", "incident-10.bak", ".hidden 1"]) write(path, report);
    write("notes 2", "TOKEN=1\n");
    const found = await findDocuments(folder);
    expect(found.documents).toEqual(["a/PM-009 Queue stopped"]);
    expect(found.strays).toEqual([
      { path: ".hidden 1", reason: "not-a-document" },
      { path: "Makefile", reason: "not-a-document" },
      { path: "a/PM-009 Queue stopped", reason: "no-ending" },
      { path: "incident-10.bak", reason: "not-a-document" },
      { path: "notes 2", reason: "not-a-document" },
    ]);
  });

  it("takes no name for a pattern, an option or a path", async () => {
    const odd = [
      "$(id).md",
      "[a].md",
      "{a,b}.md",
      "!x.md",
      "*.md",
      "a\tb.md",
      "a\nb.md",
      "a\\b.md",
      "%2e%2e.md",
      "--help.md",
    ];
    const odder = ["İ.md", "...md", "..a.md", " .md", "(a|b).md", "@(x).md", "con.md", "e\u0301.md", "\u202Egnp.md"];
    for (const path of [...odd, ...odder]) write(path);
    const hidden = ["...md", "..a.md"];
    const found = await findDocuments(folder);
    expect(found.documents).toEqual([...odd, ...odder].filter((path) => !hidden.includes(path)).sort());
    expect(found.strays.map((stray) => stray.path)).toEqual(hidden.sort());
  });

  it("leaves other tools' folders alone", async () => {
    for (const path of [
      ".git/a.md",
      "node_modules/a/b.md",
      "x/.cache/deep/a.md",
      "archetypes/default.md",
      "x/archetypes/a/b.md",
    ]) {
      write(path);
    }
    expect(await findDocuments(folder)).toEqual({ documents: [], strays: [], files: [] });
  });

  it("names what is neither a document nor an attachment", async () => {
    const quiet = ["permalinks.txt", "a/shot.PNG", "a/app.log", "a/data.json", "a/metrics.csv", "fix.patch"];
    const strange = [
      ".env",
      ".htaccess",
      "a.md.bak",
      "package.json",
      "x.11tydata.json",
      "x.11ty.ts",
      "x.js",
      "README",
      "x.html",
    ];
    for (const path of [...quiet, ...strange]) write(path);
    const { documents, strays } = await findDocuments(folder);
    expect(documents).toEqual([]);
    expect(strays).toEqual([...strange].sort().map((path) => ({ path, reason: "not-a-document" })));
  });

  it("follows no symbolic link, to a file or to a folder", async () => {
    write("real/a.md");
    symlinkSync(join(folder, "real"), join(folder, "linked"));
    symlinkSync("/etc/hostname", join(folder, "host.md"));
    symlinkSync("nowhere", join(folder, "broken.png"));
    const { documents, strays } = await findDocuments(folder);
    expect(documents).toEqual(["real/a.md"]);
    expect(strays).toEqual(["broken.png", "host.md", "linked"].map((path) => ({ path, reason: "symlink" })));
  });

  it("names a file whose name is not UTF-8", async () => {
    write(Buffer.from([0x61, 0xff, 0x2e, 0x6d, 0x64]));
    expect(await findDocuments(folder)).toEqual({
      documents: [],
      strays: [{ path: "a\uFFFD.md", reason: "unreadable-name" }],
      files: ["a\uFFFD.md"],
    });
  });

  it("finds nothing in a folder that is not there", async () => {
    expect(await findDocuments(join(folder, "absent"))).toEqual({ documents: [], strays: [], files: [] });
  });
});

describe("readDocumentFile", () => {
  it("gives the bytes as they are", async () => {
    write("a\tb.md", "\uFEFFx\r\n");
    expect(await readDocumentFile(folder, "a\tb.md", 100)).toEqual({ bytes: Buffer.from("\uFEFFx\r\n") });
  });

  it("opens nothing that is too large, a link, a folder, absent or outside", async () => {
    write("big.md", "x".repeat(101));
    write("real/a.md");
    symlinkSync(join(folder, "real"), join(folder, "linked"));
    symlinkSync("/etc/hostname", join(folder, "host.md"));
    mkdirSync(join(folder, "content"));
    symlinkSync(join(folder, "real"), join(folder, "content", "out"));
    expect(await readDocumentFile(folder, "big.md", 100)).toMatchObject({ problem: "too-large" });
    expect(await readDocumentFile(folder, "host.md", 100)).toMatchObject({ problem: "unreadable" });
    expect(await readDocumentFile(folder, "real", 100)).toMatchObject({ problem: "unreadable" });
    expect(await readDocumentFile(folder, "absent.md", 100)).toMatchObject({ detail: "it does not exist" });
    const content = join(folder, "content");
    expect(await readDocumentFile(content, "out/a.md", 100)).toMatchObject({ detail: /outside/ });
    expect(await readDocumentFile(content, "../real/a.md", 100)).toMatchObject({ detail: /outside/ });
  });
});

const sample = new URL("../../../shared/attacks/paths/filenames.json", import.meta.url);

describe.skipIf(!existsSync(sample))("the collected odd names", () => {
  it("are all found, or named", async () => {
    const names: string[] = JSON.parse(readFileSync(sample, "utf8")).map((entry: { name: string }) => entry.name);
    for (const name of names) write(name);
    const { documents, strays } = await findDocuments(folder);
    expect([...documents, ...strays.map((stray) => stray.path)].sort()).toEqual([...names].sort());
    expect(documents.sort()).toEqual(names.filter((name) => /\.(?:md|markdown)$/.test(name)).sort());
  });
});
